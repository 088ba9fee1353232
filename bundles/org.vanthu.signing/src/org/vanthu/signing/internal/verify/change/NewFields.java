package org.vanthu.signing.internal.verify.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.verify.change.Change.Need;
import org.vanthu.signing.internal.verify.look.OverWords;
import org.vanthu.signing.internal.verify.look.ShownContent;

/** Judges fields that a later revision brings: signatures may be added, anything else may not. */
final class NewFields {

    private static final Set<String> DANGERS = Set.of("A", "AA", "PA", "Dest", "OC");
    private static final String TIME_STAMP = "ETSI.RFC3161";
    private static final double LARGE_PART_OF_PAGE = 1 / 6.0;
    private static final double MOST_OF_PAGE_TOGETHER = 1 / 3.0;
    private static final double A4 = 595.0 * 842;
    private static final int DEEPEST = 64;
    /** A frame that is thicker hides what it stands on (points). */
    private static final double THICK = 4;

    private final PdfFile before;
    private final PdfFile after;
    private final Pages pages;
    private final Places places;
    private final OverWords overWords;

    NewFields(PdfFile before, PdfFile after, Pages pages, Places places, OverWords overWords) {
        this.before = before;
        this.after = after;
        this.pages = pages;
        this.places = places;
        this.overWords = overWords;
    }

    Change judge(Field field) throws MalformedPdf {
        if (!field.type().equals("Sig") || !plain(field)) {
            return Change.ofField(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_FIELD_ADDED, field.name());
        }
        if (!EntriesOfSignature.areAll(after, field)) {
            return Change.ofField(Need.LOOKING, VerificationTrouble.CHANGE_FIELD_ADDED, field.name());
        }
        if (after.resolve(field.dict(), "V") == Null.NULL) {
            Need need = visible(field) ? Need.MARKING : Need.FILLING;
            return Change.ofField(need, VerificationTrouble.CHANGE_FIELD_ADDED, field.name());
        }
        return judgeSigned(field, true);
    }

    /**
     * Judges a field that was signed.
     *
     * @param drawn whether it has a new look
     */
    Change judgeSigned(Field field, boolean drawn) throws MalformedPdf {
        if (isInvisibleTimeStamp(field)) {
            return Change.ofField(Need.NOTHING, VerificationTrouble.CHANGE_SIGNATURE_ADDED, field.name());
        }
        if (certifiesUnsaid(field)) {
            return Change.of(Need.LOOKING, VerificationTrouble.CHANGE_CERTIFIED_LATE);
        }
        boolean hides =
                drawn && (coversMuch(field) || coversWithOthers(field) || hidesWords(field) || uncoversWords(field));
        VerificationTrouble words = overWords.words(VerificationTrouble.CHANGE_SIGNATURE_ADDED);
        return hides
                ? Change.ofField(Need.LOOKING, words, field.name())
                : Change.ofField(Need.FILLING, VerificationTrouble.CHANGE_SIGNATURE_ADDED, field.name());
    }

    /** Whether it claims to certify although others have signed and the catalog does not name it: one certifies, the first. */
    private boolean certifiesUnsaid(Field field) throws MalformedPdf {
        if (!(after.resolve(field.dict(), "V") instanceof Dict value)
                || FormFields.permission(after, value).isEmpty()) {
            return false;
        }
        Dict permissions = after.dict(after.catalog(), "Perms").orElse(Dict.empty());
        return !Objects.equals(permissions.get("DocMDP"), field.dict().get("V"));
    }

    /** Made of new objects, shown at one place at most, as fields are; doing nothing when touched. */
    private boolean plain(Field field) throws MalformedPdf {
        if (field.widgets().size() > 1 || before.has(field.reference().number())) {
            return false;
        }
        for (Ref widget : field.widgets()) {
            boolean other = after.get(widget) instanceof Dict dict
                    && (DANGERS.stream().anyMatch(dict::has) || dict.has("Subtype") && !dict.is("Subtype", "Widget"));
            if (other || before.has(widget.number())) {
                return false;
            }
        }
        Optional<Dict> node = Optional.of(field.dict());
        for (int depth = 0; node.isPresent(); depth++) {
            if (depth > DEEPEST || DANGERS.stream().anyMatch(node.get()::has)) {
                return false;
            }
            node = after.dict(node.get(), "Parent");
        }
        return true;
    }

    /** Whether the field holds a time stamp over the document and shows nothing: permitted whatever is certified. */
    boolean isInvisibleTimeStamp(Field field) throws MalformedPdf {
        return after.resolve(field.dict(), "V") instanceof Dict value
                && after.name(value, "SubFilter").filter(TIME_STAMP::equals).isPresent()
                && !visible(field);
    }

