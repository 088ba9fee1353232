package org.vanthu.signing.internal.sign;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.signing.internal.online.StateClient;
import org.vanthu.signing.internal.sign.SecurityStore.Additions;
import org.vanthu.signing.internal.verify.proof.AnswerEvidence;
import org.vanthu.signing.internal.verify.proof.Evidence;
import org.vanthu.signing.internal.verify.proof.Evidence.Unknown;
import org.vanthu.signing.internal.verify.proof.Evidence.Window;
import org.vanthu.signing.internal.verify.proof.Levels;
import org.vanthu.signing.internal.verify.proof.Levels.Lack;

/** Fetches what a file does not carry yet about the certificates its signatures rest on. */
final class EvidenceSearch {

    private static final int MOST_CERTIFICATES = 100;

    private final StateClient states;
    private final Instant now;
    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Trouble> missing = new ArrayList<>();
    private final Set<X509Certificate> asked = new HashSet<>();

    EvidenceSearch(StateClient states, Instant now) {
        this.states = states;
        this.now = now;
    }

    /** What could not be had. */
    List<Trouble> missing() {
        return missing;
    }

    /** Looks for everything that is lacking. */
    Additions search(Levels levels) {
        certificates.addAll(levels.certificatesToKeep());
        Deque<Lack> open = new ArrayDeque<>(levels.lacks());
        while (!open.isEmpty() && asked.size() < MOST_CERTIFICATES) {
            Lack lack = open.removeFirst();
            if (asked.add(lack.certificate())) {
                lack(lack, open);
            }
        }
        return new Additions(
                certificates.stream().distinct().map(SecurityStore::encoded).toList(),
                evidence.stream()
                        .filter(one -> !(one instanceof AnswerEvidence))
                        .map(Evidence::der)
                        .toList(),
                evidence.stream()
                        .filter(AnswerEvidence.class::isInstance)
                        .map(Evidence::der)
                        .toList());
    }

    private void lack(Lack lack, Deque<Lack> open) {
        Optional<X509Certificate> issuer = lack.issuer().or(() -> fetchedIssuer(lack, open));
        if (issuer.isEmpty()) {
            return;
        }
        boolean told = evidence.stream()
                .anyMatch(one -> !(one.about(lack.certificate(), issuer.get(), Window.now(now)) instanceof Unknown));
        if (!told) {
            Outcome<Evidence> found = states.state(lack.certificate(), issuer.get(), lack.since());
            found.ifDone(one -> {
                evidence.add(one);
                responder(one, issuer.get(), lack.since()).ifPresent(open::addLast);
            });
            missing.addAll(found.troubles());
        }
    }

    /** Who answered for the issuer may have been revoked itself, unless the issuer says that this need not be asked. */
    private Optional<Lack> responder(Evidence answer, X509Certificate issuer, Instant since) {
        return answer.responderToCheck(issuer, Window.now(now))
                .map(responder -> new Lack(responder, Optional.of(issuer), since));
    }

    private Optional<X509Certificate> fetchedIssuer(Lack lack, Deque<Lack> open) {
        Outcome<X509Certificate> issuer = states.issuer(lack.certificate());
        missing.addAll(issuer.troubles());
        issuer.ifDone(found -> {
            certificates.add(found);
            if (!found.getSubjectX500Principal().equals(found.getIssuerX500Principal())) {
                open.addLast(new Lack(found, Optional.empty(), lack.since()));
            }
        });
        return issuer.value();
    }
}
