package org.vanthu.signing.internal.verify.proof;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vanthu.domain.signature.DistinguishedNames;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.verify.proof.KnownCertificates.Question;

/** Finds the way from a certificate up to a root. */
final class Chains {

    private static final int LONGEST = 12;
    private static final int WITH_EXTENSIONS = 3;

    private final List<X509Certificate> anchors;
    private final List<X509Certificate> known;
    private final KnownCertificates paths;

    /**
     * @param anchors the trusted roots
     * @param known certificates that may complete a chain
     * @param paths those built before
     */
    Chains(List<X509Certificate> anchors, List<X509Certificate> known, KnownCertificates paths) {
        this.anchors = List.copyOf(anchors);
        this.known = List.copyOf(known);
        this.paths = paths;
    }

    /** The same, knowing some more. */
    Chains with(List<X509Certificate> more) {
        List<X509Certificate> all = new ArrayList<>(more);
        all.addAll(known);
        return new Chains(anchors, all, paths);
    }

    /** The path to an anchor that was good at this moment, the anchor last (RFC 5280, 6); empty where there is none. */
    Optional<List<X509Certificate>> toAnchor(X509Certificate signer, Instant at) {
        if (anchors.isEmpty()) {
            return Optional.empty();
        }
        if (anchors.contains(signer)) {
            return Optional.of(List.of(signer));
        }
        return paths.path(new Question(signer, anchors, known, at), Chains::build);
    }

    private static Optional<List<X509Certificate>> build(Question question) {
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(question.signer());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    question.anchors().stream()
                            .map(anchor -> new TrustAnchor(anchor, null))
                            .collect(Collectors.toSet()),
                    target);
            List<X509Certificate> all = new ArrayList<>(question.known());
            all.add(question.signer());
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(question.at()));
            parameters.setMaxPathLength(LONGEST);
            PKIXCertPathBuilderResult built = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            List<X509Certificate> path = new ArrayList<>();
            built.getCertPath().getCertificates().forEach(step -> path.add((X509Certificate) step));
            X509Certificate anchor = built.getTrustAnchor().getTrustedCert();
            path.add(anchor);
            return authorities(path) > lengthBehind(anchor) ? Optional.empty() : Optional.of(path);
        } catch (CertPathBuilderException noPath) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK builds certification paths", impossible);
        }
    }

    /** How many authorities a root permits below it; an old one that does not say so permits any. */
    private static int lengthBehind(X509Certificate root) {
        return root.getVersion() < WITH_EXTENSIONS ? LONGEST : root.getBasicConstraints();
    }

    /** Those between a signer and a root, without the new certificates that authorities give themselves (RFC 5280, 4.2.1.9). */
    private static long authorities(List<X509Certificate> path) {
        return path.subList(1, path.size() - 1).stream()
                .filter(step -> !isRoot(step))
                .count();
    }

    /** As far up as it goes, trusted or not; the certificate itself first. */
    List<X509Certificate> upwards(X509Certificate signer) {
        List<X509Certificate> chain = new ArrayList<>(List.of(signer));
        while (chain.size() < LONGEST && !isRoot(chain.getLast())) {
            Optional<X509Certificate> issuer = named(chain.getLast()).stream()
                    .filter(candidate -> issued(candidate, chain.getLast()))
                    .findFirst();
            if (issuer.isEmpty()) {
                break;
            }
            chain.add(issuer.get());
        }
        return chain;
    }

    /** Whether a certificate is issued by its own holder. */
    static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private List<X509Certificate> named(X509Certificate step) {
        List<X509Certificate> candidates = new ArrayList<>(known);
        candidates.addAll(anchors);
        return candidates.stream()
                .filter(candidate -> candidate.getSubjectX500Principal().equals(step.getIssuerX500Principal()))
                .toList();
    }

    /** Says where the way up ends. */
    void explainMissing(X509Certificate signer, Standing standing) {
        List<X509Certificate> chain = upwards(signer);
        X509Certificate top = chain.getLast();
        String issuer = DistinguishedNames.commonName(top.getIssuerX500Principal());
        boolean complete = isRoot(top) || chain.size() >= LONGEST;
        if (!complete && named(top).isEmpty()) {
            standing.doubt(VerificationTrouble.CHAIN_INCOMPLETE, "issuer", issuer);
        } else if (!complete || anchors.contains(top)) {
            standing.trust(Answer.NO);
            standing.refute(VerificationTrouble.CHAIN_BROKEN, "detail", issuer);
        } else {
            standing.doubt(VerificationTrouble.NO_TRUST_ANCHOR, "root", issuer);
        }
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (issuer.getBasicConstraints() < 0) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException doesNotVerify) {
            return false;
        }
    }
}
