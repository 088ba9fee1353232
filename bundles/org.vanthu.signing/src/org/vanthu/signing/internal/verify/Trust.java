package org.vanthu.signing.internal.verify;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vanthu.domain.signature.CertificatePurpose;
import org.vanthu.domain.signature.DistinguishedNames;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/** Judges a certificate: its period, its purpose, its chain to an anchor, its revocation (RFC 5280). */
final class Trust {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int LONGEST_CHAIN = 12;

    private final VerificationPolicy policy;
    private final Revocations revocations;

    Trust(VerificationPolicy policy) {
        this.policy = policy;
        this.revocations = new Revocations(policy);
    }

    /** Judges the signer's certificate for a signature made at this time. */
    void judge(X509Certificate signer, List<X509Certificate> carried, SigningTime time, Standing standing) {
        judgeTime(time, standing);
        Instant moment = time.best().orElse(policy.at());
        judgePeriod(signer, moment, time, standing);
        if (CertificatePurpose.of(signer) != CertificatePurpose.SIGNING) {
            standing.refute(VerificationTrouble.NOT_FOR_SIGNING);
        }
        List<X509Certificate> known = new ArrayList<>(carried);
        known.addAll(policy.intermediates());
        Optional<List<X509Certificate>> path = pathToAnchor(signer, known, moment);
        if (path.isPresent()) {
            standing.trust(Answer.YES);
            judgeRevocation(path.get(), known, time, standing);
        } else {
            explainMissingPath(signer, known, standing);
            standing.doubt(
                    VerificationTrouble.REVOCATION_UNKNOWN,
                    "holder",
                    DistinguishedNames.commonName(signer.getSubjectX500Principal()));
        }
    }

    /** Whether a time stamp comes from an authority that is trusted, was one then, and is not revoked. */
    boolean proves(TimeStamp stamp, Standing standing) {
        String name = DistinguishedNames.commonName(stamp.authority().getSubjectX500Principal());
        List<X509Certificate> known = new ArrayList<>(stamp.certificates());
        known.addAll(policy.intermediates());
        Optional<List<X509Certificate>> path = stamp.byTimeStampingAuthority()
                ? pathToAnchor(stamp.authority(), known, stamp.time())
                : Optional.empty();
        boolean proves = path.isPresent() && !stamp.time().isAfter(policy.at().plus(CLOCKS_DIFFER));
        for (int i = 0; proves && i + 1 < path.get().size(); i++) {
            proves = revocations.state(path.get().get(i), path.get().get(i + 1), known) instanceof Revocations.Good;
        }
        standing.note(
                proves ? VerificationTrouble.TIME_PROVEN : VerificationTrouble.TIME_STAMP_UNTRUSTED, "authority", name);
        return proves;
    }

    private void judgeTime(SigningTime time, Standing standing) {
        if (time.best().isEmpty()) {
            standing.doubt(VerificationTrouble.TIME_MISSING);
        } else if (time.best().get().isAfter(policy.at().plus(CLOCKS_DIFFER))) {
            standing.doubt(VerificationTrouble.TIME_IN_FUTURE);
        } else if (time.proven().isEmpty()) {
            standing.note(VerificationTrouble.TIME_CLAIMED_ONLY);
        }
    }

    private void judgePeriod(X509Certificate signer, Instant signedAt, SigningTime time, Standing standing) {
        Instant from = signer.getNotBefore().toInstant();
        Instant to = signer.getNotAfter().toInstant();
        if (signedAt.isBefore(from)) {
            standing.validWhenSigned(Answer.NO);
            standing.refute(VerificationTrouble.NOT_YET_VALID_WHEN_SIGNED, "date", day(from));
        } else if (signedAt.isAfter(to)) {
            boolean claimedWithin = time.proven().isPresent()
                    && time.claimed().filter(claimed -> !claimed.isAfter(to)).isPresent();
            if (claimedWithin) {
                standing.doubt(VerificationTrouble.EXPIRED_NOW_WITHOUT_PROOF_OF_TIME, "date", day(to));
            } else {
                standing.validWhenSigned(Answer.NO);
                standing.refute(VerificationTrouble.EXPIRED_WHEN_SIGNED, "date", day(to));
            }
        } else if (policy.at().isAfter(to) && time.proven().isEmpty()) {
            standing.doubt(VerificationTrouble.EXPIRED_NOW_WITHOUT_PROOF_OF_TIME, "date", day(to));
        }
    }

