package org.vanthu.bench.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents of a given size, always the same bytes: scans, which are few large objects, and pages of very many small ones. */
final class MeasuredPdf {

    private static final int LINKS_PER_PAGE = 20;
    private static final int CHUNK = 1 << 16;

    private final OutputStream out;
    private final Random random = new Random(1);
    /** Where each object begins; the first stands for object 1. */
    private final List<Long> places = new ArrayList<>(List.of(0L, 0L));

    private final List<Integer> pages = new ArrayList<>();
    private long written;

    private MeasuredPdf(OutputStream out) {
        this.out = out;
    }

    /** Pages that each carry one stream of bytes that cannot be compressed. */
    static Path scan(Path file, int pages, int bytes) throws IOException {
        return write(file, pages, pdf -> pdf.scannedPage(bytes / pages));
    }

    /** Pages of some text and twenty links each. */
    static Path links(Path file, int pages) throws IOException {
        return write(file, pages, MeasuredPdf::pageOfLinks);
    }

    private interface PageWriter {
        void write(MeasuredPdf pdf) throws IOException;
    }

    private static Path write(Path file, int pages, PageWriter page) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
            MeasuredPdf pdf = new MeasuredPdf(out);
            pdf.text("%PDF-1.7\n");
            for (int i = 0; i < pages; i++) {
                page.write(pdf);
            }
            pdf.end();
        }
        return file;
    }

    private void scannedPage(int bytes) throws IOException {
        int content = begin();
        text("<< /Length " + bytes + " >>\nstream\n");
        byte[] chunk = new byte[CHUNK];
        for (int left = bytes; left > 0; left -= chunk.length) {
            random.nextBytes(chunk);
            write(chunk, Math.min(left, chunk.length));
        }
        text("\nendstream\nendobj\n");
        page("/Contents " + content + " 0 R");
    }

    private void pageOfLinks() throws IOException {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < LINKS_PER_PAGE; i++) {
            int link = begin();
            text("<< /Type /Annot /Subtype /Link /Rect [72 " + (720 - 30 * i) + " 400 " + (740 - 30 * i)
                    + "] /Border [0 0 0] /A << /S /URI /URI (https://example.vn/van-ban/" + link + "/"
                    + "phu-luc-kem-theo-quyet-dinh-cua-uy-ban-nhan-dan-huyen".repeat(5) + ") >> >>\nendobj\n");
            links.append(link).append(" 0 R ");
        }
        page("/Annots [" + links + "]");
    }

    private void page(String entries) throws IOException {
        pages.add(begin());
        text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> " + entries + " >>\nendobj\n");
    }

    private int begin() throws IOException {
        places.add(written);
        text(places.size() + " 0 obj\n");
        return places.size();
    }

    private void end() throws IOException {
        places.set(0, written);
        text("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        places.set(1, written);
        StringBuilder kids = new StringBuilder();
        pages.forEach(page -> kids.append(page).append(" 0 R "));
        text("2 0 obj\n<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>\nendobj\n");
        long table = written;
        text("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (long place : places) {
            text(String.format("%010d 00000 n \n", place));
        }
        text("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        write(bytes, bytes.length);
    }

    private void write(byte[] bytes, int count) throws IOException {
        out.write(bytes, 0, count);
        written += count;
    }
}
