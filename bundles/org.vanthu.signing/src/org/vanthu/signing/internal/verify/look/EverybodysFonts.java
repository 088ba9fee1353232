package org.vanthu.signing.internal.verify.look;

import java.util.Set;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;

/** The fonts of text that every program has (ISO 32000-2, 9.6.2.2): nobody has to bring them. */
public final class EverybodysFonts {

    static final Set<String> NAMES = Set.of(
            "Helvetica",
            "Helvetica-Bold",
            "Helvetica-Oblique",
            "Helvetica-BoldOblique",
            "Times-Roman",
            "Times-Bold",
            "Times-Italic",
            "Times-BoldItalic",
            "Courier",
            "Courier-Bold",
            "Courier-Oblique",
            "Courier-BoldOblique");

    /** Of letters, in thousandths of their size; 0 stands for letters that a font does not have. */
    private static final double NARROWEST = 150;

    private static final double WIDEST = 1200;

    private EverybodysFonts() {}

    /** Whether this is one of them, as it is. */
    public static boolean isOne(PdfFile file, Dict font) throws MalformedPdf {
        return font.is("Subtype", "Type1")
                && hasUsualWidths(file, font)
                && !font.has("FontDescriptor")
                && !(file.resolve(font, "Encoding") instanceof Dict)
                && file.name(font, "BaseFont").filter(NAMES::contains).isPresent();
    }

    /** Whether its letters follow each other, none of them upon another or before it. */
    static boolean hasUsualWidths(PdfFile file, Dict font) throws MalformedPdf {
        for (PdfObject width : file.list(font, "Widths")) {
            boolean usual = file.resolve(width) instanceof Num number
                    && number.isPlain()
                    && (number.value() == 0 || number.value() >= NARROWEST && number.value() <= WIDEST);
            if (!usual) {
                return false;
            }
        }
        return !font.has("Widths") || file.resolve(font, "Widths") instanceof Arr;
    }
}
