package org.vanthu.ui.documents.internal.paper;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.ui.kit.page.PageSource;

/** A PDF held open at the desk, as pages to show. */
public final class PdfPages implements PageSource, AutoCloseable {

    private static final int POINTS_PER_INCH = 72;

    private final OpenPdf pdf;
    private final List<PageSize> sizes;

    private PdfPages(OpenPdf pdf, List<PageSize> sizes) {
        this.pdf = pdf;
        this.sizes = sizes;
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
        return new PdfPages(pdf, List.copyOf(sizes));
    }

    @Override
    public List<PageSize> sizes() {
        return sizes;
    }

    @Override
    public Raster paint(int page, double scale) {
        Outcome<PageImage> drawn = pdf.draw(page, Math.clamp(scale * POINTS_PER_INCH, 10, 600), () -> false);
        return drawn.map(image -> new Raster(image.width(), image.height(), image.pixels()))
                .value()
                .orElseGet(() -> new Raster(1, 1, new int[] {0xffffffff}));
    }

    @Override
    public List<Word> words(int page) {
        return pdf.text(page, () -> false).map(PdfPages::words).value().orElse(List.of());
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
        pdf.close();
    }
}
