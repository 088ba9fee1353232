package org.vanthu.signing.internal.verify.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.verify.change.Change.Need;
import org.vanthu.signing.internal.verify.look.ArrowOfChoice;
import org.vanthu.signing.internal.verify.look.Choices;
import org.vanthu.signing.internal.verify.look.DrawnLetters;
import org.vanthu.signing.internal.verify.look.FieldFlags;
import org.vanthu.signing.internal.verify.look.FrameAlone;
import org.vanthu.signing.internal.verify.look.LeftToViewers;
import org.vanthu.signing.internal.verify.look.LettersOfLook;
import org.vanthu.signing.internal.verify.look.ListLook;
import org.vanthu.signing.internal.verify.look.OverWords;
import org.vanthu.signing.internal.verify.look.ShownContent;

/** Judges a field that was filled in or drawn anew: what it shows must be its value, and hide nothing else. */
final class FilledField {

    static final Set<String> VALUE = Set.of("V", "RV", "I");

    /** A mark is one letter, of two bytes at most. */
    private static final int LONGEST_MARK = 2;

    /** Words could be drawn with more lines and areas, in a box that is larger than boxes are (points). */
    private static final int MOST_PIECES = 16;

    private static final double LARGEST_BOX = 36;
    private static final String UNDER_MOUSE = "R";

    private final PdfFile before;
    private final PdfFile after;
    private final Sameness sameness;
    private final NewFields newFields;
    private final Places places;
    private final OverWords overWords;

    FilledField(
            PdfFile before, PdfFile after, Sameness sameness, NewFields newFields, Places places, OverWords overWords) {
        this.before = before;
        this.after = after;
        this.sameness = sameness;
        this.newFields = newFields;
        this.places = places;
        this.overWords = overWords;
    }

    Change judge(Field old, Field now, FieldDifference difference) throws MalformedPdf {
        if (difference.valueIn(VALUE)) {
            Need shown = old.type().equals("Btn") ? new Switches(after).showing(now) : Need.FILLING;
            if (shown != Need.FILLING) {
                VerificationTrouble words = shown == Need.IMPOSSIBLE
                        ? VerificationTrouble.CHANGE_FIELD
                        : VerificationTrouble.CHANGE_FIELD_FILLED;
                return Change.ofField(shown, words, old.name());
            }
            boolean looked = FieldFlags.forbidFilling(before, old)
                    || FieldFlags.areOfHidden(after, now)
                    || hidesUnderValue(old, now, difference)
                    || hidesByLetters(old, now)
                    || newFields.uncoversWords(old)
                    || new SaysAndShows(after).differ(now, difference.has("AP"));
            Need need = looked ? Need.LOOKING : new EmptyFields(before).have(old) ? Need.FILLING : Need.REFILLING;
            VerificationTrouble words = overWords.words(VerificationTrouble.CHANGE_FIELD_FILLED);
            return Change.ofField(need, looked ? words : VerificationTrouble.CHANGE_FIELD_FILLED, old.name());
        }
        if (difference.has("AS")) {
            return Change.ofField(Need.IMPOSSIBLE, VerificationTrouble.CHANGE_FIELD_SHOWS_OTHER, old.name());
        }
        Need need = newFields.uncoversWords(old) ? Need.LOOKING : Need.FILLING;
        for (int i = 0; difference.has("AP") && i < old.widgets().size(); i++) {
            Need shown = shownWithoutValue(old, old.widgets().get(i));
            need = shown.compareTo(need) > 0 ? shown : need;
        }
        VerificationTrouble kind = need == Need.FILLING
                ? VerificationTrouble.CHANGE_FIELD_FILLED
                : VerificationTrouble.CHANGE_FIELD_SHOWS_OTHER;
        return Change.ofField(need, kind, old.name());
    }

