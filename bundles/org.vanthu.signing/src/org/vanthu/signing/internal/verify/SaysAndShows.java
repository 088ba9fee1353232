package org.vanthu.signing.internal.verify;

import java.nio.charset.StandardCharsets;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/** Whether a field that was filled in shows what its value says: some programs show the one, some the other, and copy either. */
final class SaysAndShows {

    private static final String ASCII = "[\\s\\x20-\\x7e]*";

    private final PdfFile file;

    SaysAndShows(PdfFile file) {
        this.file = file;
    }

    /** Whether the two differ, as far as letters of its look can be read. */
    boolean differ(Field field) throws MalformedPdf {
        Dict form = file.dict(file.catalog(), "AcroForm").orElse(Dict.empty());
        Choices choices = Choices.of(file, field);
        boolean drawn = FormComparison.drawnByViewers(file, form);
        boolean isVeiled = (FieldFlags.of(file, field, 0) & FieldFlags.PASSWORD) != 0;
        if (field.type().equals("Btn") || choices.isList() || isVeiled) {
            return false;
        }
        String value = file.resolve(Pages.inherited(file, field.dict(), "V")) instanceof Str text ? text.text() : "";
        if (!drawn && value.matches(ASCII)) {
            String said = choices.shown(value).replaceAll("\\s", "");
            for (Ref widget : field.widgets()) {
                if (file.get(widget) instanceof Dict place && !isFormatted(field, place) && shows(place, said)) {
                    return true;
                }
            }
        }
        return saysMore(field, value);
    }

    /** Whether a place has a look whose letters can be read, and are others; a blank one says nothing else. */
    private boolean shows(Dict place, String said) throws MalformedPdf {
        if (!LeftToViewers.hasLook(file, place)) {
            return false;
        }
        ShownContent shown = ShownContent.of(file, place);
        return shown.understood()
                && !shown.showsNothing()
                && isReadable(shown)
                && !shown.text().equals(said);
    }

    private boolean isReadable(ShownContent shown) throws MalformedPdf {
        for (PdfObject font : shown.fonts()) {
            if (!(file.resolve(font) instanceof Dict letters) || !FormComparison.isEverybodys(file, letters)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a script says how the value is shown. */
    private boolean isFormatted(Field field, Dict place) throws MalformedPdf {
        return file.dict(field.dict(), "AA").orElse(Dict.empty()).has("F")
                || file.dict(place, "AA").orElse(Dict.empty()).has("F");
    }

    /** Whether it has a value in rich letters that says something else. */
    private boolean saysMore(Field field, String value) throws MalformedPdf {
        PdfObject rich = file.resolve(Pages.inherited(file, field.dict(), "RV"));
        String written = switch (rich) {
            case Str text -> text.text();
            case Stream text -> new String(Unpacking.unpack(text), StandardCharsets.UTF_8);
            default -> value;
        };
        String plain = written.replaceAll("<[^>]*>", "").replaceAll("\\s", "");
        return rich != PdfObject.Null.NULL && !plain.equals(value.replaceAll("\\s", ""));
    }
}
