package org.vanthu.signing.internal.verify;

import java.util.Collection;
import java.util.List;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.verify.Change.Need;

/**
 * What it means that viewers are to draw all fields of a revision anew (NeedAppearances). Programs that fill in forms ask for it;
 * where a field shows something else than its value, or something and has none, it would show something else than was signed.
 */
final class DrawnByViewers {

    private static final long PUSH_BUTTON = 1L << 16;

    private final PdfFile file;
    private final Collection<PdfObject> fonts;

    DrawnByViewers(PdfFile file) throws MalformedPdf {
        this.file = file;
        Dict form = file.dict(file.catalog(), "AcroForm").orElse(Dict.empty());
        Dict resources = file.dict(form, "DR").orElse(Dict.empty());
        this.fonts = file.dict(resources, "Font").orElse(Dict.empty()).entries().values();
    }

    Change anew(FormFields fields) throws MalformedPdf {
        Need worst = Need.FILLING;
        for (Field field : fields.all()) {
            Need need = switch (field.type()) {
                case "Sig" -> Need.FILLING;
                case "Btn" -> button(field);
                default -> words(field);
            };
            worst = need.compareTo(worst) > 0 ? need : worst;
        }
        return worst == Need.IMPOSSIBLE
                ? Change.structure("AcroForm/NeedAppearances")
                : Change.of(worst, VerificationTrouble.CHANGE_DRAWN_BY_VIEWERS);
    }

    /** A button to be pressed shows its caption, one that is switched its value by a mark. */
    private Need button(Field field) throws MalformedPdf {
        boolean pushed = file.resolve(Pages.inherited(file, field.dict(), "Ff")) instanceof Num flags
                && (flags.whole().orElse(PUSH_BUTTON) & PUSH_BUTTON) != 0;
        for (Ref widget : field.widgets()) {
            Dict place = file.get(widget) instanceof Dict dict ? dict : Dict.empty();
            Dict frame = file.dict(place, "MK").orElse(Dict.empty());
            ShownContent shown = ShownContent.of(file, place);
            boolean asWritten = pushed
                    ? shown.text().equals(caption(frame)) && !shown.hasImages() && !frame.has("I")
                    : Frames.isMark(file, frame);
            if (!asWritten) {
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
        if (!none && !(had instanceof Str)) {
            return Need.LOOKING;
        }
        String value = had instanceof Str text ? choices.shown(text.text()).replaceAll("\\s", "") : "";
        for (Ref widget : field.widgets()) {
            ShownContent shown = ShownContent.of(file, file.get(widget) instanceof Dict dict ? dict : Dict.empty());
            Need need = words(value, choices, shown);
            if (need != Need.FILLING) {
                return need;
            }
        }
        return Need.FILLING;
    }

    private Need words(String value, Choices choices, ShownContent shown) throws MalformedPdf {
        boolean entries = choices.isList() && shown.text().equals(choices.all());
        if (entries && !value.isEmpty()) {
            // which of them is marked as chosen cannot be told
            return Need.LOOKING;
        }
        if (!entries && !shown.text().equals(value) && !(value.isEmpty() && isBlank(shown))) {
            boolean readable = value.chars().allMatch(c -> c < 128);
            return readable ? Need.IMPOSSIBLE : Need.LOOKING;
        }
        return fonts.containsAll(shown.fonts()) ? Need.FILLING : Need.LOOKING;
    }

    /** Whether it shows spaces only, of fonts that everybody has: iText 9 draws one that does not break. */
    private boolean isBlank(ShownContent shown) throws MalformedPdf {
        for (PdfObject font : shown.fonts()) {
            if (!(file.resolve(font) instanceof Dict letters) || !FormComparison.isEverybodys(file, letters)) {
                return false;
            }
        }
        return shown.text().replace("\u00a0", "").isEmpty();
    }
}
