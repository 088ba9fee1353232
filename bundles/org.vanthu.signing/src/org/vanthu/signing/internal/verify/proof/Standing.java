package org.vanthu.signing.internal.verify.proof;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationTrouble;

/** Collects what speaks for and against a signature; the worst decides. */
public final class Standing {

    private Verdict verdict = Verdict.VALID;
    private final List<Trouble> reasons = new ArrayList<>();
    private Answer integrity = Answer.UNKNOWN;
    private Answer trust = Answer.UNKNOWN;
    private Answer validWhenSigned = Answer.UNKNOWN;

    /** Decides against. */
    public void refute(Trouble reason) {
        verdict = Verdict.INVALID;
        reasons.add(reason);
    }

    public void refute(VerificationTrouble kind, Object... details) {
        refute(Trouble.of(kind, details));
    }

    /** Leaves open. */
    public void doubt(Trouble reason) {
        if (verdict == Verdict.VALID) {
            verdict = Verdict.UNDETERMINED;
        }
        reasons.add(reason);
    }

    public void doubt(VerificationTrouble kind, Object... details) {
        doubt(Trouble.of(kind, details));
    }

    /** Says something that decides nothing. */
    public void note(VerificationTrouble kind, Object... details) {
        reasons.add(Trouble.of(kind, details));
    }

    public Verdict verdict() {
        return verdict;
    }

    public List<Trouble> reasons() {
        return reasons;
    }

    public Answer integrity() {
        return integrity;
    }

    public void integrity(Answer answer) {
        integrity = answer;
    }

    public Answer trust() {
        return trust;
    }

    public void trust(Answer answer) {
        trust = answer;
    }

    public Answer validWhenSigned() {
        return validWhenSigned;
    }

    public void validWhenSigned(Answer answer) {
        validWhenSigned = answer;
    }
}
