package org.vanthu.signing.internal.verify.proof;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.signature.DistinguishedNames;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.signing.internal.verify.proof.Evidence.Good;
import org.vanthu.signing.internal.verify.proof.Evidence.Revoked;
import org.vanthu.signing.internal.verify.proof.Evidence.State;
import org.vanthu.signing.internal.verify.proof.Evidence.Unknown;
import org.vanthu.signing.internal.verify.proof.Evidence.Why;
import org.vanthu.signing.internal.verify.proof.Revocations.Issued;
import org.vanthu.spi.signing.VerificationPolicy;

/** Judges a certificate: its period, its purpose, its chain to an anchor, its revocation (RFC 5280). */
public final class Trust {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Instant at;
    private final Chains chains;
    private final Revocations revocations;

    /**
     * @param carried what the file itself carries
     * @param times what is proven about the age of its bytes
     * @param paths those built before
     */
    public Trust(VerificationPolicy policy, CarriedData carried, TimeLine times, KnownCertificates paths) {
        this.at = policy.at();
        List<X509Certificate> known = new ArrayList<>(policy.intermediates());
        known.addAll(carried.certificates());
        this.chains = new Chains(policy.anchors(), known, paths);
        List<Evidence> evidence = Revocations.of(policy);
        evidence.addAll(carried.evidence());
        this.revocations = new Revocations(evidence, times);
    }

    /** Judges the signer's certificate for a signature made at this time; what it is for is the caller's matter. */
    public void judge(X509Certificate signer, List<X509Certificate> carried, SigningTime time, Standing standing) {
        judgeTime(time, standing);
        Instant moment = time.best().orElse(earlier(at, signer.getNotAfter().toInstant()));
        judgePeriod(signer, moment, time, standing);
        Optional<List<X509Certificate>> path = chains.with(carried).toAnchor(signer, moment);
        if (path.isPresent()) {
            standing.trust(Answer.YES);
            judgeAlgorithms(path.get(), standing);
            judgeRevocation(path.get(), time, standing);
        } else {
            chains.with(carried).explainMissing(signer, standing);
            standing.doubt(
                    VerificationTrouble.REVOCATION_UNKNOWN,
                    "holder",
                    DistinguishedNames.commonName(signer.getSubjectX500Principal()));
        }
    }

    private static Instant earlier(Instant first, Instant second) {
        return first.isBefore(second) ? first : second;
    }

    /** An authority that signs with what can be forged vouches for nobody; a root is trusted for itself. */
    private static void judgeAlgorithms(List<X509Certificate> path, Standing standing) {
        weaknesses(path).forEach(one -> standing.doubt(VerificationTrouble.ALGORITHM_WEAK, "algorithm", one));
    }

    /** What is too weak today on the way from a certificate to its anchor: signatures, and the keys they were made with. */
    private static List<String> weaknesses(List<X509Certificate> path) {
        List<String> weak = new ArrayList<>();
        for (int i = 0; i < path.size() - 1; i++) {
            X509Certificate step = path.get(i);
            X509Certificate issuer = path.get(i + 1);
            if (Algorithms.isWeak(step)) {
                weak.add(step.getSigAlgName() + " (" + name(step) + ")");
            }
            Algorithms.shortness(issuer.getPublicKey()).ifPresent(key -> weak.add(key + " (" + name(issuer) + ")"));
        }
        return weak;
    }

    /**
     * Whether a time stamp comes from an authority that is trusted, was one then, and had neither ended nor been revoked when the
     * stamp is known to have existed.
     *
     * @param existed when it is known to have existed: now, or when a later proven time stamp was put over it
     */
    public boolean proves(TimeStamp stamp, Instant existed, Standing standing) {
        String name = DistinguishedNames.commonName(stamp.authority().getSubjectX500Principal());
        Optional<List<X509Certificate>> path = stamp.byTimeStampingAuthority()
                ? chains.with(stamp.certificates()).toAnchor(stamp.authority(), stamp.time())
                : Optional.empty();
        List<String> weak = new ArrayList<>(path.map(Trust::weaknesses).orElse(List.of()));
        if (!stamp.weakness().isEmpty()) {
            weak.add(stamp.weakness() + " (" + name + ")");
        }
        weak.forEach(one -> standing.note(VerificationTrouble.ALGORITHM_WEAK, "algorithm", one));
        boolean proves = path.isPresent() && weak.isEmpty() && !stamp.time().isAfter(existed.plus(CLOCKS_DIFFER));
        if (proves && existed.isAfter(end(path.get()))) {
            standing.note(VerificationTrouble.TIME_STAMP_EXPIRED, "authority", name, "date", day(end(path.get())));
            return false;
        }
        proves = proves && wasGood(path.get(), stamp.time(), existed);
        standing.note(
                proves ? VerificationTrouble.TIME_PROVEN : VerificationTrouble.TIME_STAMP_UNTRUSTED, "authority", name);
        return proves;
    }

