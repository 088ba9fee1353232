package org.vanthu.signing.internal.verify.change;

import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.verify.look.EverybodysFonts;
import org.vanthu.signing.internal.verify.look.FieldFlags;
import org.vanthu.signing.internal.verify.look.OverWords;
import org.vanthu.signing.internal.verify.look.ShownContent;

/** What a field says for viewers that draw it: whether its words can be read then to their end, and hide no others. */
final class AskedOfViewers {

    /** Up to here letters are those of ASCII, from the space on. */
    private static final int FIRST_LETTER = 32;

    private static final int LAST_LETTER = 126;

    private final PdfFile file;
    private final OverWords overWords;

    AskedOfViewers(PdfFile file, OverWords overWords) {
        this.file = file;
        this.overWords = overWords;
    }

    /** Whether a place puts a colour or a thick frame over words that its look leaves to be seen. */
    boolean hides(Ref widget, Dict place) throws MalformedPdf {
        return NewFields.isPaintedByViewers(file, place)
                && !ShownContent.inItsState(file, place).paintsOver()
                && overWords.isOverWords(widget, place);
    }

    /** Whether a field with this value has it shown as stars, in another form, or not to its end. */
    boolean veils(Field field, String value) throws MalformedPdf {
        long flags = FieldFlags.of(file, field, FieldFlags.PASSWORD);
        boolean cut = file.resolve(Pages.inherited(file, field.dict(), "MaxLen")) instanceof Num most
                && most.whole().orElse(0L) < value.length();
        boolean rich = (flags & FieldFlags.RICH_TEXT) != 0
                && file.resolve(Pages.inherited(file, field.dict(), "RV")) != Null.NULL;
        return (flags & FieldFlags.PASSWORD) != 0 || cut || rich;
    }

    /** Whether a font is one that everybody has, of which the encoding says nothing new about the letters of ASCII. */
    boolean isUsual(PdfObject font) throws MalformedPdf {
        return file.resolve(font) instanceof Dict letters
                && EverybodysFonts.isOne(file, letters.without("Encoding"))
                && leavesAscii(letters);
    }

    private boolean leavesAscii(Dict font) throws MalformedPdf {
        if (!(file.resolve(font, "Encoding") instanceof Dict encoding)) {
            return true;
        }
        long code = 0;
        for (PdfObject one : file.list(encoding, "Differences")) {
            PdfObject said = file.resolve(one);
            if (said instanceof Num number) {
                code = number.whole().orElse((long) FIRST_LETTER);
            } else if (said instanceof Name && (code < FIRST_LETTER || code > LAST_LETTER)) {
                code++;
            } else {
                return false;
            }
        }
        return true;
    }
}
