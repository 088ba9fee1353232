package org.vanthu.testkit.pki;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Answers about the certificates of one authority (RFC 6960), through a responder that the authority has appointed. */
final class StatusDesk {

    private static final Duration GOOD_FOR = Duration.ofHours(12);
    private static final Duration STALE = Duration.ofDays(30);
    private static final byte[] OTHER_NONCE = {4, 8, 15, 16, 23, 42};

    private final TestAuthority authority;
    private final TestAuthority responder;
    private final TestAuthority lookedUp;
    private final TestAuthority impostor;

    /** @param lookedUp a responder whose own state has to be asked for */
    StatusDesk(TestAuthority authority, TestAuthority responder, TestAuthority lookedUp, TestAuthority impostor) {
        this.authority = authority;
        this.responder = responder;
        this.lookedUp = lookedUp;
        this.impostor = impostor;
    }

    byte[] answer(byte[] request, Instant now, Behaviour behaviour) {
        try {
            OCSPRespBuilder answers = new OCSPRespBuilder();
            if (behaviour == Behaviour.REFUSING) {
                return answers.build(OCSPRespBuilder.TRY_LATER, null).getEncoded();
            }
            TestAuthority speaker = speaker(behaviour);
            OCSPReq asked = new OCSPReq(request);
            Instant made = behaviour == Behaviour.STALE ? now.minus(STALE) : now;
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            BasicOCSPRespBuilder basic = new JcaBasicOCSPRespBuilder(
                    speaker.certificate().getPublicKey(), digests.get(CertificateID.HASH_SHA1));
            for (Req one : asked.getRequestList()) {
                Date until = Date.from(made.plus(GOOD_FOR));
                basic.addResponse(
                        one.getCertID(), status(one.getCertID(), made, behaviour), Date.from(made), until, kept());
            }
            nonce(asked, behaviour).ifPresent(basic::setResponseExtensions);
            X509CertificateHolder[] chain = {new JcaX509CertificateHolder(speaker.certificate())};
            return answers.build(OCSPRespBuilder.SUCCESSFUL, basic.build(speaker.signer(), chain, Date.from(made)))
                    .getEncoded();
        } catch (IOException
                | OCSPException
                | OperatorCreationException
                | java.security.GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** It forgets nobody. */
    private Extensions kept() throws IOException {
        return new Extensions(Extension.create(
                OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
                false,
                new ASN1GeneralizedTime(authority.certificate().getNotBefore())));
    }

    private TestAuthority speaker(Behaviour behaviour) {
        return switch (behaviour) {
            case SIGNED_BY_ANOTHER -> impostor;
            case LOOKED_UP -> lookedUp;
            default -> responder;
        };
    }

    private CertificateStatus status(CertificateID asked, Instant made, Behaviour behaviour) {
        Optional<Instant> revoked =
                authority.revocation(asked.getSerialNumber()).filter(when -> !when.isAfter(made));
        return revoked.isEmpty() || behaviour == Behaviour.LYING
                ? CertificateStatus.GOOD
                : new RevokedStatus(Date.from(revoked.get()), CRLReason.keyCompromise);
    }

    private static Optional<Extensions> nonce(OCSPReq asked, Behaviour behaviour) throws IOException {
        Extension given = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (given == null || behaviour == Behaviour.WITHOUT_NONCE) {
            return Optional.empty();
        }
        return Optional.of(new Extensions(
                behaviour == Behaviour.WITH_OTHER_NONCE
                        ? new Extension(
                                OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                                false,
                                new DEROctetString(OTHER_NONCE).getEncoded())
                        : given));
    }
}
