package org.vanthu.signing.internal.verify.look;

import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;

/** What a field says of itself by its flags (ISO 32000-2, tables 227, 229, 231 and 233). */
public final class FieldFlags {

    public static final long READ_ONLY = 1;
    /** Its value is shown as stars. */
    public static final long PASSWORD = 1L << 13;
    /** A button that keeps no value. */
    public static final long PUSH_BUTTON = 1L << 16;
    /** A choice of which only the chosen entry is shown. */
    static final long COMBO = 1L << 17;

    public static final long RICH_TEXT = 1L << 25;

    /** Flags of a place where a field is shown (ISO 32000-2, table 167): shown on paper, not on the screen, there at times, to stay as it is. */
    private static final long PRINTED = 1L << 2;

    private static final long NOT_ON_SCREEN = 1L << 5;
    private static final long AT_TIMES = 1L << 8;
    private static final long LOCKED_CONTENTS = 1L << 9;

    private FieldFlags() {}

    /** Whether a place of a field is shown on paper only, or only while the mouse is over it. */
    public static boolean areOfHidden(PdfFile file, Field field) throws MalformedPdf {
        boolean hidden = false;
        for (Ref widget : field.widgets()) {
            long flags = file.get(widget) instanceof Dict place
                    ? file.whole(place, "F").orElse(0L)
                    : 0;
            hidden |= (flags & NOT_ON_SCREEN) != 0 && (flags & (PRINTED | AT_TIMES)) != 0;
        }
        return hidden;
    }

    /** Whether nobody may give a field another value: it is read-only and not calculated from others, or a place of it says so. */
    public static boolean forbidFilling(PdfFile file, Field field) throws MalformedPdf {
        boolean fixed = (of(file, field, READ_ONLY) & READ_ONLY) != 0
                && !file.dict(field.dict(), "AA").orElse(Dict.empty()).has("C");
        for (Ref widget : field.widgets()) {
            fixed |= file.get(widget) instanceof Dict place
                    && (file.whole(place, "F").orElse(0L) & LOCKED_CONTENTS) != 0;
        }
        return fixed;
    }

    /**
     * The flags, of the field or of a group it is in; none where nothing is said.
     *
     * @param odd what counts where a number stands that is none of flags
     */
    public static long of(PdfFile file, Field field, long odd) throws MalformedPdf {
        return file.resolve(Pages.inherited(file, field.dict(), "Ff")) instanceof Num flags
                ? flags.whole().orElse(odd)
                : 0;
    }
}
