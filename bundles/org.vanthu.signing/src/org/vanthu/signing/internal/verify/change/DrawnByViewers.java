package org.vanthu.signing.internal.verify.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.verify.change.Change.Need;
import org.vanthu.signing.internal.verify.look.Choices;
import org.vanthu.signing.internal.verify.look.DrawnLetters;
import org.vanthu.signing.internal.verify.look.EverybodysFonts;
import org.vanthu.signing.internal.verify.look.FieldFlags;
import org.vanthu.signing.internal.verify.look.FrameAlone;
import org.vanthu.signing.internal.verify.look.ListLook;
import org.vanthu.signing.internal.verify.look.OverWords;
import org.vanthu.signing.internal.verify.look.ShownContent;

/**
 * What it means that viewers are to draw all fields of a revision anew (NeedAppearances). Programs that fill in forms ask for it;
 * where a field shows something else than its value, or something and has none, it would show something else than was signed.
 */
final class DrawnByViewers {

    private final PdfFile file;
    private final Map<String, PdfObject> fonts;
    /** How the form says that letters are drawn. */
    private final PdfObject ofForm;

    private final AskedOfViewers asked;

    /** @param overWords where words stand, for what paints over them */
    DrawnByViewers(PdfFile file, OverWords overWords) throws MalformedPdf {
        this.file = file;
        this.asked = new AskedOfViewers(file, overWords);
        Dict form = file.dict(file.catalog(), "AcroForm").orElse(Dict.empty());
        Dict resources = file.dict(form, "DR").orElse(Dict.empty());
        this.fonts = file.dict(resources, "Font").orElse(Dict.empty()).entries();
        this.ofForm = file.resolve(form, "DA");
    }

    /** What it means for the form, and for each list of which viewers would mark entries that its look does not. */
    List<Change> anew(Collection<Field> fields) throws MalformedPdf {
        List<Change> changes = new ArrayList<>();
        Need worst = Need.FILLING;
        for (Field field : fields) {
            Need need = switch (field.type()) {
                case "Sig" -> Need.FILLING;
                case "Btn" -> button(field);
                default -> words(field);
            };
            if (need == Need.REFILLING) {
                changes.add(Change.ofField(need, VerificationTrouble.CHANGE_DRAWN_BY_VIEWERS, field.name()));
            } else {
                worst = need.compareTo(worst) > 0 ? need : worst;
            }
        }
        changes.add(
                worst == Need.IMPOSSIBLE
                        ? Change.structure("AcroForm/NeedAppearances")
                        : Change.of(worst, VerificationTrouble.CHANGE_DRAWN_BY_VIEWERS));
        return changes;
    }

    /** A button to be pressed shows its caption, one that is switched its value by a mark. */
    private Need button(Field field) throws MalformedPdf {
        boolean pushed = (FieldFlags.of(file, field, FieldFlags.PUSH_BUTTON) & FieldFlags.PUSH_BUTTON) != 0;
        for (Ref widget : field.widgets()) {
            Dict place = file.get(widget) instanceof Dict dict ? dict : Dict.empty();
            Dict frame = file.dict(place, "MK").orElse(Dict.empty());
            ShownContent shown = ShownContent.of(file, place);
            boolean asWritten = pushed
                    ? shown.text().equals(caption(frame)) && !shown.hasImages() && !frame.has("I")
                    : Frames.isMark(file, frame);
            if (!asWritten
                    || pushed && inLettersOfViewers(field, place, shown) != Need.FILLING
                    || asked.hides(widget, place)) {
                return Need.LOOKING;
            }
        }
        return pushed ? Need.FILLING : new Switches(file).showing(field);
    }

    private String caption(Dict frame) throws MalformedPdf {
        return file.resolve(frame, "CA") instanceof Str text ? text.text().replaceAll("\\s", "") : "";
    }

