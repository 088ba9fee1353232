package org.vanthu.signing.internal.verify.proof;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.jspecify.annotations.Nullable;

/** Digests and signature schemes by their object identifiers. */
public final class Algorithms {

    private static final Map<String, String> DIGESTS = Map.of(
            "1.2.840.113549.2.5", "MD5",
            "1.3.14.3.2.26", "SHA-1",
            "2.16.840.1.101.3.4.2.4", "SHA-224",
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512",
            "2.16.840.1.101.3.4.2.8", "SHA3-256",
            "2.16.840.1.101.3.4.2.9", "SHA3-384",
            "2.16.840.1.101.3.4.2.10", "SHA3-512");
    private static final Map<String, String> RSA = Map.of(
            "1.2.840.113549.1.1.4", "MD5",
            "1.2.840.113549.1.1.5", "SHA-1",
            "1.2.840.113549.1.1.14", "SHA-224",
            "1.2.840.113549.1.1.11", "SHA-256",
            "1.2.840.113549.1.1.12", "SHA-384",
            "1.2.840.113549.1.1.13", "SHA-512");
    private static final Map<String, String> ECDSA = Map.of(
            "1.2.840.10045.4.1", "SHA-1",
            "1.2.840.10045.4.3.2", "SHA-256",
            "1.2.840.10045.4.3.3", "SHA-384",
            "1.2.840.10045.4.3.4", "SHA-512");
    private static final Map<String, String> EDWARDS = Map.of("1.3.101.112", "Ed25519", "1.3.101.113", "Ed448");
    private static final String PLAIN_RSA = "1.2.840.113549.1.1.1";
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final String PLAIN_EC = "1.2.840.10045.2.1";
    private static final Set<String> WEAK = Set.of("MD5", "SHA-1");
    private static final Set<ASN1ObjectIdentifier> WEAK_DIGESTS = Set.of(
            PKCSObjectIdentifiers.md2,
            PKCSObjectIdentifiers.md4,
            PKCSObjectIdentifiers.md5,
            OIWObjectIdentifiers.idSHA1);
    private static final DefaultDigestAlgorithmIdentifierFinder DIGEST_OF =
            new DefaultDigestAlgorithmIdentifierFinder();
    private static final int RSA_LEAST = 2048;
    private static final int EC_LEAST = 256;

    private Algorithms() {}

    static Optional<String> digest(String oid) {
        return Optional.ofNullable(DIGESTS.get(oid));
    }

    /**
     * How a signature was made.
     *
     * @param jca name of the scheme for the JDK
     * @param digest name of the digest
     * @param parameters salt and mask of PSS
     * @param words what to call it
     * @param weak whether it is too weak today
     */
    public record Scheme(String jca, String digest, Optional<PSSParameterSpec> parameters, String words, boolean weak) {

        boolean verify(X509Certificate certificate, byte[] message, byte[] signature) throws GeneralSecurityException {
            Signature verifier = Signature.getInstance(jca);
            if (parameters.isPresent()) {
                verifier.setParameter(parameters.get());
            }
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(message);
            return verifier.verify(signature);
        }

        /** Whether a digest alone is enough to verify it. */
        boolean verifiesDigests() {
            return !EDWARDS.containsValue(jca);
        }

        /** Verifies a signature over a digest that is given, if that is enough. */
        boolean verifyDigest(X509Certificate certificate, byte[] value, byte[] signature)
                throws GeneralSecurityException {
            if (certificate.getPublicKey() instanceof ECPublicKey) {
                Signature verifier = Signature.getInstance("NONEwithECDSA");
                verifier.initVerify(certificate.getPublicKey());
                verifier.update(value);
                return verifier.verify(signature);
            }
            if (parameters.isPresent()) {
                return verifyMasked(certificate.getPublicKey(), value, signature);
            }
            javax.crypto.Cipher rsa = javax.crypto.Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(javax.crypto.Cipher.DECRYPT_MODE, certificate.getPublicKey());
            return isDigestInfo(rsa.doFinal(signature), value);
        }

        /** The JDK verifies PSS over whole messages only. */
        private boolean verifyMasked(PublicKey key, byte[] value, byte[] signature) throws GeneralSecurityException {
            if (MessageDigest.getInstance(digest).getDigestLength() != value.length) {
                return false;
            }
            Signature verifier = Signature.getInstance("RAWRSASSA-PSS", new BouncyCastleProvider());
            verifier.setParameter(parameters.orElseThrow());
            verifier.initVerify(key);
            verifier.update(value);
            return verifier.verify(signature);
        }

