package org.vanthu.pdf.internal.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.domain.signature.ChangedPage.Area;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageReader;

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
                return reader.open(after).map(second -> {
                    try (second) {
                        return new PageComparison(first, second).changes(pages);
                    }
                });
            }
        });
    }

    private List<ChangedPage> changes(Set<Integer> wanted) {
        int last = Math.max(before.pageCount(), after.pageCount());
        IntStream pages = wanted.isEmpty()
                ? IntStream.rangeClosed(1, Math.min(last, PageReader.MOST_COMPARED))
                : wanted.stream().mapToInt(Integer::intValue).filter(page -> page >= 1 && page <= last);
        List<ChangedPage> changed = new ArrayList<>();
        pages.sorted().forEach(page -> {
            List<Area> areas = areas(page - 1);
            if (!areas.isEmpty()) {
                changed.add(new ChangedPage(page, areas));
            }
        });
        return changed;
    }

    private List<Area> areas(int page) {
        Optional<PageImage> first = before.draw(page, RESOLUTION, () -> false).value();
        Optional<PageImage> second = after.draw(page, RESOLUTION, () -> false).value();
        if (first.isEmpty() && second.isEmpty()) {
            return List.of();
        }
        boolean same = first.isPresent()
                && second.isPresent()
                && first.get().width() == second.get().width()
                && first.get().height() == second.get().height();
        return same ? new PixelDifference(first.get(), second.get()).areas() : whole(page);
    }

    private List<Area> whole(int page) {
        return after.geometry(page)
                .value()
                .or(() -> before.geometry(page).value())
                .map((PageGeometry size) -> List.of(new Area(0, 0, size.width(), size.height())))
                .orElse(List.of());
    }
}
