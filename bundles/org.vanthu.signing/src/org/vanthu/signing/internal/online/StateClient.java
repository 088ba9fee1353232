package org.vanthu.signing.internal.online;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.DistinguishedNames;
import org.vanthu.signing.internal.verify.proof.Evidence;
import org.vanthu.signing.internal.verify.proof.Evidence.Good;
import org.vanthu.signing.internal.verify.proof.Evidence.Revoked;
import org.vanthu.signing.internal.verify.proof.Evidence.Unknown;
import org.vanthu.signing.internal.verify.proof.Evidence.Why;
import org.vanthu.signing.internal.verify.proof.Evidence.Window;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.ServiceTrouble;

/**
 * Asks whether a certificate was revoked: the status services it names, those of the office, then the revocation lists. What
 * comes back counts only if the authority has signed it and it is fresh. Within the own network only those machines are asked at
 * which a service is set.
 */
public final class StateClient {

    private static final int LARGEST_ANSWER = 256 << 10;
    private static final int LARGEST_LIST = 32 << 20;
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Line line;
    private final OnlineServices services;
    private final Instant now;
    /** Services that gave no answer at all once: who asks about many certificates does not wait for them again. */
    private final Map<URI, List<Trouble>> silent = new HashMap<>();

    /** Asks these services; answers must be fresh now. */
    public StateClient(Line line, OnlineServices services, Instant now) {
        this.line = line;
        this.services = services;
        this.now = now;
        services.silent()
                .forEach(service ->
                        silent.put(service, List.of(Trouble.of(ServiceTrouble.NOT_ASKED, "service", service))));
    }

    /**
     * Evidence that a certificate is not revoked, or was not at {@code since}; else the trouble with each service. What a status
     * service says about itself is none.
     *
     * @param since when the certificate was used
     */
    public Outcome<Evidence> state(X509Certificate certificate, X509Certificate issuer, Instant since) {
        List<Trouble> troubles = new ArrayList<>();
        for (URI service : with(Addresses.status(certificate), services.status())) {
            Outcome<Evidence> answer = unlessSilent(service, () -> askStatus(service, certificate, issuer))
                    .flatMap(evidence -> judge(service, evidence, certificate, issuer, since));
            if (answer.isDone() || answer.refusedFor(ServiceTrouble.REVOKED)) {
                return answer;
            }
            troubles.addAll(answer.troubles());
        }
        for (URI service : with(Addresses.lists(certificate), services.lists())) {
            Outcome<Evidence> list = unlessSilent(service, () -> list(service))
                    .flatMap(evidence -> judge(service, evidence, certificate, issuer, since));
            if (list.isDone() || list.refusedFor(ServiceTrouble.REVOKED)) {
                return list;
            }
            troubles.addAll(list.troubles());
        }
        return troubles.isEmpty()
                ? Outcome.refused(ServiceTrouble.NO_STATUS_SERVICE, "holder", holder(certificate))
                : Outcome.refused(troubles);
    }

    private <T> Outcome<T> unlessSilent(URI service, Supplier<Outcome<T>> question) {
        if (silent.containsKey(service)) {
            return Outcome.refused(silent.get(service));
        }
        Outcome<T> answer = NamedAddress.allowed(service, services).flatMap(asked -> question.get());
        if (answer.refusedFor(ServiceTrouble.TIMED_OUT) || answer.refusedFor(ServiceTrouble.UNREACHABLE)) {
            silent.put(service, answer.troubles());
        }
        return answer;
    }

    /** What lies at this address of a revocation list. */
    Outcome<Evidence> list(URI service) {
        return line.get(service, LARGEST_LIST, services.patience())
                .flatMap(der -> readable(service, Evidence.list(der, Evidence.OUTSIDE)));
    }

    /** The certificate of the issuer, from where the certificate says that it lies; else the trouble with each place. */
    public Outcome<X509Certificate> issuer(X509Certificate certificate) {
        List<Trouble> troubles = new ArrayList<>();
        for (URI service : Addresses.issuers(certificate)) {
            Outcome<byte[]> answer =
                    unlessSilent(service, () -> line.get(service, LARGEST_ANSWER, services.patience()));
            Optional<X509Certificate> found = answer.value()
                    .flatMap(StateClient::certificate)
                    .filter(candidate -> issued(candidate, certificate));
            if (found.isPresent()) {
                return Outcome.done(found.get());
            }
            troubles.addAll(answer.troubles());
        }
        troubles.add(Trouble.of(
                ServiceTrouble.ISSUER_MISSING,
                "issuer",
                DistinguishedNames.commonName(certificate.getIssuerX500Principal()),
                "holder",
                holder(certificate)));
        return Outcome.refused(troubles);
    }