    private boolean visible(Field field) throws MalformedPdf {
        for (Ref widget : field.widgets()) {
            if (after.get(widget) instanceof Dict dict && OverWords.area(overWords.box(dict)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing can be shown in it, whoever reads its numbers. */
    boolean hasNoRoom(Dict widget) throws MalformedPdf {
        Optional<double[]> box = overWords.box(widget);
        return box.isPresent() && box.get()[0] == box.get()[2] && box.get()[1] == box.get()[3];
    }

    /** A signature put over a large part of a page may hide what was signed before. */
    boolean coversMuch(Field field) throws MalformedPdf {
        for (Ref widget : field.widgets()) {
            if (after.get(widget) instanceof Dict dict
                    && OverWords.area(overWords.box(dict)) > areaOfPage(widget, dict) * LARGE_PART_OF_PAGE) {
                return true;
            }
        }
        return false;
    }

    /** Whether the signatures of a page hide a large part of it together. */
    private boolean coversWithOthers(Field field) throws MalformedPdf {
        for (Ref widget : field.widgets()) {
            for (Pages.Page page : pages.list()) {
                List<PdfObject> shown = after.list(page.dict(), "Annots");
                if (shown.contains(widget)) {
                    double covered = 0;
                    for (Field signed : FormFields.of(after).signed()) {
                        for (Ref other : signed.widgets()) {
                            covered += shown.contains(other) && after.get(other) instanceof Dict dict
                                    ? OverWords.area(overWords.box(dict))
                                    : 0;
                        }
                    }
                    return covered
                            > OverWords.area(Optional.of(Pages.visible(after, page.dict()))) * MOST_OF_PAGE_TOGETHER;
                }
            }
        }
        return false;
    }

    /** Whether its look, or what viewers draw for it, paints over words of the page on which it stands. */
    private boolean hidesWords(Field field) throws MalformedPdf {
        for (Ref widget : field.widgets()) {
            if (after.get(widget) instanceof Dict dict) {
                ShownContent shown = ShownContent.of(after, dict);
                boolean paints = shown.paintsOver() || shown.hasOtherLooks() || isPaintedByViewers(after, dict);
                if (shown.isOutside()
                        || shown.isShownAtTimes()
                        || paints && overWords.isOverWords(widget, dict)
                        || !shown.text().isEmpty() && overWords.writesUpon(widget, dict)
                        || overWords.mayHide(shown, dict) && overWords.hidesByItself(widget, dict)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of its places painted over words of the page and does so no more: what was hidden when it was signed comes out. */
    boolean uncoversWords(Field field) throws MalformedPdf {
        for (Ref widget : field.widgets()) {
            if (before.get(widget) instanceof Dict first
                    && after.get(places.now(widget)) instanceof Dict second
                    && uncoversWords(widget, first, second)) {
                return true;
            }
        }
        return false;
    }

    private boolean uncoversWords(Ref was, Dict first, Dict second) throws MalformedPdf {
        Ref widget = places.now(was);
        boolean gone = hasNoRoom(second);
        boolean covered = ShownContent.inItsState(before, first).paintsOver();
        boolean covers = !gone && ShownContent.inItsState(after, second).paintsOver();
        if (covered && covers && overWords.uncovers(was, widget, second)) {
            return true;
        }
        boolean look = covered && !covers;
        boolean colour = isPaintedByViewers(before, first) && (gone || !isPaintedByViewers(after, second));
        return (look || colour) && overWords.isOverWords(widget, first);
    }

    /** Whether viewers that draw fields by themselves put a colour behind it, or a thick frame round it. */
    static boolean isPaintedByViewers(PdfFile file, Dict widget) throws MalformedPdf {
        Dict frame = file.dict(widget, "MK").orElse(Dict.empty());
        Dict line = file.dict(widget, "BS").orElse(Dict.empty());
        List<PdfObject> border = file.list(widget, "Border");
        PdfObject width = line.has("W") ? file.resolve(line, "W") : border.size() > 2 ? border.get(2) : Num.of(1);
        boolean thick = !(file.resolve(width) instanceof Num number && number.isPlain() && number.value() <= THICK);
        return !file.list(frame, "BG").isEmpty()
                || thick && (!file.list(frame, "BC").isEmpty() || widget.has("C"));
    }

    /** Of the page that shows it, whatever page it says it is on. */
    private double areaOfPage(Ref widget, Dict dict) throws MalformedPdf {
        double named = A4;
        double shown = Double.MAX_VALUE;
        for (Pages.Page page : pages.list()) {
            if (after.list(page.dict(), "Annots").contains(widget)) {
                shown = Math.min(shown, OverWords.area(Optional.of(Pages.visible(after, page.dict()))));
            } else if (Objects.equals(dict.get("P"), page.reference())) {
                named = OverWords.area(Optional.of(Pages.visible(after, page.dict())));
            }
        }
        return shown < Double.MAX_VALUE ? shown : named;
    }
}
