package org.vanthu.pdf.internal.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a PDF object by object, so that a test can make it wrong in exactly one way. Object 1 is the catalog. */
final class RawPdf {

    /** The tree of pages, object 2, whose only page is object 3. */
    static final String ONE_PAGE = "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();
    private String trailer = "";

    RawPdf() {
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** A sound document of one empty page, to be made wrong. */
    static RawPdf onePage() {
        return new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object(ONE_PAGE)
                .object("<< /Type /Page /Parent 2 0 R >>");
    }

    /** Adds the next object. */
    RawPdf object(String body) {
        offsets.add(bytes.size());
        write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
        return this;
    }

    /** Adds the next object, a stream. */
    RawPdf stream(String dictionary, byte[] content) {
        offsets.add(bytes.size());
        write(offsets.size() + " 0 obj\n<< " + dictionary + " /Length " + content.length + " >>\nstream\n");
        bytes.writeBytes(content);
        write("\nendstream\nendobj\n");
        return this;
    }

    /** Entries added to the trailer; {@code @} stands for the offset of the cross-reference table itself. */
    RawPdf trailer(String entries) {
        trailer = entries;
        return this;
    }

    /** The document with its cross-reference table. */
    byte[] done() {
        int xref = bytes.size();
        StringBuilder table = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> table.append("%010d 00000 n \n".formatted(offset)));
        write(table + "trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R "
                + trailer.replace("@", String.valueOf(xref)) + " >>\nstartxref\n" + xref + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    Path writeTo(Path file) throws IOException {
        return Files.write(file, done());
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