        /** Compared as a whole: what may stand in its parameters has been used to forge signatures of keys with exponent 3. */
        private boolean isDigestInfo(byte[] signed, byte[] value) {
            ASN1ObjectIdentifier oid = DIGESTS.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(digest))
                    .map(entry -> new ASN1ObjectIdentifier(entry.getKey()))
                    .findFirst()
                    .orElseThrow();
            try {
                for (AlgorithmIdentifier id :
                        List.of(new AlgorithmIdentifier(oid, DERNull.INSTANCE), new AlgorithmIdentifier(oid))) {
                    if (MessageDigest.isEqual(signed, new DigestInfo(id, value).getEncoded(ASN1Encoding.DER))) {
                        return true;
                    }
                }
                return false;
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static Optional<Scheme> scheme(AlgorithmIdentifier id, String digest, X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        String oid = id.getAlgorithm().getId();
        if (key instanceof RSAPublicKey rsa) {
            return rsa(id, oid, digest, rsa.getModulus().bitLength());
        }
        if (key instanceof ECPublicKey ec && (ECDSA.containsKey(oid) || oid.equals(PLAIN_EC))) {
            String used = ECDSA.getOrDefault(oid, digest);
            int bits = ec.getParams().getOrder().bitLength();
            return Optional.of(new Scheme(
                    used.replace("-", "") + "withECDSA",
                    used,
                    Optional.empty(),
                    "ECDSA " + bits + " " + used,
                    WEAK.contains(digest) || WEAK.contains(used) || bits < EC_LEAST));
        }
        if (key instanceof EdECPublicKey edwards && EDWARDS.containsKey(oid)) {
            String name = EDWARDS.get(oid);
            return edwards.getParams().getName().equals(name)
                    ? Optional.of(new Scheme(name, digest, Optional.empty(), name, WEAK.contains(digest)))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether a digest is: others can be made that have the same. */
    static boolean isWeak(String digest) {
        return WEAK.contains(digest);
    }

    /** Whether what signed a certificate is too weak today. */
    static boolean isWeak(X509Certificate certificate) {
        return isWeak(certificate.getSigAlgOID(), certificate.getSigAlgParams());
    }

    /** Whether what signed a revocation list is too weak today. */
    static boolean isWeak(X509CRL list) {
        return isWeak(list.getSigAlgOID(), list.getSigAlgParams());
    }

    private static boolean isWeak(String oid, byte @Nullable [] parameters) {
        ASN1ObjectIdentifier algorithm = new ASN1ObjectIdentifier(oid);
        return isWeak(
                parameters == null
                        ? new AlgorithmIdentifier(algorithm)
                        : new AlgorithmIdentifier(algorithm, readable(parameters)));
    }

    private static ASN1Encodable readable(byte... parameters) {
        try {
            return ASN1Primitive.fromByteArray(parameters);
        } catch (IOException odd) {
            return DERNull.INSTANCE;
        }
    }

    /** Whether a signature by this algorithm may have been made for something else: others can be found of the same digest. */
    static boolean isWeak(AlgorithmIdentifier signature) {
        AlgorithmIdentifier digest = DIGEST_OF.find(signature);
        return digest != null && WEAK_DIGESTS.contains(digest.getAlgorithm());
    }

    /** What to call a key that is too short today; empty where it is long enough. */
    static Optional<String> shortness(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa
            when rsa.getModulus().bitLength() < RSA_LEAST ->
                Optional.of("RSA " + rsa.getModulus().bitLength());
            case ECPublicKey ec
            when ec.getParams().getOrder().bitLength() < EC_LEAST ->
                Optional.of("ECDSA " + ec.getParams().getOrder().bitLength());
            case DSAPublicKey dsa -> Optional.of("DSA");
            default -> Optional.empty();
        };
    }

    private static Optional<Scheme> rsa(AlgorithmIdentifier id, String oid, String digest, int bits) {
        boolean shortKey = bits < RSA_LEAST;
        if (oid.equals(PSS)) {
            RSASSAPSSparams given = RSASSAPSSparams.getInstance(id.getParameters());
            Optional<String> hash =
                    digest(given.getHashAlgorithm().getAlgorithm().getId());
            Optional<String> mask = digest(
                    AlgorithmIdentifier.getInstance(given.getMaskGenAlgorithm().getParameters())
                            .getAlgorithm()
                            .getId());
            if (hash.isEmpty() || mask.isEmpty()) {
                return Optional.empty();
            }
            PSSParameterSpec parameters = new PSSParameterSpec(
                    hash.get(),
                    "MGF1",
                    new MGF1ParameterSpec(mask.get()),
                    given.getSaltLength().intValueExact(),
                    given.getTrailerField().intValueExact());
            boolean weak = shortKey || WEAK.contains(hash.get()) || WEAK.contains(digest);
            return Optional.of(new Scheme(
                    "RSASSA-PSS", hash.get(), Optional.of(parameters), "RSASSA-PSS " + bits + " " + hash.get(), weak));
        }
        if (!RSA.containsKey(oid) && !oid.equals(PLAIN_RSA)) {
            return Optional.empty();
        }
        String used = RSA.getOrDefault(oid, digest);
        boolean weak = shortKey || WEAK.contains(used) || WEAK.contains(digest);
        return Optional.of(new Scheme(
                used.replace("-", "") + "withRSA", used, Optional.empty(), "RSA " + bits + " " + used, weak));
    }
}
