package org.vanthu.pdf.internal.prepare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.pdf.internal.read.GlyphRow;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Millimetres;

/** Finds position and name of the signer on a page: capitals on the right, level with "Nơi nhận" or opened by a capacity. */
final class SignerSearch {

    /**
     * The signing block of a page.
     *
     * @param position last line of capacity and position
     * @param name below it; empty where it is not printed
     * @param image place of the signer's image between both
     */
    record Found(String position, Optional<String> name, Box image) {}

    private static final Pattern CAPACITY = Pattern.compile("(TM|KT|TL|TUQ|Q)\\..*");
    private static final Pattern RECIPIENTS = Pattern.compile("Nơi nhận.*");
    private static final Pattern NAME = Pattern.compile("(\\p{Lu}[\\p{L}'’-]*)( \\p{Lu}[\\p{L}'’-]*){1,6}");
    private static final double IMAGE_HEIGHT = Millimetres.toPoints(24);
    private static final double LEAST_HEIGHT = Millimetres.toPoints(12);
    private static final double NAME_WITHIN = Millimetres.toPoints(70);

    private final List<GlyphRow> columns;
    private final double middle;

    SignerSearch(List<GlyphRow> rows, double pageWidth) {
        columns = rows.stream().flatMap(row -> row.columns().stream()).toList();
        middle = pageWidth / 2;
    }

    Optional<Found> find() {
        return first().map(this::block);
    }

    /** First line of the block; the lowest one if several could be. */
    private Optional<GlyphRow> first() {
        Optional<GlyphRow> recipients = columns.stream()
                .filter(column -> RECIPIENTS.matcher(column.text()).matches())
                .max(Comparator.comparingDouble(GlyphRow::baseline));
        Optional<GlyphRow> level = recipients.flatMap(left -> columns.stream()
                .filter(this::onTheRight)
                .filter(SignerSearch::inCapitals)
                .filter(column -> Math.abs(column.baseline() - left.baseline()) < column.size() * 1.6)
                .findFirst());
        return level.isPresent()
                ? level
                : columns.stream()
                        .filter(this::onTheRight)
                        .filter(column -> CAPACITY.matcher(column.text()).matches() && inCapitals(column))
                        .max(Comparator.comparingDouble(GlyphRow::baseline))
                        .map(this::upwards);
    }

    /** "TL. CHỦ TỊCH" may stand above "KT. CHÁNH VĂN PHÒNG". */
    private GlyphRow upwards(GlyphRow line) {
        GlyphRow top = line;
        for (GlyphRow above : columns.reversed()) {
            if (follows(above, top)) {
                top = above;
            }
        }
        return top;
    }

    private Found block(GlyphRow first) {
        List<GlyphRow> capacity = new ArrayList<>(List.of(first));
        for (GlyphRow column : columns) {
            if (follows(capacity.getLast(), column)) {
                capacity.add(column);
            }
        }
        GlyphRow position = capacity.getLast();
        Optional<GlyphRow> name = columns.stream()
                .filter(column -> column.baseline() > position.baseline() + position.size() * 1.3
                        && column.baseline() < position.baseline() + NAME_WITHIN
                        && Math.abs(column.box().centreX() - position.box().centreX()) < 60
                        && NAME.matcher(column.text()).matches()
                        && !inCapitals(column))
                .findFirst();
        return new Found(position.text(), name.map(GlyphRow::text), image(position, name));
    }

    private boolean follows(GlyphRow above, GlyphRow below) {
        double down = below.baseline() - above.baseline();
        return down > 1
                && down < above.size() * 2
                && onTheRight(below)
                && inCapitals(below)
                && Math.abs(below.box().centreX() - above.box().centreX()) < 60;
    }

    private static Box image(GlyphRow position, Optional<GlyphRow> name) {
        double top = position.box().bottom();
        double bottom = name.map(row -> row.box().top()).orElse(top + IMAGE_HEIGHT + 6);
        double centre = name.map(row -> (row.box().centreX() + position.box().centreX()) / 2)
                .orElse(position.box().centreX());
        double height = Math.clamp(bottom - top - 2, LEAST_HEIGHT, IMAGE_HEIGHT);
        return new Box(centre - height, (top + bottom - height) / 2, height * 2, height);
    }

    private boolean onTheRight(GlyphRow column) {
        return column.box().centreX() > middle;
    }

    private static boolean inCapitals(GlyphRow column) {
        String text = column.text();
        return text.codePoints().filter(Character::isLetter).count() >= 3
                && text.codePoints().noneMatch(Character::isLowerCase);
    }
}
