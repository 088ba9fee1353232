package org.vanthu.signing.internal.verify.change;

import java.util.List;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.verify.look.LeftToViewers;
import org.vanthu.signing.internal.verify.look.ShownContent;

/** The fields of a revision in which nothing is filled in, and nothing shown as if it were. */
final class EmptyFields {

    private static final String OFF = "Off";
    private static final String UNBREAKABLE_SPACE = "\u00a0";

    private final PdfFile file;

    EmptyFields(PdfFile file) {
        this.file = file;
    }

    /** Whether a field is one of them. */
    boolean have(Field field) throws MalformedPdf {
        return isNone(Pages.inherited(file, field.dict(), "V"), field)
                && file.resolve(Pages.inherited(file, field.dict(), "RV")) == Null.NULL
                && !showsValue(field);
    }

    private boolean isNone(PdfObject value, Field field) throws MalformedPdf {
        return switch (file.resolve(value)) {
            case Null none -> true;
            case Str text ->
                text.text().isBlank()
                        || field.type().equals("Btn") && text.text().equals(OFF);
            case Arr(List<PdfObject> chosen) -> chosen.isEmpty();
            case Name(String name) -> name.equals(OFF);
            default -> false;
        };
    }

    /** Whether a text field without a value shows words all the same, or a button without one is on. */
    private boolean showsValue(Field field) throws MalformedPdf {
        for (Ref widget : field.widgets()) {
            Dict place = file.get(widget) instanceof Dict dict ? dict : Dict.empty();
            String words = ShownContent.of(file, place).text().replace(UNBREAKABLE_SPACE, "");
            boolean on = !file.name(place, "AS").orElse(OFF).equals(OFF) && LeftToViewers.hasLook(file, place);
            if (field.type().equals("Tx") && !words.isEmpty() || field.type().equals("Btn") && on) {
                return true;
            }
        }
        return false;
    }
}
