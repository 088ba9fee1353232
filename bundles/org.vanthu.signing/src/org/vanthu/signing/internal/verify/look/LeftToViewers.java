package org.vanthu.signing.internal.verify.look;

import java.util.List;
import java.util.Set;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/**
 * What stands on the pages of a revision without a look that shows it: fields with a value, buttons with a caption, text laid over the page.
 * Viewers draw it as the form says for all.
 */
public final class LeftToViewers {

    private static final Set<String> WORDS = Set.of("FreeText", "Ink", "Stamp", "Polygon", "PolyLine");

    private final PdfFile file;
    private final Dict form;

    public LeftToViewers(PdfFile file) throws MalformedPdf {
        this.file = file;
        this.form = file.dict(file.catalog(), "AcroForm").orElse(Dict.empty());
    }

    /**
     * Whether some of it looks otherwise.
     *
     * @param defaults whether the form says the same as before
     * @param fonts names of fonts that came into the form
     */
    public boolean changes(boolean defaults, List<String> fonts) throws MalformedPdf {
        for (Pages.Page page : Pages.of(file).list()) {
            for (PdfObject one : file.list(page.dict(), "Annots")) {
                if (file.resolve(one) instanceof Dict dict && isDrawn(dict) && changes(dict, defaults, fonts)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean changes(Dict annotation, boolean defaults, List<String> fonts) throws MalformedPdf {
        PdfObject own = file.resolve(Pages.inherited(file, annotation, "DA"));
        String drawn =
                (own instanceof Str text ? text : file.resolve(form, "DA")) instanceof Str text ? text.text() : "";
        return !defaults && !(own instanceof Str) || fonts.stream().anyMatch(name -> drawn.contains("/" + name));
    }

    /** Whether viewers draw words for an annotation, or what may be some. */
    boolean isDrawn(Dict annotation) throws MalformedPdf {
        String kind = file.name(annotation, "Subtype").orElse("");
        boolean widget = kind.equals("Widget");
        boolean drawn = !hasLook(file, annotation) || widget && allFields(file, form);
        return drawn && (widget ? hasWords(annotation) : WORDS.contains(kind));
    }

    private boolean hasWords(Dict widget) throws MalformedPdf {
        return switch (file.resolve(Pages.inherited(file, widget, "FT"))) {
            case Name(String type) when type.equals("Sig") -> false;
            case Name(String type)
            when type.equals("Btn") ->
                file.dict(widget, "MK").orElse(Dict.empty()).has("CA");
            default -> file.resolve(Pages.inherited(file, widget, "V")) != Null.NULL;
        };
    }

    /** Whether viewers are to draw all fields of a form. */
    public static boolean allFields(PdfFile file, Dict form) throws MalformedPdf {
        return file.resolve(form, "NeedAppearances") instanceof PdfObject.Bool(boolean wanted) && wanted;
    }

    /** Whether an annotation has a look in the state in which it is. */
    public static boolean hasLook(PdfFile file, Dict annotation) throws MalformedPdf {
        PdfObject normal = file.resolve(file.dict(annotation, "AP").orElse(Dict.empty()), "N");
        return normal instanceof PdfObject.Stream
                || normal instanceof Dict states
                        && file.resolve(states, file.name(annotation, "AS").orElse("")) instanceof PdfObject.Stream;
    }
}
