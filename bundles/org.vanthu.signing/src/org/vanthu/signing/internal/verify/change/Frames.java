package org.vanthu.signing.internal.verify.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.verify.look.Paint;

/**
 * Compares the frames of fields (ISO 32000-2, table 192). Viewers use them only where they draw a field by themselves; programs that
 * fill in fields write them anew in their own way.
 */
final class Frames {

    private static final Set<String> COLOURS = Set.of("BC", "BG");
    private static final String MARK = "CA";
    /** Ticks, crosses, circle, diamond, square, stars (ZapfDingbats). */
    private static final String MARKS = "345678lunHN";
    /** pdf.js rounds colours to so many places. */
    private static final int FEWEST_PLACES = 2;
    /** Or to what screens show: so many steps. */
    private static final double BYTE = 255;

    /** A grey is the colour of which red, green and blue are that grey (ISO 32000-2, 10.4.2.1); pdf.js writes it so. */
    private static final int GREY_AS_COLOUR = 3;

    private final PdfFile before;
    private final PdfFile after;
    private final Sameness sameness;

    Frames(PdfFile before, PdfFile after, Sameness sameness) {
        this.before = before;
        this.after = after;
        this.sameness = sameness;
    }

    /** Whether two frames differ in nothing but that one of them says the field is not turned, which is so without it. */
    boolean same(@Nullable PdfObject first, @Nullable PdfObject second) throws MalformedPdf {
        return first instanceof Dict had
                && second instanceof Dict has
                && sameness.same(withoutTurn(had), withoutTurn(has));
    }

    private static Dict withoutTurn(Dict frame) {
        boolean upright = frame.get("R") instanceof Num turn && turn.isPlain() && turn.value() == 0;
        return upright ? frame.without("R") : frame;
    }

    /**
     * Whether the frame of a field that is filled in was only written anew: colours rounded, and for a button that is switched another
     * mark, or no longer the frame that its look has.
     */
    boolean writtenAnew(@Nullable PdfObject first, @Nullable PdfObject second, boolean switched) throws MalformedPdf {
        PdfObject old = before.resolve(first);
        PdfObject now = after.resolve(second);
        Dict had = old instanceof Dict dict ? withoutTurn(dict) : Dict.empty();
        Dict has = now instanceof Dict dict ? withoutTurn(dict) : Dict.empty();
        Set<String> keys = new TreeSet<>(had.entries().keySet());
        keys.addAll(has.entries().keySet());
        for (String key : keys) {
            boolean colour = COLOURS.contains(key)
                    && (isRounded(before.list(had, key), after.list(has, key))
                            || switched && !has.has(key) && (key.equals("BC") || Paint.isLight(before.list(had, key))));
            boolean mark = switched && key.equals(MARK) && isMark(before, had) && isMark(after, has);
            if (!colour && !mark && !sameness.same(had.get(key), has.get(key))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is said not at all how a button is marked, or by one of the marks there are. */
    static boolean isMark(PdfFile file, Dict frame) throws MalformedPdf {
        return !frame.has(MARK)
                || file.resolve(frame, MARK) instanceof Str mark
                        && mark.text().length() == 1
                        && MARKS.contains(mark.text());
    }

    private boolean isRounded(List<PdfObject> had, List<PdfObject> has) throws MalformedPdf {
        boolean grey = had.size() == 1 && has.size() == GREY_AS_COLOUR;
        if (had.isEmpty() || !grey && had.size() != has.size()) {
            return false;
        }
        for (int i = 0; i < has.size(); i++) {
            if (!isRounded(before.resolve(had.get(grey ? 0 : i)), after.resolve(has.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** To the places it has, or to the steps of screens: however often either is done, a colour does not wander. */
    private static boolean isRounded(PdfObject had, PdfObject has) {
        if (!(had instanceof Num was) || !(has instanceof Num is) || !was.isPlain() || !is.isPlain()) {
            return false;
        }
        if (is.value() == Math.rint(was.value() * BYTE) / BYTE) {
            return true;
        }
        BigDecimal exact = new BigDecimal(was.text());
        BigDecimal rounded = new BigDecimal(is.text());
        int places = Math.max(FEWEST_PLACES, rounded.scale());
        return exact.compareTo(rounded) == 0
                || exact.setScale(places, RoundingMode.HALF_UP).compareTo(rounded) == 0;
    }
}
