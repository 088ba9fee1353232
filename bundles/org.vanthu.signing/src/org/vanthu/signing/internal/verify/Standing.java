package org.vanthu.signing.internal.verify;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationTrouble;

/** Collects what speaks for and against a signature; the worst decides. */
final class Standing {

    private Verdict verdict = Verdict.VALID;
    private final List<Trouble> reasons = new ArrayList<>();
    private Answer integrity = Answer.UNKNOWN;
    private Answer trust = Answer.UNKNOWN;
    private Answer validWhenSigned = Answer.UNKNOWN;

    /** Decides against. */
    void refute(Trouble reason) {
        verdict = Verdict.INVALID;
        reasons.add(reason);
    }

    void refute(VerificationTrouble kind, Object... details) {
        refute(Trouble.of(kind, details));
    }

    /** Leaves open. */
    void doubt(Trouble reason) {
        if (verdict == Verdict.VALID) {
            verdict = Verdict.UNDETERMINED;
        }
        reasons.add(reason);
    }

    void doubt(VerificationTrouble kind, Object... details) {
        doubt(Trouble.of(kind, details));
    }

    /** Says something that decides nothing. */
    void note(VerificationTrouble kind, Object... details) {
        reasons.add(Trouble.of(kind, details));
    }

    Verdict verdict() {
        return verdict;
    }

    List<Trouble> reasons() {
        return reasons;
    }

    Answer integrity() {
        return integrity;
    }

    void integrity(Answer answer) {
        integrity = answer;
    }

    Answer trust() {
        return trust;
    }

    void trust(Answer answer) {
        trust = answer;
    }

    Answer validWhenSigned() {
        return validWhenSigned;
    }

    void validWhenSigned(Answer answer) {
        validWhenSigned = answer;
    }
}
