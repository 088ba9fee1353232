package org.vanthu.signing.internal.verify;

import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Num;

/** What a field says of itself by its flags (ISO 32000-2, tables 227, 229, 231 and 233). */
final class FieldFlags {

    static final long READ_ONLY = 1;
    /** Its value is shown as stars. */
    static final long PASSWORD = 1L << 13;
    /** A button that keeps no value. */
    static final long PUSH_BUTTON = 1L << 16;
    /** A choice of which only the chosen entry is shown. */
    static final long COMBO = 1L << 17;

    static final long RICH_TEXT = 1L << 25;

    private FieldFlags() {}

    /**
     * The flags, of the field or of a group it is in; none where nothing is said.
     *
     * @param odd what counts where a number stands that is none of flags
     */
    static long of(PdfFile file, Field field, long odd) throws MalformedPdf {
        return file.resolve(Pages.inherited(file, field.dict(), "Ff")) instanceof Num flags
                ? flags.whole().orElse(odd)
                : 0;
    }
}