    /** When the first certificate of a path below its anchor ends. */
    private static Instant end(List<X509Certificate> path) {
        return path.subList(0, path.size() - 1).stream()
                .map(step -> step.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private boolean wasGood(List<X509Certificate> path, Instant since, Instant existed) {
        for (State state : states(path, since)) {
            if (!(state instanceof Good) && !(state instanceof Revoked(Instant when) && when.isAfter(existed))) {
                return false;
            }
        }
        return true;
    }

    /** What is known about each step of a path below its anchor, the signer first. */
    private List<State> states(List<X509Certificate> path, Instant since) {
        List<State> states = new ArrayList<>();
        Instant issuerUntil = Instant.MAX;
        for (int i = path.size() - 2; i >= 0; i--) {
            X509Certificate certificate = path.get(i);
            State state = revocations.state(new Issued(certificate, path.get(i + 1)), since, issuerUntil);
            states.addFirst(state);
            issuerUntil = certificate.getNotAfter().toInstant();
            if (state instanceof Revoked(Instant when) && when.isBefore(issuerUntil)) {
                issuerUntil = when;
            }
        }
        return states;
    }

    private void judgeTime(SigningTime time, Standing standing) {
        if (time.best().isEmpty()) {
            standing.doubt(VerificationTrouble.TIME_MISSING);
        } else if (time.best().get().isAfter(at.plus(CLOCKS_DIFFER))) {
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
        } else if (at.isAfter(to) && time.proven().isEmpty()) {
            standing.doubt(VerificationTrouble.EXPIRED_NOW_WITHOUT_PROOF_OF_TIME, "date", day(to));
        }
    }

    public static String day(Instant moment) {
        return VietnamTime.day(moment);
    }

    private void judgeRevocation(List<X509Certificate> path, SigningTime time, Standing standing) {
        Instant signedAt = time.best().orElse(at);
        List<State> states = states(path, time.proven().orElse(at));
        boolean allKnown = true;
        for (int i = 0; i < states.size(); i++) {
            X509Certificate holder = path.get(i);
            switch (states.get(i)) {
                case Good good -> {}
                case Unknown(Why why) -> {
                    allKnown = false;
                    standing.doubt(
                            why == Why.RESPONDER_UNKNOWN
                                    ? VerificationTrouble.RESPONDER_UNKNOWN
                                    : VerificationTrouble.REVOCATION_UNKNOWN,
                            "holder",
                            name(holder));
                }
                case Revoked(Instant when)
                when when.isAfter(signedAt) && time.proven().isPresent() -> {
                    // it was good when the signature was made, and that time is certain
                }
                case Revoked(Instant when)
                when when.isAfter(signedAt) -> {
                    allKnown = false;
                    standing.doubt(
                            VerificationTrouble.REVOKED_AFTER_SIGNING, "holder", name(holder), "date", day(when));
                }
                case Revoked(Instant when) -> {
                    allKnown = false;
                    standing.validWhenSigned(Answer.NO);
                    standing.refute(VerificationTrouble.REVOKED, "holder", name(holder), "date", day(when));
                }
            }
        }
        if (allKnown && standing.validWhenSigned() == Answer.UNKNOWN) {
            standing.validWhenSigned(Answer.YES);
        }
    }

    private static String name(X509Certificate holder) {
        return DistinguishedNames.commonName(holder.getSubjectX500Principal());
    }
}
