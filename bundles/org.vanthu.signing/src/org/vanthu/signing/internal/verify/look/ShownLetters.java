package org.vanthu.signing.internal.verify.look;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/** The letters of a look: which are shown, in which fonts, and whether they can be read. */
final class ShownLetters {

    /** What pushes letters further than this is no spacing (thousandths of their size). */
    private static final double LARGEST_PUSH = 500;

    private final PdfFile file;
    private final StringBuilder text = new StringBuilder();
    private final List<PdfObject> fonts = new ArrayList<>();
    private boolean drawings;
    private boolean brought;
    private boolean hardToRead;
    private boolean unclear;
    private int shows;
    /** Whether letters of the font at hand may be areas. */
    private boolean blocks;

    ShownLetters(PdfFile file) {
        this.file = file;
    }

    /** The bytes of the strings, one after the other, without spaces. */
    String text() {
        return text.toString().replaceAll("\\s", "");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    List<PdfObject> fonts() {
        return fonts;
    }

    int shows() {
        return shows;
    }

    /** Whether letters are drawings of any kind. */
    boolean areDrawings() {
        return drawings;
    }

    /** Whether a font that stands in the file is chosen, which may be anything. */
    boolean isBrought() {
        return brought;
    }

    boolean isHardToRead() {
        return hardToRead;
    }

    boolean isUnclear() {
        return unclear;
    }

    /** A state of graphics chooses a font. */
    void bring() {
        brought = true;
    }

    void choose(@Nullable PdfObject font) throws MalformedPdf {
        fonts.add(font == null ? PdfObject.Null.NULL : font);
        // who shows it looks for the font elsewhere
        blocks |= font == null;
        if (file.resolve(font) instanceof Dict letters) {
            drawings |= letters.is("Subtype", "Type3");
            blocks = letters.is("Subtype", "Type3") || mayBeBlocks(letters);
            brought |= letters.has("FontDescriptor") || letters.has("DescendantFonts");
            unclear |= letters.is("Subtype", "Type1")
                    && !letters.has("FontDescriptor")
                    && !EverybodysFonts.hasUsualWidths(file, letters);
        }
    }

    /** Whether viewers take its letters from a font that has blocks, or from any: its name is none of text. */
    private boolean mayBeBlocks(Dict font) throws MalformedPdf {
        return font.is("Subtype", "Type1")
                && !font.has("FontDescriptor")
                && file.name(font, "BaseFont")
                        .filter(EverybodysFonts.NAMES::contains)
                        .isEmpty();
    }

    void show(PdfObject operand) {
        shows++;
        if (operand instanceof Str(byte[] bytes)) {
            text.append(new String(bytes, StandardCharsets.ISO_8859_1));
        } else if (operand instanceof Arr(List<PdfObject> items)) {
            for (PdfObject item : items) {
                if (item instanceof Str(byte[] bytes)) {
                    text.append(new String(bytes, StandardCharsets.ISO_8859_1));
                } else if (item instanceof Num number) {
                    unclear |= !number.isPlain();
                    hardToRead |= Math.abs(number.value()) > LARGEST_PUSH;
                }
            }
        }
    }

    /** They are painted so. */
    void paint(Paint paint, boolean masked) {
        hardToRead |= paint.fill().mayBePaper() || !paint.fillsLetters() || paint.seeThrough() || masked;
    }

    /** Whether they are areas as large as any, or in the colour of paper, when they are painted so. */
    boolean areAreas(Paint paint) {
        return paint.fillsLetters() && paint.covers() && (blocks || paint.fill().mayBePaper());
    }
}
