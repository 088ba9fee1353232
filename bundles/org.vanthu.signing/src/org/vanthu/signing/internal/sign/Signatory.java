package org.vanthu.signing.internal.sign;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
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
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.spi.signing.SigningKey;

/** What is the same in every signature of one key, encoded once for a whole batch. */
final class Signatory {

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
    private static final byte[] VERSION = Der.of(new ASN1Integer(1));
    private static final byte[] DATA = Der.of(CMSObjectIdentifiers.data);
    private static final byte[] SIGNED_DATA = Der.of(CMSObjectIdentifiers.signedData);
    private static final byte[] MESSAGE_DIGEST = Der.of(PKCSObjectIdentifiers.pkcs_9_at_messageDigest);
    private static final int BESIDES = 1400;
    private static final int EC_SIGNATURE = 160;

    private final SignatureAlgorithm algorithm;
    private final int estimate;
    private final Fingerprint fingerprint;
    private final byte[] certificates;
    private final byte[] identifier;
    private final byte[] digestId;
    private final byte[] schemeId;
    private final byte[] contentType;
    private final byte[] signingCertificate;

    private Signatory(SignatureAlgorithm algorithm, List<X509Certificate> chain) {
        this.algorithm = algorithm;
        this.fingerprint = Fingerprint.of(chain.getFirst());
        byte[][] encoded = chain.stream().map(Signatory::encoded).toArray(byte[][]::new);
        Certificate signer = Certificate.getInstance(encoded[0]);
        this.certificates = Der.set(encoded);
        this.identifier = Der.of(new IssuerAndSerialNumber(signer));
        this.estimate = BESIDES
                + certificates.length
                + 2 * identifier.length
                + (chain.getFirst().getPublicKey() instanceof RSAKey rsa
                        ? rsa.getModulus().bitLength() / Byte.SIZE
                        : EC_SIGNATURE);
        this.digestId = Der.of(new AlgorithmIdentifier(DIGESTS.get(algorithm.digest())));
        this.schemeId = Der.of(scheme(algorithm));
        this.contentType = attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType, CMSObjectIdentifiers.data);
        this.signingCertificate =
                attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, bound(signer, encoded[0], algorithm));
    }

    /** Who signs with this key, by the algorithm it does best. */
    static Signatory of(SigningKey key) {
        SignatureAlgorithm best = key.algorithms().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a key that cannot sign"));
        return new Signatory(best, key.chain());
    }

    private static byte[] attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return Der.of(new Attribute(type, new DERSet(value)));
    }

    private static SigningCertificateV2 bound(Certificate signer, byte[] encoded, SignatureAlgorithm algorithm) {
        IssuerSerial issuer =
                new IssuerSerial(new GeneralNames(new GeneralName(signer.getIssuer())), signer.getSerialNumber());
        AlgorithmIdentifier hash = new AlgorithmIdentifier(DIGESTS.get(algorithm.digest()));
        byte[] digest = digest(algorithm).digest(encoded);
        return new SigningCertificateV2(new ESSCertIDv2(hash, digest, issuer));
    }

    private static AlgorithmIdentifier scheme(SignatureAlgorithm algorithm) {
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

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** Of the certificate. */
    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Bytes that a CMS of this key will need at most. */
    int estimate() {
        return estimate;
    }

    private static MessageDigest digest(SignatureAlgorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + algorithm.digest(), impossible);
        }
    }

    /** What is signed: the set of attributes with the digest of the document. */
    byte[] attributes(byte[] documentDigest) {
        byte[] digest = Der.join(Der.SEQUENCE, MESSAGE_DIGEST, Der.join(Der.SET, Der.join(Der.OCTETS, documentDigest)));
        return Der.set(contentType, digest, signingCertificate);
    }

    /** The whole CMS. */
    byte[] assemble(byte[] attributes, byte[] signature) {
        byte[] signer = Der.join(
                Der.SEQUENCE,
                VERSION,
                identifier,
                digestId,
                inside(attributes),
                schemeId,
                Der.join(Der.OCTETS, signature));
        byte[] data = Der.join(
                Der.SEQUENCE,
                VERSION,
                Der.join(Der.SET, digestId),
                Der.join(Der.SEQUENCE, DATA),
                inside(certificates),
                Der.join(Der.SET, signer));
        return Der.join(Der.SEQUENCE, SIGNED_DATA, Der.join(Der.ZERO, data));
    }

    /** A set that stands inside under the tag [0] in place of its own. */
    private static byte[] inside(byte[] set) {
        byte[] tagged = set.clone();
        tagged[0] = (byte) Der.ZERO;
        return tagged;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
    }
}
