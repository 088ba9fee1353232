package org.vanthu.signing.internal.verify.proof;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.signing.internal.verify.proof.Evidence.Good;
import org.vanthu.signing.internal.verify.proof.Evidence.Revoked;
import org.vanthu.signing.internal.verify.proof.Evidence.State;
import org.vanthu.signing.internal.verify.proof.Evidence.Unknown;
import org.vanthu.signing.internal.verify.proof.Evidence.Why;
import org.vanthu.signing.internal.verify.proof.Evidence.Window;
import org.vanthu.spi.signing.VerificationPolicy;

/** What all evidence at hand says about certificates: that of the verifying office, and that in the file. Nothing is fetched. */
public final class Revocations {

    private final List<Evidence> evidence = new ArrayList<>();
    private final TimeLine times;

    Revocations(List<Evidence> evidence, TimeLine times) {
        this.evidence.addAll(evidence);
        this.times = times;
    }

    /** What a verifying office knows itself. */
    static List<Evidence> of(VerificationPolicy policy) {
        List<Evidence> known = new ArrayList<>();
        policy.crls().forEach(der -> Evidence.list(der, Evidence.OUTSIDE).ifPresent(known::add));
        policy.ocspResponses()
                .forEach(der -> Evidence.answer(der, Evidence.OUTSIDE).ifPresent(known::add));
        return known;
    }

    /** A certificate with the one that issued it. */
    record Issued(X509Certificate certificate, X509Certificate issuer) {}

    /**
     * What is known about a certificate.
     *
     * @param since the moment at which it was used
     * @param issuerUntil the moment from which on what its issuer says cannot be relied upon
     */
    State state(Issued issued, Instant since, Instant issuerUntil) {
        return state(issued, since, issuerUntil, evidence);
    }

    private State state(Issued issued, Instant since, Instant issuerUntil, List<Evidence> from) {
        State best = new Unknown(Why.NOTHING_SAID);
        for (Evidence one : from) {
            Window window = new Window(since, times.existedBy(one.place()), issuerUntil);
            State said = one.about(issued.certificate(), issued.issuer(), window);
            if (said instanceof Good && one instanceof AnswerEvidence answer) {
                said = ifResponderWasGood(answer, issued.issuer(), window, from);
            }
            best = worse(best, said);
        }
        return best;
    }

    /** What an answer says counts if its responder had not been revoked; who says so is another than this answer itself. */
    private State ifResponderWasGood(
            AnswerEvidence answer, X509Certificate issuer, Window window, List<Evidence> from) {
        Optional<X509Certificate> responder = answer.responderToCheck(issuer, window);
        if (responder.isEmpty()) {
            return new Good();
        }
        List<Evidence> others = from.stream().filter(one -> one != answer).toList();
        State state = state(new Issued(responder.get(), issuer), window.since(), window.issuerUntil(), others);
        return switch (state) {
            case Good good -> good;
            case Revoked(Instant when) when when.isAfter(window.existed()) -> new Good();
            case Revoked revoked -> new Unknown(Why.SIGNED_BY_ANOTHER);
            case Unknown unknown -> new Unknown(Why.RESPONDER_UNKNOWN);
        };
    }

    private static State worse(State first, State second) {
        return switch (first) {
            case Revoked(Instant when) ->
                second instanceof Revoked(Instant other) && other.isBefore(when) ? second : first;
            case Good good -> second instanceof Revoked ? second : good;
            case Unknown(Why why) -> second instanceof Unknown(Why other) && other == Why.NOTHING_SAID ? first : second;
        };
    }
}
