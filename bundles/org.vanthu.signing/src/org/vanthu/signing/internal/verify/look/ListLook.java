package org.vanthu.signing.internal.verify.look;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.verify.look.ListPainting.Bar;
import org.vanthu.signing.internal.verify.look.ListPainting.Row;

/**
 * What the look of a list (ISO 32000-2, 12.7.5.4) shows: its entries one below the other, and bars behind those that are chosen.
 * Only then does a viewer that draws the list by itself show nothing new.
 */
public final class ListLook {

    /** The middle of letters above the line they stand on, in parts of their size. */
    private static final double MIDDLE = 0.3;
    /** So much of letters may be painted over, in parts of their size. */
    private static final double FOOT = 0.1;
    /** Letters are at least so wide, in parts of their size: a row of them in narrow type. */
    private static final double NARROWEST_LETTER = 0.2;
    /** What may be cut off at the right of a field, in parts of it. */
    private static final double MARGIN = 0.1;
    /** Smaller letters are not read on paper (points). */
    private static final double SMALLEST = 2;
    /** Lines of a list are at least so far apart, in sizes of its letters. */
    private static final double NARROWEST = 0.6;
    /** A bar is at most so high, in sizes of the letters. */
    private static final double HIGHEST_BAR = 2;
    /** What covers more of the height is no bar, but the paper of the list. */
    private static final double MOST_OF_IT = 0.9;
    /** How much lighter or darker than what is behind them letters must be at least; 0 to 1. */
    private static final double READABLE = 0.25;
    /** The same for bars. */
    private static final double SEEN = 0.1;

    /** The paper of a field takes at least so much of its width and height. */
    private static final double PAPER = 0.7;
    /** Sides of frames are at most so far within (units of the look). */
    private static final double EDGE = 5;

    private static final double[] NOT_MOVED = {1, 0, 0, 1, 0, 0};

    private final ListPainting painting;
    private final Rectangle2D box;
    private final boolean moved;

    private ListLook(ListPainting painting, Rectangle2D box, boolean moved) {
        this.moved = moved;
        this.painting = painting;
        this.box = box;
    }

    /** Whether a place of a list shows the entries that viewers would show, and marks those that are chosen and no others. */
    public static boolean shows(PdfFile file, Dict place, Choices choices) throws MalformedPdf {
        Optional<Set<Integer>> chosen = choices.chosen();
        return chosen.isPresent() && shows(file, place, choices, chosen.get());
    }

    /** Whether it shows them and marks none. */
    public static boolean showsUnmarked(PdfFile file, Dict place, Choices choices) throws MalformedPdf {
        return shows(file, place, choices, Set.of());
    }

    private static boolean shows(PdfFile file, Dict place, Choices choices, Set<Integer> marked) throws MalformedPdf {
        Optional<ListLook> look = of(file, place).filter(found -> !found.moved);
        return look.isPresent() && look.get().shows(choices.inSight(), marked);
    }

    /** Whether the words that a place of a field shows can all be read, so that a viewer that draws them brings none to light. */
    public static boolean isReadable(PdfFile file, Dict place) throws MalformedPdf {
        return of(file, place).filter(ListLook::isReadable).isPresent();
    }

    /** Empty for a look that is painted in other ways than lists and lines of words are. */
    private static Optional<ListLook> of(PdfFile file, Dict place) throws MalformedPdf {
        Dict looks = file.dict(place, "AP").orElse(Dict.empty());
        if (!(file.resolve(looks, "N") instanceof Stream look)) {
            return Optional.empty();
        }
        Optional<double[]> sides = Rectangles.of(file, look.dict().get("BBox"));
        if (sides.isEmpty() || look.dict().has("OC")) {
            return Optional.empty();
        }
        double[] at = sides.get();
        Rectangle2D box = new Rectangle2D.Double(at[0], at[1], at[2] - at[0], at[3] - at[1]);
        ListPainting painting = ListPainting.of(file, look, box);
        return painting.understood() && LettersOfLook.areReadInOrder(file, look)
                ? Optional.of(new ListLook(painting, box, isMoved(file, look)))
                : Optional.empty();
    }

    /** Whether a look is drawn elsewhere than where its numbers say. */
    static boolean isMoved(PdfFile file, Stream look) throws MalformedPdf {
        List<PdfObject> matrix = file.list(look.dict(), "Matrix");
        for (int i = 0; i < matrix.size(); i++) {
            boolean as = file.resolve(matrix.get(i)) instanceof Num number
                    && number.isPlain()
                    && number.value() == NOT_MOVED[i % NOT_MOVED.length];
            if (!as || matrix.size() != NOT_MOVED.length) {
                return true;
            }
        }
        return false;
    }

