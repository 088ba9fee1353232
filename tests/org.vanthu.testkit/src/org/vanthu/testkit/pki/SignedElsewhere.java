package org.vanthu.testkit.pki;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Files as other programs sign them: of kinds that do not bind the signer's certificate. */
public enum SignedElsewhere {
    /** As many programs sign to this day. */
    DETACHED("adbe.pkcs7.detached"),
    /** As programs signed twenty years ago: over a SHA-1 digest of the file. */
    AROUND_SHA1("adbe.pkcs7.sha1"),
    /** A bare RSA signature with the certificate beside it in the file; for keys of {@link LoopbackPki#rsaSigner}. */
    BARE("adbe.x509.rsa_sha1");

    private static final int ROOM = 6000;
    private static final int RANGE = 60;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String subFilter;

    SignedElsewhere(String subFilter) {
        this.subFilter = subFilter;
    }

    /** A letter of one page with these words (ASCII), signed. */
    public byte[] letter(String words, MemoryKey key, Instant at) {
        byte[] file = unsigned(words, key, at);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int gap = text.indexOf("/Contents <") + "/Contents ".length();
        int behind = gap + 2 * ROOM + 2;
        put(
                file,
                text.indexOf("/ByteRange ") + "/ByteRange ".length(),
                "[0 " + gap + " " + behind + " " + (file.length - behind) + "]");
        byte[] covered = Arrays.copyOf(file, gap + file.length - behind);
        System.arraycopy(file, behind, covered, gap, file.length - behind);
        put(file, gap + 1, HexFormat.of().formatHex(cms(covered, key)));
        return file;
    }

    private byte[] cms(byte[] covered, MemoryKey key) {
        return switch (this) {
            case DETACHED -> key.detached(covered);
            case AROUND_SHA1 -> key.around(sha1(covered));
            case BARE -> key.bare(covered);
        };
    }

    private static byte[] sha1(byte[] covered) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(covered);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String certificate(MemoryKey key) {
        try {
            return this == BARE
                    ? " /Cert <" + HexFormat.of().formatHex(key.certificate().getEncoded()) + ">"
                    : "";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] unsigned(String words, MemoryKey key, Instant at) {
        String shown = "BT /F1 12 Tf 72 700 Td (" + words + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R] /SigFlags 3 >> >>",
                "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots [7 0 R]"
                        + " /Resources << /Font << /F1 3 0 R >> >> >>",
                "<< /Length " + shown.length() + " >>\nstream\n" + shown + "\nendstream",
                "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /" + subFilter + certificate(key) + " /M ("
                        + TIME.format(at) + ") /ByteRange " + " ".repeat(RANGE) + " /Contents <" + "0".repeat(2 * ROOM)
                        + "> >>",
                "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Nguoi ky) /V 6 0 R /P 4 0 R /F 132 /Rect [0 0 0 0] >>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("xref\n0 8\n0000000000 65535 f \n");
        print(out, "%PDF-1.7\n");
        for (int number = 1; number <= objects.size(); number++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            print(out, number + " 0 obj\n" + objects.get(number - 1) + "\nendobj\n");
        }
        int start = out.size();
        print(out, table + "trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void print(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void put(byte[] file, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, file, at, bytes.length);
    }
}
