package org.vanthu.pdf.internal.prepare;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.vanthu.pdf.internal.read.GlyphRow;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.PagePlace;
import org.vanthu.spi.pdf.SigningPreparation.Initials;

/** Finds where initials stand, by the line "Nơi nhận" that parts the text from its end. */
final class InitialsPlace {

    private static final Pattern RECIPIENTS = Pattern.compile("Nơi nhận.*");
    private static final double GAP = 4;
    private static final double EDGE = Millimetres.toPoints(8);

    private InitialsPlace() {}

    static PagePlace find(PDDocument document, Initials initials) throws IOException {
        int last = document.getNumberOfPages() - 1;
        for (int page = last; page >= 0 && page > last - TextPreparation.PAGES_FROM_END; page--) {
            List<GlyphRow> rows = TextPreparation.rows(document.getPage(page));
            Optional<GlyphRow> recipients = rows.stream()
                    .flatMap(row -> row.columns().stream())
                    .filter(column -> RECIPIENTS.matcher(column.text()).matches())
                    .max(Comparator.comparingDouble(GlyphRow::baseline));
            if (recipients.isPresent()) {
                Optional<PagePlace> found = switch (initials.place()) {
                    case END_OF_TEXT -> endOfText(document, page, recipients.get(), initials.drawing());
                    case END_OF_RECIPIENTS ->
                        behind(document, page, endOfRecipients(rows, recipients.get()), initials.drawing());
                };
                return found.orElseGet(() -> low(document, last, initials));
            }
        }
        return low(document, last, initials);
    }

    /** The text may end on the page before the one with the signature. */
    private static Optional<PagePlace> endOfText(PDDocument document, int page, GlyphRow recipients, Drawing drawing)
            throws IOException {
        Optional<GlyphRow> here = TextPreparation.rows(document.getPage(page)).stream()
                .filter(row -> row.baseline() < recipients.baseline() - row.size())
                .max(Comparator.comparingDouble(GlyphRow::baseline));
        if (here.isPresent() && !isPageNumber(here.get())) {
            return behind(document, page, here, drawing);
        }
        return page == 0
                ? Optional.empty()
                : behind(
                        document,
                        page - 1,
                        TextPreparation.rows(document.getPage(page - 1)).stream()
                                .max(Comparator.comparingDouble(GlyphRow::baseline)),
                        drawing);
    }

    private static boolean isPageNumber(GlyphRow row) {
        return row.text().strip().matches("\\d{1,4}");
    }

    /** Line after line below the heading, as long as they follow closely. */
    private static Optional<GlyphRow> endOfRecipients(List<GlyphRow> rows, GlyphRow heading) {
        GlyphRow end = heading;
        double side = heading.box().left();
        for (GlyphRow row : rows) {
            for (GlyphRow column : row.columns()) {
                double down = column.baseline() - end.baseline();
                if (Math.abs(column.box().left() - side) < 40 && down > 1 && down < end.size() * 2.2) {
                    end = column;
                }
            }
        }
        return Optional.of(end);
    }

    private static Optional<PagePlace> behind(PDDocument document, int page, Optional<GlyphRow> line, Drawing drawing) {
        PageGeometry geometry = Geometry.of(document.getPage(page));
        return line.map(row -> {
            double left = Math.min(row.box().right() + GAP, geometry.width() - EDGE - drawing.width());
            double middle = row.baseline() - row.size() * Face.ASCENT / 3;
            double top =
                    Math.clamp(middle - drawing.height() / 2, 0, Math.max(0, geometry.height() - drawing.height()));
            return new PagePlace(page, new Box(Math.max(0, left), top, drawing.width(), drawing.height()));
        });
    }

    /** Low at the left of the last page, the drafter's above the head's. */
    private static PagePlace low(PDDocument document, int page, Initials initials) {
        PageGeometry geometry = Geometry.of(document.getPage(page));
        double up = initials.place() == Initials.Place.END_OF_TEXT ? 30 : 20;
        double top = Math.max(
                0,
                geometry.height()
                        - Millimetres.toPoints(up)
                        - initials.drawing().height());
        double left = Math.min(
                Millimetres.toPoints(30),
                Math.max(0, geometry.width() - initials.drawing().width()));
        return new PagePlace(
                page,
                new Box(
                        left,
                        top,
                        initials.drawing().width(),
                        initials.drawing().height()));
    }
}