    private static Optional<X509Certificate> certificate(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException byAnother) {
            return false;
        }
    }

    private static List<URI> with(List<URI> first, List<URI> then) {
        LinkedHashSet<URI> all = new LinkedHashSet<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }

    private Outcome<Evidence> judge(
            URI service, Evidence evidence, X509Certificate certificate, X509Certificate issuer, Instant since) {
        boolean ofItself = evidence.responderToCheck(issuer, Window.now(now))
                .filter(certificate::equals)
                .isPresent();
        if (ofItself) {
            return Outcome.refused(ServiceTrouble.STATE_NOT_KNOWN, "service", service, "holder", holder(certificate));
        }
        return switch (evidence.about(certificate, issuer, Window.now(now))) {
            case Good good -> Outcome.done(evidence);
            case Revoked(Instant when) when when.isAfter(since) -> Outcome.done(evidence);
            case Revoked(Instant when) ->
                Outcome.refused(
                        ServiceTrouble.REVOKED, "holder", holder(certificate), "date", LocalDate.ofInstant(when, ZONE));
            case Unknown(Why why) ->
                switch (why) {
                    case SIGNED_BY_ANOTHER -> Outcome.refused(ServiceTrouble.SIGNED_BY_ANOTHER, "service", service);
                    case STALE -> Outcome.refused(ServiceTrouble.STALE, "service", service);
                    case NOTHING_SAID, RESPONDER_UNKNOWN ->
                        Outcome.refused(
                                ServiceTrouble.STATE_NOT_KNOWN, "service", service, "holder", holder(certificate));
                };
        };
    }

    private static String holder(X509Certificate certificate) {
        return DistinguishedNames.commonName(certificate.getSubjectX500Principal());
    }

    private static Outcome<Evidence> readable(URI service, Optional<Evidence> evidence) {
        return evidence.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ServiceTrouble.ANSWER_UNREADABLE, "service", service));
    }

    /** What a status service says about a certificate, whatever it is. */
    Outcome<Evidence> askStatus(URI service, X509Certificate certificate, X509Certificate issuer) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return line.post(
                        service,
                        "application/ocsp-request",
                        question(certificate, issuer, nonce),
                        LARGEST_ANSWER,
                        services.patience())
                .flatMap(answer -> readStatus(service, answer, nonce));
    }

    private static byte[] question(X509Certificate certificate, X509Certificate issuer, byte[] nonce) {
        try {
            CertificateID id = new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer),
                    certificate.getSerialNumber());
            Extension asked = new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(asked))
                    .build()
                    .getEncoded();
        } catch (IOException | OCSPException | OperatorCreationException | GeneralSecurityException impossible) {
            throw new IllegalStateException("a question about a certificate can be built", impossible);
        }
    }

    /** Many services answer with what they made beforehand, without the nonce: such an answer counts while it is fresh. */
    private static Outcome<Evidence> readStatus(URI service, byte[] answer, byte[] nonce) {
        try {
            OCSPResp response = new OCSPResp(answer);
            if (response.getStatus() != OCSPResp.SUCCESSFUL) {
                return Outcome.refused(
                        ServiceTrouble.REFUSED, "service", service, "detail", "status " + response.getStatus());
            }
            if (response.getResponseObject() instanceof BasicOCSPResp basic) {
                Extension given = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
                if (given != null
                        && !Arrays.equals(given.getExtnValue().getOctets(), new DEROctetString(nonce).getEncoded())) {
                    return Outcome.refused(ServiceTrouble.NONCE_DIFFERS, "service", service);
                }
            }
            return readable(service, Evidence.answer(answer, Evidence.OUTSIDE));
        } catch (IOException | OCSPException | RuntimeException unreadable) {
            return Outcome.refused(ServiceTrouble.ANSWER_UNREADABLE, "service", service);
        }
    }
}