    private boolean shows(List<String> entries, Set<Integer> chosen) {
        List<Row> rows = painting.rows();
        if (!hasEntries(rows, entries) || !chosen.stream().allMatch(one -> one < rows.size())) {
            return false;
        }
        double paper = 1;
        double[] behind = new double[rows.size()];
        Arrays.fill(behind, paper);
        Set<Integer> marked = new HashSet<>();
        for (Bar bar : painting.bars()) {
            if (bar.box().getHeight() >= MOST_OF_IT * box.getHeight() && bar.rowsBefore() == 0 && marked.isEmpty()) {
                paper = bar.light();
                Arrays.fill(behind, paper);
                continue;
            }
            int under = behindOf(bar, rows);
            if (under < bar.rowsBefore() || Math.abs(bar.light() - paper) < SEEN || !marked.add(under)) {
                return false;
            }
            behind[under] = bar.light();
        }
        for (int i = 0; i < rows.size(); i++) {
            if (Math.abs(rows.get(i).light() - behind[i]) < READABLE) {
                return false;
            }
        }
        return marked.equals(chosen);
    }

    /** The entries from the first on, as many as there is room for. */
    private boolean hasEntries(List<Row> rows, List<String> entries) {
        if (rows.size() > entries.size()) {
            return false;
        }
        double apart = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            apart = i == 0 ? row.size() : rows.get(i - 1).y() - row.y();
            if (!row.text().equals(entries.get(i)) || apart < NARROWEST * row.size() || !isInSight(row)) {
                return false;
            }
        }
        return rows.size() == entries.size()
                || !rows.isEmpty() && rows.getLast().y() - apart < box.getMinY();
    }

    private boolean isReadable() {
        List<Row> rows = painting.rows();
        if (!painting.bars().stream().allMatch(this::isPaperOrEdge)) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Rectangle2D words = room(row);
            double behind = 1;
            for (Bar bar : painting.bars()) {
                if (bar.box().intersects(words)) {
                    if (bar.rowsBefore() > i) {
                        return false;
                    }
                    behind = bar.light();
                }
            }
            boolean seen = row.clip().contains(words) && row.size() >= SMALLEST;
            if (!seen || Math.abs(row.light() - behind) < READABLE) {
                return false;
            }
        }
        return true;
    }

    /** Whether an area is the paper of a field, or a side of its frame. */
    private boolean isPaperOrEdge(Bar bar) {
        Rectangle2D at = bar.box();
        boolean edge = Math.min(at.getWidth(), at.getHeight()) <= EDGE
                && (at.getMaxX() <= box.getMinX() + EDGE
                        || at.getMinX() >= box.getMaxX() - EDGE
                        || at.getMaxY() <= box.getMinY() + EDGE
                        || at.getMinY() >= box.getMaxY() - EDGE);
        return edge || at.getWidth() >= PAPER * box.getWidth() && at.getHeight() >= PAPER * box.getHeight();
    }

    /** What a line of words takes at least, as far as there is room for it: values may be longer than their field. */
    private Rectangle2D room(Row row) {
        double wide =
                Math.min(row.text().length() * NARROWEST_LETTER * row.size(), (box.getMaxX() - row.x()) * (1 - MARGIN));
        return new Rectangle2D.Double(
                row.x(), row.y() + FOOT * row.size(), Math.max(wide, row.size() * FOOT), row.size() * FOOT * 4);
    }

    private boolean isInSight(Row row) {
        return row.clip().contains(row.x(), row.y() + MIDDLE * row.size());
    }

    /** Behind which line of words a bar is; -1 if it is behind none or several, or comes over one that was painted before. */
    private int behindOf(Bar bar, List<Row> rows) {
        int found = -1;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (i < bar.rowsBefore() && bar.box().getMaxY() > row.y() + FOOT * row.size()) {
                return -1;
            }
            if (bar.box().contains(row.x(), row.y() + MIDDLE * row.size())) {
                boolean asABar = bar.box().getHeight() <= HIGHEST_BAR * row.size()
                        && bar.box().getHeight() >= row.size() / 2
                        && bar.box().getWidth() >= box.getWidth() / 2;
                if (found >= 0 || !asABar) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }
}
