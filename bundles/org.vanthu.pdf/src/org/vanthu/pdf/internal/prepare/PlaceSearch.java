package org.vanthu.pdf.internal.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.pdf.internal.read.GlyphRow;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.Slot;

/** Finds the number cell and the date cell in the text of page 1. */
final class PlaceSearch {

    /** What was found of a cell. */
    sealed interface Found {
        /** The line is there and has gaps. */
        record Gaps(FormCell cell) implements Found {}

        /** The line is there and filled in. */
        record Printed() implements Found {}

        /** There is no such line. */
        record Nowhere() implements Found {}
    }

    /** Dots and blanks that stand where something is to be written. */
    private static final String FILLER = "[.…·_\\-–]*";

    private static final Pattern NUMBER = Pattern.compile("Số:?(" + FILLER + ")(\\d*)(" + FILLER + ")(/?)(.*)");
    private static final Pattern DATE = Pattern.compile(",ngày(" + FILLER + ")(\\d{0,2})(" + FILLER + ")tháng(" + FILLER
            + ")(\\d{0,2})(" + FILLER + ")năm(" + FILLER + ")(\\d{0,4})(" + FILLER + ")");

    private static final double UPPER_PART = 0.45;
    private static final double LEAST_GAP = 9;

    private final List<GlyphRow> rows;

    PlaceSearch(List<GlyphRow> rows, double pageHeight) {
        this.rows = rows.stream()
                .filter(row -> row.baseline() < pageHeight * UPPER_PART)
                .toList();
    }

    /** The line "Số: …/…". Its gap is before the stroke, or behind the colon where no notation is printed. */
    Found number() {
        for (GlyphRow row : rows) {
            Letters letters = new Letters(row);
            Matcher matcher = NUMBER.matcher(letters.text());
            if (matcher.find() && letters.startsColumn(matcher.start())) {
                if (!matcher.group(2).isEmpty()) {
                    return new Found.Printed();
                }
                return matcher.group(4).isEmpty() ? codeGap(letters, matcher) : numberGap(letters, matcher);
            }
        }
        return new Found.Nowhere();
    }

    private static Found numberGap(Letters letters, Matcher matcher) {
        double left = letters.right(matcher.start(1) - 1);
        double right = letters.left(matcher.start(4));
        if (right - left < LEAST_GAP) {
            return new Found.Printed();
        }
        Slot slot = letters.slot(Slot.Part.NUMBER, left + 1, right, Slot.Style.UPRIGHT);
        return new Found.Gaps(FormCell.around(FormCell.NUMBER, 0, List.of(slot)));
    }

    private static Found codeGap(Letters letters, Matcher matcher) {
        double left = letters.right(matcher.start(1) - 1) + 3;
        double room = letters.size() * 9;
        double right = letters.nextColumn(matcher.end(3))
                .map(next -> Math.min(next - 6, left + room))
                .orElse(left + room);
        Slot slot = letters.slot(Slot.Part.CODE, left, Math.max(right, left + LEAST_GAP), Slot.Style.UPRIGHT);
        return new Found.Gaps(FormCell.around(FormCell.NUMBER, 0, List.of(slot)));
    }

    /** The line "…, ngày … tháng … năm …"; what is printed of it stays. */
    Found date() {
        for (GlyphRow row : rows) {
            Letters letters = new Letters(row);
            Matcher matcher = DATE.matcher(letters.text());
            if (matcher.find()) {
                List<Slot> slots = dateSlots(letters, matcher);
                return slots.isEmpty() ? new Found.Printed() : new Found.Gaps(FormCell.around(FormCell.DATE, 0, slots));
            }
        }
        return new Found.Nowhere();
    }

    private static List<Slot> dateSlots(Letters letters, Matcher matcher) {
        List<Slot> slots = new ArrayList<>();
        if (matcher.group(2).isEmpty()) {
            gap(letters, Slot.Part.DAY, matcher.start(1), matcher.end(3)).ifPresent(slots::add);
        }
        if (matcher.group(5).isEmpty()) {
            gap(letters, Slot.Part.MONTH, matcher.start(4), matcher.end(6)).ifPresent(slots::add);
        }
        if (matcher.group(8).isEmpty()) {
            double left = letters.right(matcher.start(7) - 1) + letters.size() * 0.25;
            slots.add(letters.slot(Slot.Part.YEAR, left, left + letters.size() * 2.1, Slot.Style.ITALIC));
        }
        return slots;
    }

    private static Optional<Slot> gap(Letters letters, Slot.Part part, int from, int to) {
        double left = letters.right(from - 1);
        double right = letters.left(to);
        return right - left < LEAST_GAP
                ? Optional.empty()
                : Optional.of(letters.slot(part, left, right, Slot.Style.ITALIC));
    }

    /** A row as text without blanks, each of whose characters knows its place. */
    private static final class Letters {
        private final GlyphRow row;
        private final String text;
        private final List<Integer> glyphOf = new ArrayList<>();

        Letters(GlyphRow row) {
            this.row = row;
            StringBuilder letters = new StringBuilder();
            for (int i = 0; i < row.glyphs().size(); i++) {
                String each = row.glyphs().get(i).text();
                letters.append(each);
                for (int j = 0; j < each.length(); j++) {
                    glyphOf.add(i);
                }
            }
            text = letters.toString();
        }

        String text() {
            return text;
        }

        double size() {
            return row.size();
        }

        double left(int index) {
            return row.glyphs().get(glyphOf.get(index)).box().left();
        }

        double right(int index) {
            return row.glyphs().get(glyphOf.get(index)).box().right();
        }

        /** Whether nothing stands close before. */
        boolean startsColumn(int index) {
            return index == 0 || left(index) - right(index - 1) > 2 * size();
        }

        Optional<Double> nextColumn(int index) {
            return index < text.length() ? Optional.of(left(index)) : Optional.empty();
        }

        Slot slot(Slot.Part part, double left, double right, Slot.Style style) {
            double size = Math.min(size(), 14);
            Box box = new Box(
                    left, row.baseline() - size * Face.ASCENT, right - left, size * (Face.ASCENT + Face.DESCENT));
            return new Slot(part, box, row.baseline(), size, style);
        }
    }
}