    /** A field that shows something else although its value stayed: drawn anew by some program, or a forgery. */
    private Need shownWithoutValue(Field old, Ref widget) throws MalformedPdf {
        if (!(before.get(widget) instanceof Dict first) || !(after.get(places.now(widget)) instanceof Dict second)) {
            return Need.IMPOSSIBLE;
        }
        if (sameness.same(first.get("AP"), second.get("AP"))) {
            return Need.FILLING;
        }
        ShownContent was = ShownContent.of(before, first);
        ShownContent is = ShownContent.of(after, second);
        if (new EmptyFields(before).have(old) && FrameAlone.orNothing(after, second)) {
            return Need.FILLING;
        }
        if (old.type().equals("Ch") && isDrawnAsByViewers(old, first, second)) {
            return Need.FILLING;
        }
        if (old.type().equals("Ch")
                && new EmptyFields(before).have(old)
                && !first.has("AP")
                && isFirstLook(old, second)) {
            return comesOverWords(widget, second, false) ? Need.LOOKING : Need.REFILLING;
        }
        boolean sameText = is.text().equals(was.text()) || is.text().equals(value(old));
        boolean showedOther = old.type().equals("Tx")
                && was.understood()
                && !was.text().isEmpty()
                && !is.text().equals(was.text())
                && inPlainLetters(was);
        if (!sameText || is.hasImages() || new EmptyFields(before).have(old) || showedOther) {
            return Need.IMPOSSIBLE;
        }
        return is.understood() && drawnAsBefore(was, is, second) ? Need.REFILLING : Need.LOOKING;
    }

    /**
     * Whether it is a choice field that viewers were to draw, and that now shows what they would: PDFBox draws such fields when it fills
     * in another one, or signs.
     */
    private boolean isDrawnAsByViewers(Field old, Dict first, Dict second) throws MalformedPdf {
        Dict form = before.dict(before.catalog(), "AcroForm").orElse(Dict.empty());
        ShownContent was = ShownContent.of(before, first);
        ShownContent is = ShownContent.of(after, second);
        if (!isPlain(is, second) || !LeftToViewers.allFields(before, form)) {
            return false;
        }
        Choices choices = Choices.of(before, old);
        if (choices.isList()) {
            return ListLook.shows(after, second, choices)
                    && (FrameAlone.orNothing(before, first) || ListLook.shows(before, first, choices));
        }
        return is.text().equals(choices.shown(value(old)).replaceAll("\\s", ""))
                && !is.hasFills()
                && !is.isHardToRead()
                && is.segments() == 0
                && is.shows() <= 1
                && (FrameAlone.orNothing(before, first) || was.text().equals(is.text()));
    }

    /**
     * Whether an empty choice field shows nothing but its entries, or that there are some: PDFium draws so whatever has no look when it
     * saves a file. Whoever may choose an entry may let them be seen.
     */
    private boolean isFirstLook(Field old, Dict second) throws MalformedPdf {
        Choices choices = Choices.of(before, old);
        if (!choices.isList()) {
            return ArrowOfChoice.isAll(after, second);
        }
        ShownContent is = ShownContent.of(after, second);
        return isPlain(is, second) && !is.hasFills() && ListLook.shows(after, second, choices);
    }

    /** Whether it shows letters of fonts that the form had, in their order, at all times. */
    private boolean isPlain(ShownContent is, Dict place) throws MalformedPdf {
        return is.understood()
                && !is.hasImages()
                && !is.isShownAtTimes()
                && !is.hasOtherLooks()
                && hasKnownFonts(is, List.of())
                && isReadInOrder(place);
    }

    /** Whether its strings are letters as they stand, and no numbers of drawings in a font. */
    private boolean inPlainLetters(ShownContent shown) throws MalformedPdf {
        for (PdfObject font : shown.fonts()) {
            if (!(before.resolve(font) instanceof Dict dict)
                    || dict.is("Subtype", "Type0")
                    || dict.is("Subtype", "Type3")
                    || before.resolve(dict, "Encoding") instanceof Dict) {
                return false;
            }
        }
        return !shown.fonts().isEmpty();
    }

