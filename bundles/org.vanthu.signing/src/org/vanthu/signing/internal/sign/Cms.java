package org.vanthu.signing.internal.sign;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.spi.signing.SigningKey;

/**
 * The CMS of a PAdES baseline signature (EN 319 142-1, EN 319 122-1): detached, one signer, the signing certificate bound
 * by its hash, and no signing time, which PAdES keeps in the signature dictionary.
 */
final class Cms implements TailSigner.Contents {

    private static final String ECDSA_ARC = "1.2.840.10045.4.3.";
    private static final Map<String, ASN1ObjectIdentifier> DIGESTS = Map.of(
            "SHA-256", NISTObjectIdentifiers.id_sha256,
            "SHA-384", NISTObjectIdentifiers.id_sha384,
            "SHA-512", NISTObjectIdentifiers.id_sha512);
    private static final Map<String, ASN1ObjectIdentifier> RSA = Map.of(
            "SHA-256", PKCSObjectIdentifiers.sha256WithRSAEncryption,
            "SHA-384", PKCSObjectIdentifiers.sha384WithRSAEncryption,
            "SHA-512", PKCSObjectIdentifiers.sha512WithRSAEncryption);
    private static final Map<String, String> ECDSA = Map.of("SHA-256", "2", "SHA-384", "3", "SHA-512", "4");
    private static final int BESIDES = 1400;

    private final SigningKey key;
    private final SignatureAlgorithm algorithm;

    Cms(SigningKey key, SignatureAlgorithm algorithm) {
        this.key = key;
        this.algorithm = algorithm;
    }

    /** Bytes that the CMS will need at most. */
    int estimate() {
        int size = BESIDES;
        for (X509Certificate certificate : key.chain()) {
            size += encoded(certificate).length;
        }
        size += key.certificate().getIssuerX500Principal().getEncoded().length * 2;
        return size
                + (key.certificate().getPublicKey() instanceof RSAKey rsa
                        ? rsa.getModulus().bitLength() / 8
                        : 160);
    }

    @Override
    public Outcome<byte[]> over(byte[] documentDigest) {
        DERSet attributes = attributes(documentDigest);
        return key.sign(algorithm, der(attributes)).map(signature -> assemble(attributes, signature));
    }

    private DERSet attributes(byte[] documentDigest) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType, CMSObjectIdentifiers.data));
        attributes.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_messageDigest, new DEROctetString(documentDigest)));
        attributes.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate()));
        return new DERSet(attributes);
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private SigningCertificateV2 signingCertificate() {
        Certificate certificate = Certificate.getInstance(encoded(key.certificate()));
        IssuerSerial issuer = new IssuerSerial(
                new GeneralNames(new GeneralName(certificate.getIssuer())), certificate.getSerialNumber());
        AlgorithmIdentifier hash = new AlgorithmIdentifier(DIGESTS.get(algorithm.digest()));
        return new SigningCertificateV2(new ESSCertIDv2(hash, digest(encoded(key.certificate())), issuer));
    }

    private byte[] assemble(DERSet attributes, byte[] signature) {
        AlgorithmIdentifier digestId = new AlgorithmIdentifier(DIGESTS.get(algorithm.digest()));
        Certificate certificate = Certificate.getInstance(encoded(key.certificate()));
        SignerInfo signer = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
                digestId,
                attributes,
                schemeId(),
                new DEROctetString(signature),
                null);
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        key.chain().forEach(step -> certificates.add(Certificate.getInstance(encoded(step))));
        SignedData signed = new SignedData(
                new DERSet(digestId),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificates),
                null,
                new DERSet(signer));
        return der(new ContentInfo(CMSObjectIdentifiers.signedData, signed));
    }

    private AlgorithmIdentifier schemeId() {
        return switch (algorithm.family()) {
            case RSA -> new AlgorithmIdentifier(RSA.get(algorithm.digest()), DERNull.INSTANCE);
            case ECDSA -> new AlgorithmIdentifier(new ASN1ObjectIdentifier(ECDSA_ARC + ECDSA.get(algorithm.digest())));
            case RSA_PSS -> {
                AlgorithmIdentifier hash = new AlgorithmIdentifier(DIGESTS.get(algorithm.digest()), DERNull.INSTANCE);
                yield new AlgorithmIdentifier(
                        PKCSObjectIdentifiers.id_RSASSA_PSS,
                        new RSASSAPSSparams(
                                hash,
                                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash),
                                new ASN1Integer(algorithm.digestLength()),
                                RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
            }
        };
    }

    private byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm.digest()).digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + algorithm.digest(), impossible);
        }
    }

    private static byte[] der(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException("what was built can be encoded", impossible);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
    }
}
