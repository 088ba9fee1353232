package org.vanthu.ui.documents.internal.paper;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.ui.kit.page.PageSource;

/** PDFs held open at the desk, as pages to show: one, or the files of a document one behind the other. */
public final class PdfPages implements PageSource, AutoCloseable {

    private static final int POINTS_PER_INCH = 72;

    private final List<Part> parts;
    private final List<PageSize> sizes;

    /**
     * A file among others.
     *
     * @param name as it is shown; empty where it needs none
     * @param before how many pages there are before its first one
     */
    private record Part(OpenPdf pdf, String name, int before) {}

    private PdfPages(List<Part> parts, List<PageSize> sizes) {
        this.parts = List.copyOf(parts);
        this.sizes = List.copyOf(sizes);
    }

    /** Measures every page. Slow for thousands of pages. */
    static PdfPages of(OpenPdf pdf) {
        List<PageSize> sizes = new ArrayList<>();
        for (int page = 0; page < pdf.pageCount(); page++) {
            sizes.add(pdf.geometry(page)
                    .map(geometry -> new PageSize(geometry.width(), geometry.height()))
                    .value()
                    .orElse(new PageSize(595, 842)));
        }
        return new PdfPages(List.of(new Part(pdf, "", 0)), sizes);
    }

    /** These pages, and behind them those of another file, over which its name is shown. Closing this closes both. */
    public PdfPages with(String name, PdfPages behind) {
        List<Part> all = new ArrayList<>(parts);
        behind.parts.forEach(part -> all.add(new Part(part.pdf(), name, sizes.size() + part.before())));
        List<PageSize> together = new ArrayList<>(sizes);
        together.addAll(behind.sizes);
        return new PdfPages(all, together);
    }

    private Part at(int page) {
        return parts.stream()
                .filter(part -> page >= part.before())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public List<PageSize> sizes() {
        return sizes;
    }

    @Override
    public String file(int page) {
        return at(page).name();
    }

    @Override
    public Raster paint(int page, double scale) {
        Part part = at(page);
        Outcome<PageImage> drawn =
                part.pdf().draw(page - part.before(), Math.clamp(scale * POINTS_PER_INCH, 10, 600), () -> false);
        return drawn.map(image -> new Raster(image.width(), image.height(), image.pixels(), image.whole()))
                .value()
                .orElseGet(() -> new Raster(1, 1, new int[] {0xffffffff}, false));
    }

    @Override
    public List<Word> words(int page) {
        Part part = at(page);
        return part.pdf()
                .text(page - part.before(), () -> false)
                .map(PdfPages::words)
                .value()
                .orElse(List.of());
    }

    private static List<Word> words(PageText text) {
        return text.lines().stream()
                .flatMap(line -> line.words().stream())
                .map(word -> new Word(
                        word.text(),
                        new Box(
                                word.box().left(),
                                word.box().top(),
                                word.box().width(),
                                word.box().height())))
                .toList();
    }

    @Override
    public void close() {
        parts.forEach(part -> part.pdf().close());
    }
}
