package org.vanthu.signing.internal.verify.look;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.Rectangles;

/** Whether the places of fields stand over words of a page, and hide them. */
public final class OverWords {

    private static final double ANYWHERE = 1e5;
    /** The strokes of higher letters hide words (points). */
    private static final double HIGHEST_LETTERS = 36;

    private static final int FEW_LINES = 12;
    /** Flags of annotations that are not enlarged and not turned as their page is (ISO 32000-2, table 167). */
    private static final long KEEPS_ITS_SHAPE = 1L << 3 | 1L << 4;

    private final PdfFile before;
    private final PdfFile after;
    private final Pages pages;
    private final SeenOnPage seen;
    private boolean unread;

    /** @param pages those of the later revision */
    public OverWords(PdfFile before, PdfFile after, Pages pages) {
        this.before = before;
        this.after = after;
        this.pages = pages;
        this.seen = new SeenOnPage(after, pages);
    }

    /**
     * Where a place stands; anywhere, if the numbers are such that programs read them differently, or if it neither turns nor grows with its
     * page.
     */
    public Optional<double[]> box(Dict widget) throws MalformedPdf {
        if ((after.whole(widget, "F").orElse(0L) & KEEPS_ITS_SHAPE) != 0
                && area(Rectangles.of(after, widget.get("Rect"))) > 0) {
            return Optional.of(new double[] {-ANYWHERE, -ANYWHERE, ANYWHERE, ANYWHERE});
        }
        List<PdfObject> sides = after.list(widget, "Rect");
        for (PdfObject side : sides) {
            if (sides.size() != 4 || !(after.resolve(side) instanceof Num number) || !number.isPlain()) {
                return Optional.of(new double[] {-ANYWHERE, -ANYWHERE, ANYWHERE, ANYWHERE});
            }
        }
        return Rectangles.of(after, widget.get("Rect"));
    }

    /** Whether a place is no wider and no higher than this (points). */
    public boolean isWithin(Dict widget, double largest) throws MalformedPdf {
        return box(widget)
                .filter(sides -> Math.max(sides[2] - sides[0], sides[3] - sides[1]) <= largest)
                .isPresent();
    }

    public static double area(Optional<double[]> box) {
        return box.map(sides -> (sides[2] - sides[0]) * (sides[3] - sides[1])).orElse(0.0);
    }

    /** Whether words of the page, or of what else stands on it, are where this place of a field is, which surely hides them. */
    public boolean isOverWords(Ref widget, Dict dict) throws MalformedPdf {
        return pageWithWordsUnder(widget, dict, true) >= 0;
    }

    /** Whether its look paints more than a few letters as high as letters are. */
    public boolean mayHide(ShownContent shown, Dict widget) throws MalformedPdf {
        return shown.isMoreThanLetters()
                || LettersOfLook.areClose(after, widget)
                || shown.shows() > FEW_LINES
                || LettersOfLook.highest(after, widget) > HIGHEST_LETTERS;
    }

