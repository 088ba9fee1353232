package org.vanthu.core.internal.incoming;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.api.incoming.CopyMark;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PageText;

/** Proposes where the marks of a working copy stand on its first page, one after the other. */
final class MarkSpots {

    /** The number cell; the text of a page is in NFC whatever the file is in. */
    private static final Pattern NUMBER = Pattern.compile("^Số\\s*:?\\s*[\\d./…].*|^Số\\s*:.*");

    private static final double UPPER_PART = 0.45;
    private static final double GAP = Millimetres.toPoints(4);

    /** Where the number usually ends, if it cannot be read: cells 2, 3 and 5b of Annex I. */
    private static final Box TEMPLATE = Box.ofMillimetres(25, 20, 60, 40);

    private final PageGeometry page;
    private final Optional<Box> number;
    private final BlankSpots blank;
    private Optional<Box> last = Optional.empty();

    private MarkSpots(PageGeometry page, Optional<Box> number, BlankSpots blank) {
        this.page = page;
        this.number = number;
        this.blank = blank;
    }

    /** Of the first page. Troubles: those of drawing it. */
    static Outcome<MarkSpots> of(OpenPdf pages) {
        return pages.geometry(0)
                .flatMap(page -> pages.draw(0, BlankSpots.DOTS_PER_INCH, () -> false)
                        .map(image -> new MarkSpots(page, number(pages, page), new BlankSpots(image))));
    }

    private static Optional<Box> number(OpenPdf pages, PageGeometry page) {
        Outcome<PageText> text = pages.text(0, () -> false);
        return text.isDone()
                ? text.orThrow().lines().stream()
                        .filter(line -> line.box().bottom() < page.height() * UPPER_PART)
                        .filter(line -> NUMBER.matcher(line.text()).matches())
                        .map(PageText.Line::box)
                        .findFirst()
                : Optional.empty();
    }

    /** The stamp below the number, what follows beside the mark before it; nothing over anything that is there. */
    Box forMark(CopyMark.Kind kind, double width, double height) {
        Box anchor = number.orElse(TEMPLATE);
        Box wanted = switch (kind) {
            case ARRIVAL_STAMP -> new Box(anchor.centreX() - width / 2, anchor.bottom() + GAP, width, height);
            case DIRECTIONS ->
                last.map(before -> new Box(before.right() + GAP, before.top(), width, height))
                        .orElseGet(() -> new Box(page.width() - width - GAP, anchor.bottom() + GAP, width, height));
        };
        Box found = blank.nearest(wanted);
        blank.take(found);
        last = Optional.of(found);
        return found;
    }
}
