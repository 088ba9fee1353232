package org.vanthu.signing.foreign;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.vanthu.signing.internal.pki.Authority;

/** A time-stamping authority with its clock set by the test (RFC 3161). */
public final class ForeignStamper {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.5");

    private final Authority authority;
    private final Instant clock;

    public ForeignStamper(Authority authority, Instant clock) {
        this.authority = authority;
        this.clock = clock;
    }

    /** A token over the SHA-256 of these bytes. */
    public byte[] stamp(byte[] content) {
        return stamp(content, "SHA-256", TSPAlgorithms.SHA256);
    }

    /** A token over another digest of these bytes. */
    public byte[] stamp(byte[] content, String name, ASN1ObjectIdentifier algorithm) {
        try {
            byte[] digest = MessageDigest.getInstance(name).digest(content);
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            TimeStampRequest request = requests.generate(algorithm, digest, BigInteger.TEN);
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSignerInfoGeneratorBuilder(digests).build(authority.signer(), authority.certificate()),
                    digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(authority.certificate())));
            return new TimeStampResponseGenerator(tokens, Set.of(algorithm.getId()))
                    .generate(request, BigInteger.ONE, Date.from(clock))
                    .getTimeStampToken()
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A CMS with a time stamp over its signature beside it. */
    public byte[] stamped(byte[] cms) {
        return stamped(cms, "SHA-256", TSPAlgorithms.SHA256);
    }

    /** The same over another digest. */
    public byte[] stamped(byte[] cms, String name, ASN1ObjectIdentifier algorithm) {
        try {
            SignerInformation signer = new CMSSignedData(cms)
                    .getSignerInfos()
                    .getSigners()
                    .iterator()
                    .next();
            return with(cms, stamp(signer.getSignature(), name, algorithm));
        } catch (CMSException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A CMS with this token beside its signature, whatever it is about. */
    public static byte[] with(byte[] cms, byte[] token) {
        try {
            CMSSignedData signed = new CMSSignedData(cms);
            SignerInformation signer =
                    signed.getSignerInfos().getSigners().iterator().next();
            Hashtable<ASN1ObjectIdentifier, Attribute> attributes = new Hashtable<>();
            ASN1ObjectIdentifier type = PKCSObjectIdentifiers.id_aa_signatureTimeStampToken;
            attributes.put(type, new Attribute(type, new DERSet(ASN1Primitive.fromByteArray(token))));
            SignerInformation stamped =
                    SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attributes));
            return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(stamped)))
                    .getEncoded();
        } catch (CMSException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
