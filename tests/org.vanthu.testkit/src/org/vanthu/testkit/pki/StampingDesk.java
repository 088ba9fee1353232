package org.vanthu.testkit.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Stamps digests with the time (RFC 3161). */
final class StampingDesk {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final TestAuthority stamper;
    private final TestAuthority impostor;
    private final List<X509Certificate> chain;
    private final AtomicLong serial = new AtomicLong();

    StampingDesk(TestAuthority stamper, TestAuthority impostor, List<X509Certificate> chain) {
        this.stamper = stamper;
        this.impostor = impostor;
        this.chain = chain;
    }

    byte[] answer(byte[] request, Instant now, Behaviour behaviour) {
        try {
            TimeStampRequest asked = new TimeStampRequest(request);
            BigInteger number = BigInteger.valueOf(serial.incrementAndGet());
            TimeStampResponseGenerator answers = new TimeStampResponseGenerator(
                    tokens(behaviour == Behaviour.SIGNED_BY_ANOTHER ? impostor : stamper, now), TSPAlgorithms.ALLOWED);
            if (behaviour == Behaviour.REFUSING) {
                return answers.generateFailResponse(2, PKIFailureInfo.systemFailure, "Hệ thống đang bảo trì")
                        .getEncoded();
            }
            TimeStampResponse answer = answers.generate(answered(asked, behaviour), number, Date.from(now));
            return answer.getEncoded();
        } catch (IOException | TSPException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static TimeStampRequest answered(TimeStampRequest asked, Behaviour behaviour) {
        TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
        requests.setCertReq(asked.getCertReq());
        byte[] digest = asked.getMessageImprintDigest();
        if (behaviour == Behaviour.LYING) {
            digest[0] ^= 1;
        }
        ASN1ObjectIdentifier algorithm = asked.getMessageImprintAlgOID();
        return switch (behaviour) {
            case WITHOUT_NONCE -> requests.generate(algorithm, digest);
            case WITH_OTHER_NONCE -> requests.generate(algorithm, digest, BigInteger.TEN);
            default ->
                asked.getNonce() == null
                        ? requests.generate(algorithm, digest)
                        : requests.generate(algorithm, digest, asked.getNonce());
        };
    }

    private TimeStampTokenGenerator tokens(TestAuthority signing, Instant now) {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            Attribute time = new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(now))));
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSignerInfoGeneratorBuilder(digests)
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(time))))
                            .build(signing.signer(), stamper.certificate()),
                    digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(chain));
            return tokens;
        } catch (GeneralSecurityException | OperatorCreationException | TSPException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