    static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE).toString();
    }

    private Optional<List<X509Certificate>> pathToAnchor(
            X509Certificate signer, List<X509Certificate> known, Instant at) {
        if (policy.anchors().isEmpty()) {
            return Optional.empty();
        }
        for (X509Certificate anchor : policy.anchors()) {
            if (anchor.equals(signer)) {
                return Optional.of(List.of(signer));
            }
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(signer);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    policy.anchors().stream()
                            .map(anchor -> new TrustAnchor(anchor, null))
                            .collect(Collectors.toSet()),
                    target);
            List<X509Certificate> all = new ArrayList<>(known);
            all.add(signer);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.setMaxPathLength(LONGEST_CHAIN);
            PKIXCertPathBuilderResult built = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            List<X509Certificate> path = new ArrayList<>();
            built.getCertPath().getCertificates().forEach(step -> path.add((X509Certificate) step));
            path.add(built.getTrustAnchor().getTrustedCert());
            return Optional.of(path);
        } catch (CertPathBuilderException noPath) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK builds certification paths", impossible);
        }
    }

    /** Walks up as far as it goes and says where it ends. */
    private void explainMissingPath(X509Certificate signer, List<X509Certificate> known, Standing standing) {
        List<X509Certificate> candidates = new ArrayList<>(known);
        candidates.addAll(policy.anchors());
        X509Certificate top = signer;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            X509Certificate step = top;
            if (step.getSubjectX500Principal().equals(step.getIssuerX500Principal())) {
                break;
            }
            List<X509Certificate> named = candidates.stream()
                    .filter(candidate -> candidate.getSubjectX500Principal().equals(step.getIssuerX500Principal()))
                    .toList();
            if (named.isEmpty()) {
                standing.doubt(
                        VerificationTrouble.CHAIN_INCOMPLETE,
                        "issuer",
                        DistinguishedNames.commonName(step.getIssuerX500Principal()));
                return;
            }
            Optional<X509Certificate> issuer =
                    named.stream().filter(candidate -> issued(candidate, step)).findFirst();
            if (issuer.isEmpty()) {
                standing.trust(Answer.NO);
                standing.refute(
                        VerificationTrouble.CHAIN_BROKEN,
                        "detail",
                        DistinguishedNames.commonName(step.getIssuerX500Principal()));
                return;
            }
            top = issuer.get();
        }
        String root = DistinguishedNames.commonName(top.getSubjectX500Principal());
        if (policy.anchors().contains(top)) {
            standing.trust(Answer.NO);
            standing.refute(VerificationTrouble.CHAIN_BROKEN, "detail", root);
        } else {
            standing.doubt(VerificationTrouble.NO_TRUST_ANCHOR, "root", root);
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

    private void judgeRevocation(
            List<X509Certificate> path, List<X509Certificate> known, SigningTime time, Standing standing) {
        Instant signedAt = time.best().orElse(policy.at());
        boolean allKnown = true;
        for (int i = 0; i + 1 < path.size(); i++) {
            X509Certificate certificate = path.get(i);
            String holder = DistinguishedNames.commonName(certificate.getSubjectX500Principal());
            Revocations.State state = revocations.state(certificate, path.get(i + 1), known);
            switch (state) {
                case Revocations.Good good -> {}
                case Revocations.Unknown unknown -> {
                    allKnown = false;
                    standing.doubt(VerificationTrouble.REVOCATION_UNKNOWN, "holder", holder);
                }
                case Revocations.Revoked(Instant when)
                when when.isAfter(signedAt) && time.proven().isPresent() -> {
                    // it was good when the signature was made, and that time is certain
                }
                case Revocations.Revoked(Instant when)
                when when.isAfter(signedAt) -> {
                    allKnown = false;
                    standing.doubt(VerificationTrouble.REVOKED_AFTER_SIGNING, "holder", holder, "date", day(when));
                }
                case Revocations.Revoked(Instant when) -> {
                    allKnown = false;
                    standing.validWhenSigned(Answer.NO);
                    standing.refute(VerificationTrouble.REVOKED, "holder", holder, "date", day(when));
                }
            }
        }
        if (allKnown && standing.validWhenSigned() == Answer.UNKNOWN) {
            standing.validWhenSigned(Answer.YES);
        }
    }
}
