package org.vanthu.signing.internal.verify.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.verify.look.DrawnOnPage;
import org.vanthu.signing.internal.verify.look.MarksTogether;
import org.vanthu.signing.internal.verify.look.OpaqueLook;
import org.vanthu.signing.internal.verify.look.OverWords;
import org.vanthu.signing.internal.verify.look.Paint;
import org.vanthu.signing.internal.verify.look.PatternedSquiggle;
import org.vanthu.signing.internal.verify.look.ShownContent;
import org.vanthu.signing.internal.verify.look.Squiggle;
import org.vanthu.signing.internal.verify.look.WordsOnPage;

/** Something laid over a page that is no field: whether it can only be a remark, hiding nothing and adding no words. */
final class Remark {

    private static final Set<String> REMARKS =
            Set.of("Text", "Popup", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret");
    private static final Set<String> SHAPES = Set.of("Square", "Circle", "Line");
    /** What does something, is shown at times only, or brings other files and drawings in space along. */
    private static final Set<String> NO_REMARKS = Set.of("A", "AA", "PA", "Dest", "OC", "AF", "ExData");

    /** What viewers add to lines: words, and more lines. */
    private static final Set<String> MORE_OF_LINES =
            Set.of("Cap", "LL", "LLE", "LLO", "CO", "Measure", "IC", "BE", "LE");

    private static final double WIDEST_FRAME = 4;
    /** Letters could be written with more lines, corners and curves. */
    private static final int MOST_PIECES = 10;

    private static final int MOST_LINES = 3;
    private static final int MOST_AREAS = 2;
    private static final double LARGEST_SIGN = 40;
    private static final double LARGEST_WINDOW = 300;
    /** Viewers draw lines of marked words as thick as the words are high in parts (points). */
    private static final double HIGHEST_WORDS = 60;
    /** Words could be written with more shapes on one page. */
    private static final int MOST_SHAPES = 10;

    private static final int MOST_SIGNS = 40;

    private final PdfFile file;
    private final Dict page;
    private final Dict dict;
    private final String kind;

    private Remark(PdfFile file, Dict page, Dict dict, String kind) {
        this.file = file;
        this.page = page;
        this.dict = dict;
        this.kind = kind;
    }

    /** Whether it can be nothing else. */
    static boolean isHarmless(PdfFile file, Dict page, Dict dict) throws MalformedPdf {
        String kind = file.name(dict, "Subtype").orElse("");
        return new Remark(file, page, dict, kind).isHarmless();
    }

    /** Whether the remarks of a page are so many that they could be letters, or so close that they hide together. */
    static boolean areTooMany(PdfFile file, Dict page) throws MalformedPdf {
        int shapes = 0;
        int signs = 0;
        double windows = 0;
        MarksTogether marks = new MarksTogether(file);
        for (PdfObject one : file.list(page, "Annots")) {
            if (file.resolve(one) instanceof Dict dict) {
                String kind = file.name(dict, "Subtype").orElse("");
                shapes += SHAPES.contains(kind) ? 1 : 0;
                signs += kind.equals("Text") ? 1 : 0;
                windows += kind.equals("Popup") && isOpen(file, dict)
                        ? OverWords.area(Rectangles.of(file, dict.get("Rect")))
                        : 0;
                if (SHAPES.contains(kind) || REMARKS.contains(kind) && !kind.equals("Popup") && !kind.equals("Text")) {
                    marks.add(dict);
                }
            }
        }
        return shapes > MOST_SHAPES || signs > MOST_SIGNS || windows > LARGEST_WINDOW * LARGEST_WINDOW || marks.hide();
    }

    private boolean isHarmless() throws MalformedPdf {
        if (NO_REMARKS.stream().anyMatch(dict::has) || dict.has("BM") && !dict.is("BM", "Multiply")) {
            return false;
        }
        if (!ShownContent.hasOneLook(file, dict)
                && !(kind.equals("Popup") ? !isLargeWindow() : !growsOut() && isHarmlessAsDrawnByViewers())) {
            return false;
        }
        if (!dict.has("AP")) {
            return true;
        }
        if (kind.equals("Highlight") && dict.has("C") && !Paint.isLight(file.list(dict, "C"))) {
            // pdf.js draws it anew where its look does not say how it is mixed with the page
            return false;
        }
        ShownContent shown = ShownContent.of(file, dict);
        if (shown.hasOtherLooks() || shown.isOutside() || shown.isShownAtTimes() || shown.isLaid() && hidesTogether()) {
            return false;
        }
        if (SHAPES.contains(kind)) {
            return shown.hidesNothing() && shown.segments() <= MOST_PIECES;
        }
        return REMARKS.contains(kind) && (isSmallSign(shown) || marksWords(shown));
    }

    private boolean isHarmlessAsDrawnByViewers() throws MalformedPdf {
        return switch (kind) {
            case "Text", "Caret" -> isSmall() && !Paint.mayBePaper(file.list(dict, "C"));
            case "Highlight" -> Paint.isLight(file.list(dict, "C")) && quads() > 0 && !MarksTogether.hides(file, dict);
            case "Underline", "Squiggly", "StrikeOut" ->
                isThin() && !Paint.mayBePaper(file.list(dict, "C")) && quads() > 0;
            case "Square", "Circle", "Line" ->
                isThin()
                        && (kind.equals("Line") || leavesRoom())
                        && !Paint.mayBePaper(file.list(dict, "C"))
                        && MORE_OF_LINES.stream().noneMatch(dict::has);
            default -> false;
        };
    }

    /** Whether it is the window of a note that is opened at once, and larger than words of a note need. */
    private boolean isLargeWindow() throws MalformedPdf {
        Optional<double[]> box = Rectangles.of(file, dict.get("Rect"));
        return isOpen(file, dict)
                && (box.isEmpty()
                        || box.get()[2] - box.get()[0] > LARGEST_WINDOW
                        || box.get()[3] - box.get()[1] > LARGEST_WINDOW);
    }

    private static boolean isOpen(PdfFile file, Dict window) throws MalformedPdf {
        return file.resolve(window, "Open").equals(new PdfObject.Bool(true));
    }

    /** Whether what is drawn reaches beyond its rectangle. */
    private boolean growsOut() throws MalformedPdf {
        for (PdfObject margin : file.list(dict, "RD")) {
            if (!(file.resolve(margin) instanceof Num number && number.isPlain() && number.value() >= 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean isThin() throws MalformedPdf {
        Dict line = file.dict(dict, "BS").orElse(Dict.empty());
        boolean thin = !line.has("W")
                || file.resolve(line, "W") instanceof Num width && width.isPlain() && width.value() <= WIDEST_FRAME;
        return thin && (!dict.has("Border") || isThinBorder());
    }

    /** Whether the older way to say it gives a plain line as well: three numbers, the last of them its width. */
    private boolean isThinBorder() throws MalformedPdf {
        List<PdfObject> border = file.list(dict, "Border");
        return border.size() == 3
                && border.stream().allMatch(one -> one instanceof Num number && number.isPlain() && number.value() >= 0)
                && border.getLast() instanceof Num width
                && width.value() <= WIDEST_FRAME;
    }

    /** Whether a frame is not so low or narrow that its sides fill it. */
    private boolean leavesRoom() throws MalformedPdf {
        Optional<double[]> box = Rectangles.of(file, dict.get("Rect"));
        double side = box.map(sides -> Math.min(sides[2] - sides[0], sides[3] - sides[1]))
                .orElse(0.0);
        return side <= WIDEST_FRAME || MarksTogether.lineWidth(file, dict) <= side / 4;
    }

    private boolean isSmall() throws MalformedPdf {
        Optional<double[]> box = Rectangles.of(file, dict.get("Rect"));
        return box.isEmpty()
                || box.get()[2] - box.get()[0] <= LARGEST_SIGN && box.get()[3] - box.get()[1] <= LARGEST_SIGN;
    }

    /** Whether nothing comes through where areas and lines of it lie one over the other. */
    private boolean hidesTogether() throws MalformedPdf {
        List<Pages.Page> pages = Pages.of(file).list();
        Optional<double[]> box = Rectangles.of(file, dict.get("Rect"));
        if (box.isEmpty() || !isOverSomething(box.get())) {
            return false;
        }
        for (int i = 0; i < pages.size(); i++) {
            List<PdfObject> all = file.list(pages.get(i).dict(), "Annots");
            for (int place = 0; place < all.size() && pages.get(i).dict().equals(page); place++) {
                if (dict.equals(file.resolve(all.get(place)))) {
                    return OpaqueLook.of(file, i, place, box.get())
                            .map(OpaqueLook::hides)
                            .orElse(true);
                }
            }
        }
        return true;
    }

    /** The little sign of a note; viewers draw its window themselves. */
    private boolean isSmallSign(ShownContent shown) throws MalformedPdf {
        Optional<double[]> box = Rectangles.of(file, dict.get("Rect"));
        return (kind.equals("Text") || kind.equals("Caret"))
                && isSmall()
                && box.isPresent()
                && shown.understood()
                && shown.text().isEmpty()
                && !shown.hasImages()
                && !(shown.whitens() && isOverSomething(turned(box.orElseThrow())));
    }

    /** Where a sign may be that stays upright on a page that is turned: beside its place. */
    private double[] turned(double... box) throws MalformedPdf {
        boolean upright = file.resolve(Pages.inherited(file, page, "Rotate")) instanceof Num turn && turn.value() == 0;
        double beside = upright || file.resolve(Pages.inherited(file, page, "Rotate")) == PdfObject.Null.NULL
                ? 0
                : LARGEST_SIGN;
        return new double[] {box[0] - beside, box[1] - beside, box[2] + beside, box[3] + beside};
    }

    private boolean isOverSomething(double... box) throws MalformedPdf {
        return WordsOnPage.of(file, page).under(box)
                || DrawnOnPage.of(file, page).in(box);
    }

    /** Marks of words are few pieces for each place that is marked, of which the words stand out. */
    private boolean marksWords(ShownContent shown) throws MalformedPdf {
        int places = Math.max(1, quads());
        if (kind.equals("Squiggly") && PatternedSquiggle.isAll(file, dict, places)) {
            return true;
        }
        int most = (kind.equals("Highlight") ? MOST_PIECES : MOST_LINES) * places;
        return shown.hidesNothing()
                && (shown.segments() <= most || kind.equals("Squiggly") && Squiggle.isAll(file, dict, places))
                && shown.areas() <= MOST_AREAS * places;
    }

    /** How many different places with words are marked; 0 where one is higher than words are, or cannot be read. */
    private int quads() throws MalformedPdf {
        List<PdfObject> corners = file.list(dict, "QuadPoints");
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i + 7 < corners.size(); i += 8) {
            double[] x = new double[4];
            double[] y = new double[4];
            for (int j = 0; j < 4; j++) {
                if (!(file.resolve(corners.get(i + 2 * j)) instanceof Num across)
                        || !(file.resolve(corners.get(i + 2 * j + 1)) instanceof Num up)
                        || !across.isPlain()
                        || !up.isPlain()) {
                    return 0;
                }
                x[j] = across.value();
                y[j] = up.value();
            }
            double[] place = Rectangles.around(x, y);
            if (Math.min(place[2] - place[0], place[3] - place[1]) > HIGHEST_WORDS) {
                return 0;
            }
            if (places.stream().noneMatch(other -> overlap(other, place))) {
                places.add(place);
            }
        }
        return places.size();
    }

    private static boolean overlap(double[] one, double[] other) {
        double x = (one[0] + one[2]) / 2;
        double y = (one[1] + one[3]) / 2;
        return other[0] <= x && x <= other[2] && other[1] <= y && y <= other[3];
    }

    /** Whether what stands in a list of annotations says nothing. */
    static boolean isNothing(PdfObject resolved) {
        return resolved == PdfObject.Null.NULL || resolved instanceof Arr(List<PdfObject> items) && items.isEmpty();
    }
}
