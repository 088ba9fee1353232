package org.vanthu.signing.internal.verify;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.vanthu.signing.internal.pki.Authority;

/** What a responder says about a certificate (RFC 6960). */
final class OnlineAnswer {

    private OnlineAnswer() {}

    static byte[] of(
            Authority responder,
            X509Certificate issuer,
            X509Certificate subject,
            CertificateStatus status,
            Instant made) {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            CertificateID id = new CertificateID(
                    digests.get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer),
                    subject.getSerialNumber());
            BasicOCSPRespBuilder answer = new JcaBasicOCSPRespBuilder(
                    responder.certificate().getPublicKey(), digests.get(CertificateID.HASH_SHA1));
            answer.addResponse(id, status, Date.from(made), Date.from(made.plus(Duration.ofDays(1))));
            X509CertificateHolder[] chain = {new JcaX509CertificateHolder(responder.certificate())};
            OCSPResp response = new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, answer.build(responder.signer(), chain, Date.from(made)));
            return response.getEncoded();
        } catch (IOException | OCSPException | OperatorCreationException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
