package org.vanthu.pdf.internal.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.domain.signature.ChangedPage.Area;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageReader;
import org.vanthu.spi.pdf.PdfTroubles;

/** Where the pages of two states of a document differ to the eye, found by drawing both. */
public final class PageComparison {

    /** Fine enough for a full stop of 14 points, coarse enough for a hundred pages. */
    private static final double RESOLUTION = 100;

    private final OpenPdf before;
    private final OpenPdf after;

    private PageComparison(OpenPdf before, OpenPdf after) {
        this.before = before;
        this.after = after;
    }

    /** As {@link PageReader#compare}, with the pages drawn by this reader. */
    public static Outcome<List<ChangedPage>> of(PageReader reader, Path before, Path after, Set<Integer> pages) {
        return reader.open(before).flatMap(first -> {
            try (first) {
                return reader.open(after).flatMap(second -> {
                    try (second) {
                        return new PageComparison(first, second).changes(pages);
                    }
                });
            }
        });
    }

    private Outcome<List<ChangedPage>> changes(Set<Integer> wanted) {
        int last = Math.max(before.pageCount(), after.pageCount());
        IntStream pages = wanted.isEmpty()
                ? IntStream.rangeClosed(1, Math.min(last, PageReader.MOST_COMPARED))
                : wanted.stream().mapToInt(Integer::intValue).filter(page -> page >= 1 && page <= last);
        List<ChangedPage> changed = new ArrayList<>();
        for (int page : pages.sorted().toArray()) {
            Outcome<List<Area>> areas = areas(page - 1);
            if (!areas.isDone()) {
                return Outcome.refused(areas.troubles());
            }
            if (!areas.orThrow().isEmpty()) {
                changed.add(new ChangedPage(page, areas.orThrow()));
            }
        }
        return Outcome.done(changed);
    }

    /** A page that cannot be drawn is not shown to be the same; one that asks for too much ends the comparison. */
    private Outcome<List<Area>> areas(int page) {
        Outcome<PageImage> first = before.draw(page, RESOLUTION, () -> false);
        Outcome<PageImage> second = isTooMuch(first) ? first : after.draw(page, RESOLUTION, () -> false);
        if (isTooMuch(second)) {
            return Outcome.refused(second.troubles());
        }
        boolean comparable = first.isDone()
                && second.isDone()
                && first.orThrow().width() == second.orThrow().width()
                && first.orThrow().height() == second.orThrow().height();
        return Outcome.done(comparable ? new PixelDifference(first.orThrow(), second.orThrow()).areas() : whole(page));
    }

    /** Each page could take as long, or end one more process. */
    private static boolean isTooMuch(Outcome<PageImage> drawn) {
        return drawn.refusedFor(PdfTroubles.TOO_SLOW)
                || drawn.refusedFor(PdfTroubles.TOO_DEMANDING)
                || drawn.refusedFor(PdfTroubles.READER_ENDED);
    }

    private List<Area> whole(int page) {
        return after.geometry(page)
                .value()
                .or(() -> before.geometry(page).value())
                .map((PageGeometry size) -> List.of(new Area(0, 0, size.width(), size.height())))
                .orElse(List.of());
    }
}
