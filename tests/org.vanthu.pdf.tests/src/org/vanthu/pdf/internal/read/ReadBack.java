package org.vanthu.pdf.internal.read;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PageText;

/** What a written file shows to who opens it: read through the reader of pages, as the office reads it. */
public final class ReadBack {

    private ReadBack() {}

    public static List<PageText> pages(Path file) {
        try (OpenPdf pdf = new FilePageReader().open(file).orThrow()) {
            return IntStream.range(0, pdf.pageCount())
                    .mapToObj(page -> pdf.text(page, () -> false).orThrow())
                    .toList();
        }
    }

    /** The words of a page on one line, as its lines follow each other. */
    public static String words(PageText page) {
        return page.lines().stream().map(PageText.Line::text).collect(Collectors.joining(" "));
    }

    /** The first page is 0. */
    public static PageGeometry geometry(Path file, int page) {
        try (OpenPdf pdf = new FilePageReader().open(file).orThrow()) {
            return pdf.geometry(page).orThrow();
        }
    }
}
