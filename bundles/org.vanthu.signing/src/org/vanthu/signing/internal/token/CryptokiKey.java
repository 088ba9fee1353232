package org.vanthu.signing.internal.token;

import com.sun.jna.Memory;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.spi.signing.SigningKey;

/** A key in a token. */
final class CryptokiKey implements SigningKey {

    private static final String SHA256_INFO = "3031300d060960864801650304020105000420";
    private static final String SHA384_INFO = "3041300d060960864801650304020205000430";
    private static final String SHA512_INFO = "3051300d060960864801650304020305000440";

    private final CryptokiSession session;
    private final long handle;
    private final List<X509Certificate> chain;
    private final List<SignatureAlgorithm> algorithms;

    CryptokiKey(
            CryptokiSession session, long handle, List<X509Certificate> chain, List<SignatureAlgorithm> algorithms) {
        this.session = session;
        this.handle = handle;
        this.chain = chain;
        this.algorithms = algorithms;
    }

    @Override
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public List<SignatureAlgorithm> algorithms() {
        return algorithms;
    }

    @Override
    public Outcome<byte[]> sign(SignatureAlgorithm algorithm, byte[] content) {
        byte[] digest = digest(algorithm, content);
        return switch (algorithm.family()) {
            case RSA -> session.sign(handle, Cryptoki.mechanism(Ck.RSA_PKCS), withInfo(algorithm, digest));
            case RSA_PSS -> session.sign(handle, pss(algorithm), digest);
            case ECDSA ->
                session.sign(handle, Cryptoki.mechanism(Ck.ECDSA), digest).map(CryptokiKey::asDer);
        };
    }

    private static byte[] digest(SignatureAlgorithm algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm.digest()).digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has " + algorithm.digest(), impossible);
        }
    }

    private static Memory pss(SignatureAlgorithm algorithm) {
        int size = algorithm.digestLength();
        long[] hashAndMask = switch (size) {
            case 32 -> new long[] {0x250, 2};
            case 48 -> new long[] {0x260, 3};
            default -> new long[] {0x270, 4};
        };
        return Cryptoki.mechanism(Ck.RSA_PKCS_PSS, hashAndMask[0], hashAndMask[1], size);
    }

    private static byte[] withInfo(SignatureAlgorithm algorithm, byte[] digest) {
        String info = switch (algorithm.digestLength()) {
            case 32 -> SHA256_INFO;
            case 48 -> SHA384_INFO;
            default -> SHA512_INFO;
        };
        byte[] prefix = HexFormat.of().parseHex(info);
        byte[] both = Arrays.copyOf(prefix, prefix.length + digest.length);
        System.arraycopy(digest, 0, both, prefix.length, digest.length);
        return both;
    }

    /** Tokens answer r and s side by side; CMS wants them as a sequence. */
    static byte[] asDer(byte[] plain) {
        int half = plain.length / 2;
        ASN1EncodableVector numbers = new ASN1EncodableVector();
        numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(plain, 0, half))));
        numbers.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(plain, half, plain.length))));
        try {
            return new DERSequence(numbers).getEncoded();
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("two numbers can be encoded", impossible);
        }
    }
}
