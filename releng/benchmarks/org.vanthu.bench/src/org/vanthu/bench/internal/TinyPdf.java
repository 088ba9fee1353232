package org.vanthu.bench.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The smallest documents that are still PDF files of one page, each different from the others. */
final class TinyPdf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private TinyPdf() {}

    static byte[] of(String words) {
        TinyPdf pdf = new TinyPdf();
        pdf.write("%PDF-1.4\n");
        String content = "BT /F1 12 Tf 72 720 Td (" + words + ") Tj ET";
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>");
        pdf.object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        return pdf.end();
    }

    private void object(String body) {
        places.add(out.size());
        write(places.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private byte[] end() {
        int table = out.size();
        int size = places.size() + 1;
        write("xref\n0 " + size + "\n0000000000 65535 f \n");
        for (int place : places) {
            write(String.format("%010d 00000 n \n", place));
        }
        write("trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
