package org.vanthu.signing.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs files with a key in memory through Bouncy Castle's CMS generator, as most programs do. */
public final class ForeignSigner {

    /** Stands in a signature object where byte range and contents are to come. */
    public static final String PLACE;

    private static final int ROOM = 8000;
    private static final String RANGE = "/ByteRange [0 0000000000 0000000000 0000000000]";

    static {
        PLACE = RANGE + "/Contents <" + "0".repeat(2 * ROOM) + ">";
    }

    private final KeyPair key;
    private final List<X509Certificate> chain;
    private final String algorithm;

    public ForeignSigner(KeyPair key, List<X509Certificate> chain, String algorithm) {
        this.key = key;
        this.chain = chain;
        this.algorithm = algorithm;
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** A signature dictionary whose place is still to be filled. */
    public static String dictionary(String more) {
        return "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/M(D:20260305101530+07'00')" + more
                + PLACE + ">>";
    }

    /** A certification that permits what {@code level} says. */
    public static String certification(int level) {
        return dictionary("/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams"
                + "<</Type/TransformParams/V/1.2/P " + level + ">>>>]");
    }

    /** Fills the last empty place in a file with a signature over everything else. */
    public byte[] sign(byte[] unsigned) {
        return fill(unsigned, covered -> detached(covered));
    }

    /** Makes the contents of a signature from the bytes it covers. */
    public interface Maker {
        byte[] make(byte[] covered) throws GeneralSecurityException;
    }

    /** Fills the last empty place with what {@code maker} makes. */
    public static byte[] fill(byte[] unsigned, Maker maker) {
        String text = new String(unsigned, StandardCharsets.ISO_8859_1);
        int place = text.lastIndexOf(PLACE);
        int gap = place + RANGE.length() + "/Contents ".length();
        int behind = gap + 2 * ROOM + 2;
        String range = String.format("/ByteRange [0 %010d %010d %010d]", gap, behind, unsigned.length - behind);
        byte[] signed = unsigned.clone();
        put(signed, place, range);
        try {
            byte[] cms = maker.make(covered(signed, gap, behind));
            put(signed, gap + 1, HexFormat.of().formatHex(cms));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
        return signed;
    }

    private static byte[] covered(byte[] file, int gap, int behind) {
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        covered.write(file, 0, gap);
        covered.write(file, behind, file.length - behind);
        return covered.toByteArray();
    }

    private static void put(byte[] file, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, file, at, bytes.length);
    }

    /** A CMS that signs these bytes without holding them. */
    public byte[] detached(byte[] covered) {
        return cms(covered, false);
    }

    /** A CMS that holds the SHA-1 of these bytes ({@code adbe.pkcs7.sha1}). */
    public byte[] aroundSha1(byte[] covered) throws GeneralSecurityException {
        return cms(MessageDigest.getInstance("SHA-1").digest(covered), true);
    }

    private byte[] cms(byte[] content, boolean holding) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            var signer = new JcaContentSignerBuilder(algorithm).build(key.getPrivate());
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(digests).build(signer, chain.getFirst()));
            generator.addCertificates(new JcaCertStore(chain));
            CMSSignedData signed = generator.generate(new CMSProcessableByteArray(content), holding);
            return signed.getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The file with one place changed, of the same length. */
    public static byte[] replaced(byte[] file, String old, String now) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException(old + " is not in the file");
        }
        byte[] changed = Arrays.copyOf(file, file.length);
        put(changed, at, now);
        return changed;
    }
}
