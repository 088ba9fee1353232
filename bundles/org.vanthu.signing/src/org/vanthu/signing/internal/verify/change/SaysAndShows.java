package org.vanthu.signing.internal.verify.change;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
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
import org.vanthu.signing.internal.verify.look.Choices;
import org.vanthu.signing.internal.verify.look.EverybodysFonts;
import org.vanthu.signing.internal.verify.look.FieldFlags;
import org.vanthu.signing.internal.verify.look.FrameAlone;
import org.vanthu.signing.internal.verify.look.LeftToViewers;
import org.vanthu.signing.internal.verify.look.ListLook;
import org.vanthu.signing.internal.verify.look.ShownContent;

/** Whether a field that was filled in shows what its value says: some programs show the one, some the other, and copy either. */
public final class SaysAndShows {

    /** What some programs show in the place of all pages, with values of its own (XFA). */
    private static final String OTHER_FORM = "XFA";

    private static final String ASCII = "[\\s\\x20-\\x7e]*";

    private final PdfFile file;

    public SaysAndShows(PdfFile file) {
        this.file = file;
    }

    /**
     * Whether the two differ, as far as letters of its look can be read; or it shows more than letters on paper, in a frame.
     *
     * @param drawnAnew whether its look is another one than before
     */
    public boolean differ(Field field, boolean drawnAnew) throws MalformedPdf {
        Dict form = file.dict(file.catalog(), "AcroForm").orElse(Dict.empty());
        if (form.has(OTHER_FORM)) {
            return true;
        }
        Choices choices = Choices.of(file, field);
        boolean isVeiled = (FieldFlags.of(file, field, 0) & FieldFlags.PASSWORD) != 0;
        if (field.type().equals("Btn") || isVeiled) {
            return false;
        }
        String value = file.resolve(Pages.inherited(file, field.dict(), "V")) instanceof Str text ? text.text() : "";
        String said = choices.shown(value).replaceAll("\\s", "");
        if (drawnAnew || !LeftToViewers.allFields(file, form)) {
            for (Ref widget : field.widgets()) {
                if (file.get(widget) instanceof Dict place
                        && isSeen(place)
                        && showsOther(field, place, said, choices)) {
                    return true;
                }
            }
        }
        return saysMore(field, value);
    }

    /** Whether a place has a look that shows something; one that is blank, or a frame around nothing, says nothing else. */
    private boolean isSeen(Dict place) throws MalformedPdf {
        return LeftToViewers.hasLook(file, place)
                && ShownContent.of(file, place).understood()
                && !FrameAlone.orNothing(file, place);
    }

    private boolean showsOther(Field field, Dict place, String said, Choices choices) throws MalformedPdf {
        ShownContent shown = ShownContent.of(file, place);
        if (choices.isList()
                && choices.chosen().isPresent()
                && (ListLook.shows(file, place, choices) || ListLook.showsUnmarked(file, place, choices))) {
            return false;
        }
        if (choices.isList() && !shown.text().equals(said)) {
            return true;
        }
        return !ListLook.isReadable(file, place)
                || !isFormatted(field, place) && isReadable(shown) && !isSaid(shown.text(), said);
    }

    /** Whether letters show a value, as far as fonts that everybody has can: others may be left out, bare of their marks, or replaced. */
    private static boolean isSaid(String shown, String said) {
        if (said.matches(ASCII)) {
            return shown.equals(said);
        }
        String bare = Normalizer.normalize(said, Normalizer.Form.NFD)
                .replace('\u0111', 'd')
                .replace('\u0110', 'D');
        return isWithin(plain(shown), plain(bare)) && isWithin(plain(said), plain(shown));
    }

    private static String plain(String text) {
        return text.replaceAll("[^0-9A-Za-z]", "");
    }

    /** Whether these letters are among others, in their order. */
    private static boolean isWithin(String few, String many) {
        int found = 0;
        for (int i = 0; i < many.length() && found < few.length(); i++) {
            found += many.charAt(i) == few.charAt(found) ? 1 : 0;
        }
        return found == few.length();
    }

    private boolean isReadable(ShownContent shown) throws MalformedPdf {
        for (PdfObject font : shown.fonts()) {
            if (!(file.resolve(font) instanceof Dict letters) || !EverybodysFonts.isOne(file, letters)) {
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