    private Need words(Field field) throws MalformedPdf {
        Choices choices = Choices.of(file, field);
        PdfObject had = file.resolve(Pages.inherited(file, field.dict(), "V"));
        boolean none = had == Null.NULL || had instanceof Arr(List<PdfObject> chosen) && chosen.isEmpty();
        String value = had instanceof Str text ? choices.shown(text.text()).replaceAll("\\s", "") : "";
        Need worst = Need.FILLING;
        for (Ref widget : field.widgets()) {
            Dict place = file.get(widget) instanceof Dict dict ? dict : Dict.empty();
            ShownContent shown = ShownContent.of(file, place);
            Need need;
            if (choices.isList() && ListLook.shows(file, place, choices)) {
                need = inLettersOfViewers(field, place, shown);
            } else if (choices.isList() && shown.text().equals(String.join("", choices.inSight()))) {
                need = entries(field, place, choices, none);
            } else {
                need = none || had instanceof Str ? words(field, value, place) : Need.LOOKING;
            }
            if (!value.isEmpty() && asked.veils(field, value) || asked.hides(widget, place)) {
                need = need.compareTo(Need.LOOKING) > 0 ? need : Need.LOOKING;
            }
            worst = need.compareTo(worst) > 0 ? need : worst;
        }
        return worst;
    }

    /**
     * A list that shows its entries, and none of them as chosen: a viewer marks those that are. Whoever may choose others may let that
     * be seen.
     */
    private Need entries(Field field, Dict place, Choices choices, boolean none) throws MalformedPdf {
        ShownContent shown = ShownContent.of(file, place);
        Need letters = inLettersOfViewers(field, place, shown);
        if (none) {
            return shown.hasFills() ? Need.LOOKING : letters;
        }
        boolean unmarked = choices.chosen().isPresent() && ListLook.showsUnmarked(file, place, choices);
        return unmarked && letters == Need.FILLING ? Need.REFILLING : Need.LOOKING;
    }

    private Need words(Field field, String value, Dict place) throws MalformedPdf {
        ShownContent shown = ShownContent.of(file, place);
        if (!shown.text().equals(value) && !(value.isEmpty() && FrameAlone.isBlank(file, shown))) {
            boolean readable = value.chars().allMatch(c -> c < 128);
            return readable ? Need.IMPOSSIBLE : Need.LOOKING;
        }
        boolean read = value.isEmpty() || !shown.isHardToRead() && ListLook.isReadable(file, place);
        return read ? inLettersOfViewers(field, place, shown) : Need.LOOKING;
    }

    /**
     * Whether it is shown in fonts of which the letters are those that viewers draw, and viewers would draw them to be read: as the field
     * says, or the form.
     */
    private Need inLettersOfViewers(Field field, Dict place, ShownContent shown) throws MalformedPdf {
        if (shown.text().isEmpty()) {
            return Need.FILLING;
        }
        for (PdfObject font : shown.fonts()) {
            if (!fonts.containsValue(font) && !isEverybodys(font)) {
                return Need.LOOKING;
            }
        }
        PdfObject own = file.resolve(place, "DA");
        PdfObject said = own instanceof Str ? own : file.resolve(Pages.inherited(file, field.dict(), "DA"));
        if (!((said instanceof Str ? said : ofForm) instanceof Str text)) {
            return Need.FILLING;
        }
        DrawnLetters letters = DrawnLetters.read(text);
        PdfObject font = fonts.get(letters.font());
        boolean known = font == null
                || isEverybodys(font)
                || asked.isUsual(font)
                || shown.fonts().contains(font);
        Dict frame = file.dict(place, "MK").orElse(Dict.empty());
        return known && letters.areSeenOn(file.list(frame, "BG")) ? Need.FILLING : Need.LOOKING;
    }

    private boolean isEverybodys(PdfObject font) throws MalformedPdf {
        return file.resolve(font) instanceof Dict letters && EverybodysFonts.isOne(file, letters);
    }
}
