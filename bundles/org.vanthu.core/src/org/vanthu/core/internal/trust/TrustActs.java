package org.vanthu.core.internal.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.Trust;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.TrustMaterial;
import org.vanthu.domain.signature.TrustTrouble;
import org.vanthu.domain.signature.TrustedRoot;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.store.TrustStore;

/** Trusting and distrusting, with an event for each. */
final class TrustActs implements Trust {

    private final Act act;
    private final TrustStore store;

    TrustActs(Act act) {
        this.act = act;
        this.store = act.stores().trust();
    }

    @Override
    public Outcome<TrustMaterial> material() {
        return Outcome.done(TrustLookUp.of(act.stores(), act.organisation()));
    }

    @Override
    public Outcome<List<TrustedRoot>> roots(OrganisationId organisation) {
        return Outcome.done(store.rootsOf(List.of(organisation)));
    }

    @Override
    public Outcome<TrustedRoot> trust(OrganisationId organisation, byte[] certificate, String source) {
        String told = source.strip();
        if (told.isEmpty()) {
            return Outcome.refused(Trouble.ofField(TrustTrouble.SOURCE_MISSING, "source"));
        }
        if (told.length() > TrustedRoot.SOURCE_LIMIT) {
            return Outcome.refused(
                    Trouble.ofField(TrustTrouble.SOURCE_TOO_LONG, "source", "limit", TrustedRoot.SOURCE_LIMIT));
        }
        return readCertificate(certificate)
                .flatMap(this::mustBeAuthority)
                .flatMap(authority -> add(organisation, authority, told));
    }

    private Outcome<X509Certificate> mustBeAuthority(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        if (certificate.getBasicConstraints() < 0) {
            return Outcome.refused(TrustTrouble.NOT_AN_AUTHORITY, "subject", subject);
        }
        Instant until = certificate.getNotAfter().toInstant();
        return until.isBefore(act.now())
                ? Outcome.refused(TrustTrouble.AUTHORITY_EXPIRED, "subject", subject, "until", VietnamTime.day(until))
                : Outcome.done(certificate);
    }

    private Outcome<TrustedRoot> add(OrganisationId organisation, X509Certificate authority, String source) {
        TrustedRoot root = new TrustedRoot(
                Fingerprint.of(authority),
                organisation,
                authority.getSubjectX500Principal().getName(),
                authority.getNotAfter().toInstant(),
                source,
                act.actor().account(),
                act.now(),
                encoded(authority));
        boolean known = store.rootsOf(List.of(organisation)).stream()
                .anyMatch(trusted -> trusted.fingerprint().equals(root.fingerprint()));
        if (known) {
            return Outcome.refused(TrustTrouble.ALREADY_TRUSTED, "subject", root.subject());
        }
        store.add(root);
        act.record(
                "ROOT_TRUSTED",
                organisation,
                Payload.of("fingerprint", root.fingerprint().toString(), "subject", root.subject(), "source", source));
        return Outcome.done(root);
    }

    @Override
    public Outcome<Nothing> distrust(OrganisationId organisation, Fingerprint root) {
        if (!store.remove(organisation, root)) {
            return Outcome.refused(TrustTrouble.NOT_TRUSTED);
        }
        act.record("ROOT_DISTRUSTED", organisation, Payload.of("fingerprint", root.toString()));
        return Outcome.done();
    }

    @Override
    public Outcome<Nothing> keepRevocations(OrganisationId organisation, byte[] list) {
        return readRevocations(list).flatMap(read -> keep(organisation, read));
    }

    private Outcome<Nothing> keep(OrganisationId organisation, X509CRL list) {
        String issuer = list.getIssuerX500Principal().getName();
        Instant made = list.getThisUpdate().toInstant();
        Optional<Instant> kept = store.revocationsOf(organisation, issuer);
        if (kept.filter(made::isBefore).isPresent()) {
            return Outcome.refused(TrustTrouble.OLDER_REVOCATION_LIST, "issuer", issuer);
        }
        store.keepRevocations(organisation, issuer, made, encoded(list));
        act.record("REVOCATIONS_KEPT", organisation, Payload.of("issuer", issuer, "made", made));
        return Outcome.done();
    }

    private static Outcome<X509Certificate> readCertificate(byte[] bytes) {
        try {
            return Outcome.done((X509Certificate) certificates().generateCertificate(new ByteArrayInputStream(bytes)));
        } catch (CertificateException unreadable) {
            return Outcome.refused(TrustTrouble.NOT_A_CERTIFICATE);
        }
    }

    private static Outcome<X509CRL> readRevocations(byte[] bytes) {
        try {
            return Outcome.done((X509CRL) certificates().generateCRL(new ByteArrayInputStream(bytes)));
        } catch (CRLException unreadable) {
            return Outcome.refused(TrustTrouble.NOT_A_REVOCATION_LIST);
        }
    }

    private static CertificateFactory certificates() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException impossible) {
            throw new IllegalStateException("every JDK reads X.509", impossible);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
    }

    private static byte[] encoded(X509CRL list) {
        try {
            return list.getEncoded();
        } catch (CRLException impossible) {
            throw new IllegalStateException("a parsed list has its encoding", impossible);
        }
    }
}