    /** Whether its look writes upon words of the page. */
    public boolean writesUpon(Ref widget, Dict dict) throws MalformedPdf {
        for (Pages.Page page : pages.list()) {
            if (after.list(page.dict(), "Annots").contains(widget)
                    && LettersUponWords.areIn(after, dict, WordsOnPage.of(after, page.dict()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether less of words is hidden than before, though some still is. */
    public boolean uncovers(Ref was, Ref now, Dict dict) throws MalformedPdf {
        int page = pageWithWordsUnder(now, dict, true);
        int before = page < 0 ? -1 : place(this.before, Pages.of(this.before), page, was);
        if (before < 0) {
            return false;
        }
        double[] sides = box(dict).orElseThrow();
        Optional<OpaqueLook> hidden = OpaqueLook.of(this.before, page, before, sides);
        Optional<OpaqueLook> left = OpaqueLook.of(after, page, place(after, pages, page, now), sides);
        return hidden.isEmpty()
                || left.isEmpty()
                || hidden.get().without(left.get()).hides();
    }

    /** Whether its look lies over words, and nothing comes through parts of it. */
    public boolean hidesByItself(Ref widget, Dict dict) throws MalformedPdf {
        return hidesMore(Optional.empty(), widget, dict);
    }

    /** The same, of parts of which something came through its look before. */
    public boolean hidesMore(Optional<Ref> was, Ref widget, Dict dict) throws MalformedPdf {
        int page = pageWithWordsUnder(widget, dict, false);
        if (page < 0) {
            return false;
        }
        double[] sides = box(dict).orElseThrow();
        Optional<OpaqueLook> now = OpaqueLook.of(after, page, place(after, pages, page, widget), sides);
        unread |= now.isEmpty();
        if (now.isPresent() && was.isPresent()) {
            int before = place(this.before, Pages.of(this.before), page, was.get());
            now = Optional.of(OpaqueLook.of(this.before, page, before, sides)
                    .map(now.get()::without)
                    .orElse(now.get()));
        }
        return now.map(OpaqueLook::hides).orElse(true) || hidesWithOthers(page, widget, sides);
    }

    /** Whether it hides words of the page together with other fields that let half through. */
    private boolean hidesWithOthers(int page, Ref widget, double... sides) throws MalformedPdf {
        Dict shown = pages.list().get(page).dict();
        List<PdfObject> now = after.list(shown, "Annots");
        List<PdfObject> old = before.list(Pages.of(before).list().get(page).dict(), "Annots");
        Set<Integer> places = new HashSet<>();
        Set<Integer> placesBefore = new HashSet<>();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(widget)
                    && after.resolve(now.get(i)) instanceof Dict other
                    && other.is("Subtype", "Widget")
                    && isOverWordsWith(shown, other, sides)) {
                places.add(i);
                placesBefore.add(old.indexOf(now.get(i)));
            }
        }
        if (places.isEmpty()) {
            return false;
        }
        places.add(now.indexOf(widget));
        placesBefore.remove(-1);
        Optional<OpaqueLook> together = OpaqueLook.together(after, page, places, sides);
        return together.map(hidden -> OpaqueLook.together(before, page, placesBefore, sides)
                        .map(hidden::without)
                        .orElse(hidden)
                        .hides())
                .orElse(true);
    }

    /** Whether another place shows more than letters where both are over words of the page. */
    private boolean isOverWordsWith(Dict page, Dict other, double... sides) throws MalformedPdf {
        double[] at = Rectangles.of(after, other.get("Rect")).orElse(new double[4]);
        double[] both = {
            Math.max(at[0], sides[0]), Math.max(at[1], sides[1]), Math.min(at[2], sides[2]), Math.min(at[3], sides[3])
        };
        return both[0] < both[2]
                && both[1] < both[3]
                && ShownContent.inItsState(after, other).isMoreThanLetters()
                && (WordsOnPage.of(after, page).under(both)
                        || DrawnOnPage.of(after, page).in(both));
    }

    private static int place(PdfFile file, Pages pages, int page, Ref widget) throws MalformedPdf {
        return file.list(pages.list().get(page).dict(), "Annots").indexOf(widget);
    }

    /** @param surely whether all is drawn that may be words: only where they surely would be hidden */
    private int pageWithWordsUnder(Ref widget, Dict dict, boolean surely) throws MalformedPdf {
        Optional<double[]> box = box(dict);
        if (area(box) <= 0) {
            return -1;
        }
        double[] sides = box.orElseThrow();
        for (int i = 0; i < pages.list().size(); i++) {
            Dict page = pages.list().get(i).dict();
            if (after.list(page, "Annots").contains(widget)) {
                WordsOnPage words = WordsOnPage.withRemarks(after, page, widget);
                if (words.under(sides)
                        || DrawnOnPage.of(after, page).in(sides) && isWords(WordsInPictures.under(after, i, sides))
                        || (surely || words.areDrawn(sides)) && isWords(seen.in(i, sides))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean isWords(WordsInPictures.Found found) {
        unread |= found == WordsInPictures.Found.UNREADABLE;
        return found != WordsInPictures.Found.NOTHING;
    }

    /** What to call a change that must be looked at: the cause, where a picture could not be read meanwhile. */
    public VerificationTrouble words(VerificationTrouble usual) {
        boolean cause = unread;
        unread = false;
        return cause ? VerificationTrouble.CHANGE_PICTURE_UNREAD : usual;
    }
}
