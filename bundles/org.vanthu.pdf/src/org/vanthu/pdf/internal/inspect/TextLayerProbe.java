package org.vanthu.pdf.internal.inspect;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.vanthu.spi.pdf.TextLayer;

/** Looks for operators that show text, page by page, without interpreting anything else. */
final class TextLayerProbe {

    /** Pages of a long document that are looked at, spread evenly. */
    private static final int SAMPLES = 200;

    private static final int TOKENS = 200_000;
    private static final int DEPTH = 3;

    private final BooleanSupplier timeOver;
    private int tokens;

    private TextLayerProbe(BooleanSupplier timeOver) {
        this.timeOver = timeOver;
    }

    /** Looks at pages until the time is over; what is then known is answered. */
    static TextLayer of(List<PageTree.Leaf> pages, BooleanSupplier timeOver) {
        BitSet looked = new BitSet();
        BitSet text = new BitSet();
        int samples = Math.min(SAMPLES, pages.size());
        for (int i = 0; i < samples && !timeOver.getAsBoolean(); i++) {
            int page = (int) ((long) i * pages.size() / samples);
            looked.set(page);
            text.set(page, new TextLayerProbe(timeOver).showsText(pages.get(page)));
        }
        return new TextLayer(looked, text);
    }

    private boolean showsText(PageTree.Leaf leaf) {
        try {
            return content(new PDFStreamParser(new PDPage(leaf.dictionary())), leaf.resources(), 0);
        } catch (IOException | RuntimeException damaged) {
            // a page whose content cannot be read shows no text
            return false;
        }
    }

    private boolean content(PDFStreamParser parser, @Nullable COSDictionary resources, int depth) throws IOException {
        COSBase operand = null;
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (++tokens > TOKENS || timeOver.getAsBoolean()) {
                return false;
            }
            if (token instanceof COSBase base) {
                operand = base;
            } else if (token instanceof Operator operator) {
                if (shows(operator.getName(), operand) || insideForm(operator.getName(), operand, resources, depth)) {
                    return true;
                }
                operand = null;
            }
        }
        return false;
    }

    private static boolean shows(String operator, @Nullable COSBase operand) {
        return switch (operator) {
            case "Tj", "'", "\"" -> operand instanceof COSString text && text.getBytes().length > 0;
            case "TJ" -> operand instanceof COSArray parts && !parts.toList().isEmpty();
            default -> false;
        };
    }

    private boolean insideForm(String operator, @Nullable COSBase operand, @Nullable COSDictionary resources, int depth)
            throws IOException {
        if (!operator.equals("Do") || !(operand instanceof COSName name) || resources == null || depth >= DEPTH) {
            return false;
        }
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null
                || !(objects.getDictionaryObject(name) instanceof COSStream stream)
                || !COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
            return false;
        }
        COSDictionary own = stream.getCOSDictionary(COSName.RESOURCES);
        return content(new PDFStreamParser(new PDFormXObject(stream)), own == null ? resources : own, depth + 1);
    }
}