    /**
     * Whether a field that was filled in may serve to hide what else is shown: by a picture, by painting much of a page, by painting over
     * words where it did not before.
     */
    private boolean hidesUnderValue(Field old, Field now, FieldDifference difference) throws MalformedPdf {
        boolean switched = old.type().equals("Btn");
        boolean drawnAnew = difference.has("AP");
        for (Ref widget : old.widgets()) {
            if ((drawnAnew || switched) && after.get(places.now(widget)) instanceof Dict dict) {
                ShownContent shown = ShownContent.of(after, dict);
                boolean paints = shown.hasImages()
                        || shown.hasFills()
                        || shown.paintsOver()
                        || switched && !shown.showsNothing();
                boolean anew = drawnAnew
                        && (shown.hasImages()
                                || shown.isOutside()
                                || !shown.understood()
                                || shown.isShownAtTimes()
                                || !switched && shown.hasOtherLooks()
                                || switched && !isMark(widget, dict));
                if (anew || paints && newFields.coversMuch(now) || comesOverWords(widget, dict, switched)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a button that was drawn anew shows a mark where it is on, and shows nothing else while the mouse is over it. */
    private boolean isMark(Ref widget, Dict dict) throws MalformedPdf {
        Dict first = before.get(widget) instanceof Dict was ? was : Dict.empty();
        ShownContent is = ShownContent.of(after, dict);
        PdfObject had = before.dict(first, "AP").orElse(Dict.empty()).get(UNDER_MOUSE);
        PdfObject has = after.dict(dict, "AP").orElse(Dict.empty()).get(UNDER_MOUSE);
        return new Switches(after).isSeen(dict)
                && sameness.same(had, has)
                && (!is.bringsLetters()
                        || hasKnownFonts(is, ShownContent.of(before, first).fonts()))
                && (is.segments() + is.areas() <= MOST_PIECES || overWords.isWithin(dict, LARGEST_BOX));
    }

    /** Whether viewers that draw it themselves are to draw a colour behind it, more than letters, or larger ones, where words stand. */
    private boolean hidesByLetters(Field old, Field now) throws MalformedPdf {
        Dict form = after.dict(after.catalog(), "AcroForm").orElse(Dict.empty());
        for (Ref widget : old.widgets()) {
            Optional<Dict> place = places.after(now, widget);
            if (place.isPresent()) {
                PdfObject own = Pages.inherited(after, place.get(), "DA");
                PdfObject letters = after.resolve(own) == Null.NULL ? form.get("DA") : own;
                boolean painted =
                        !LeftToViewers.hasLook(after, place.get()) && NewFields.isPaintedByViewers(after, place.get());
                if ((painted || !DrawnLetters.isPlain(after, letters))
                        && overWords.isOverWords(places.now(widget), place.get())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it paints over words now and did not before; or says words although it is only to be marked. */
    private boolean comesOverWords(Ref widget, Dict dict, boolean switched) throws MalformedPdf {
        ShownContent is = ShownContent.inItsState(after, dict);
        ShownContent was = before.get(widget) instanceof Dict first
                ? ShownContent.inItsState(before, first)
                : ShownContent.inItsState(before, Dict.empty());
        if (switched && is.text().length() > LONGEST_MARK && !is.text().equals(was.text())) {
            return true;
        }
        return is.paintsOver() && !was.paintsOver() && overWords.isOverWords(places.now(widget), dict)
                || (is.paintsOver() || overWords.mayHide(is, dict))
                        && overWords.hidesMore(
                                Optional.of(widget).filter(one -> was.paintsOver()), places.now(widget), dict);
    }

    /** Whether it is drawn with fonts that were there, and with no more lines than before. */
    private boolean drawnAsBefore(ShownContent was, ShownContent is, Dict look) throws MalformedPdf {
        return hasKnownFonts(is, was.fonts())
                && is.segments() <= was.segments()
                && is.shows() <= Math.max(1, was.shows())
                && (!is.isHardToRead() || was.isHardToRead())
                && is.isShownAtTimes() == was.isShownAtTimes()
                && isReadInOrder(look);
    }

    private boolean hasKnownFonts(ShownContent is, List<PdfObject> used) throws MalformedPdf {
        List<PdfObject> known = new ArrayList<>(used);
        Dict form = before.dict(before.catalog(), "AcroForm").orElse(Dict.empty());
        Dict resources = before.dict(form, "DR").orElse(Dict.empty());
        known.addAll(
                before.dict(resources, "Font").orElse(Dict.empty()).entries().values());
        for (PdfObject font : is.fonts()) {
            boolean found = false;
            for (PdfObject one : known) {
                found |= !found && sameness.same(one, font);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private boolean isReadInOrder(Dict widget) throws MalformedPdf {
        return after.resolve(after.dict(widget, "AP").orElse(Dict.empty()), "N") instanceof Stream look
                && LettersOfLook.areReadInOrder(after, look);
    }

    private String value(Field field) throws MalformedPdf {
        return before.resolve(field.dict(), "V") instanceof Str text
                ? text.text().replaceAll("\\s", "")
                : "";
    }
}
