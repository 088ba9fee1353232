package org.vanthu.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes small PDFs that are whole and right, each with its own words. */
public final class TinyPdf {

    private TinyPdf() {}

    /** A PDF of so many pages, each with these words (ASCII). */
    public static byte[] of(int pages, String words) {
        return of(pages, words, "");
    }

    /** The same with further entries of the trailer; {@code @} stands for the place of the cross-reference table. */
    public static byte[] of(int pages, String words, String trailer) {
        return of(pages, words, trailer, "");
    }

    /** A PDF of so many pages that are turned, of which the rim is cut off: 20 points left, 30 below, 40 right, 50 above. */
    public static byte[] turned(int pages, String words, int rotation) {
        return of(pages, words, "", " /CropBox [20 30 555 792] /Rotate " + rotation);
    }

    private static byte[] of(int pages, String words, String trailer, String pageEntries) {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " >>");
        objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (int page = 0; page < pages; page++) {
            String content = "BT /F1 12 Tf 72 700 Td (" + words + " " + (page + 1) + ") Tj ET";
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]" + pageEntries + " /Contents "
                    + (5 + 2 * page) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        return written(objects, trailer);
    }

    private static byte[] written(List<String> objects, String trailer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        print(out, "%PDF-1.7\n");
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.size());
            print(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int table = out.size();
        print(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> print(out, "%010d 00000 n \n".formatted(offset)));
        print(
                out,
                "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R "
                        + trailer.replace("@", String.valueOf(table)) + " >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** Writes a PDF of one page with a picture of so many bytes, which take no room on most disks. */
    public static void withScan(Path file, long size) throws IOException {
        String head = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n";
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.writeBytes(head + "4 0 obj\n<< /Type /XObject /Length " + size + " >>\nstream\n");
            out.seek(out.getFilePointer() + size);
            out.writeBytes("\nendstream\nendobj\n");
            long table = out.getFilePointer();
            out.writeBytes("xref\n0 5\n0000000000 65535 f \n");
            for (String object : List.of("1 0 obj", "2 0 obj", "3 0 obj")) {
                out.writeBytes("%010d 00000 n \n".formatted(head.indexOf(object)));
            }
            out.writeBytes("%010d 00000 n \n".formatted(head.length()));
            out.writeBytes("trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        }
    }

    private static void print(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
