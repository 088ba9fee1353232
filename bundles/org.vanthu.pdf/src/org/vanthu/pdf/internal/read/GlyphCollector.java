package org.vanthu.pdf.internal.read;

import java.io.IOException;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.vanthu.pdf.internal.prepare.Geometry;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.UserRectangle;

/** Gathers the characters of one page with their places, turned and cropped as displayed. */
public final class GlyphCollector extends PDFTextStripper {

    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
    private static final int GLYPHS = 500_000;

    private final PageGeometry geometry;
    private final BooleanSupplier cancelled;
    private final List<Glyph> glyphs = new ArrayList<>();

    private GlyphCollector(PageGeometry geometry, BooleanSupplier cancelled) {
        this.geometry = geometry;
        this.cancelled = cancelled;
        this.output = new StringWriter();
        setStartPage(0);
    }

    /**
     * The characters of a page in the order of its content.
     *
     * @throws CancelledReading if the caller wished to stop
     */
    public static List<Glyph> of(PDPage page, BooleanSupplier cancelled) throws IOException {
        GlyphCollector collector = new GlyphCollector(Geometry.of(page), cancelled);
        if (page.hasContents()) {
            collector.processPage(page);
        }
        return collector.glyphs;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (cancelled.getAsBoolean()) {
            throw new CancelledReading();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty() || glyphs.size() >= GLYPHS) {
            return;
        }
        Matrix matrix = position.getTextMatrix();
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        if (!(size > 0) || !Double.isFinite(size)) {
            return;
        }
        add(position, matrix, text, size);
    }

    private void add(TextPosition position, Matrix matrix, String text, double size) {
        UserRectangle shown = geometry.shown();
        double x = shown.lowerLeftX() + matrix.getTranslateX();
        double y = shown.lowerLeftY() + matrix.getTranslateY();
        double endX = shown.lowerLeftX() + position.getEndX();
        double endY = shown.lowerLeftY() + position.getEndY();
        double upX = matrix.getShearX();
        double upY = matrix.getScaleY();
        double[] xs = {
            x + upX * Face.ASCENT, x - upX * Face.DESCENT, endX + upX * Face.ASCENT, endX - upX * Face.DESCENT
        };
        double[] ys = {
            y + upY * Face.ASCENT, y - upY * Face.DESCENT, endY + upY * Face.ASCENT, endY - upY * Face.DESCENT
        };
        UserRectangle around = new UserRectangle(least(xs), least(ys), most(xs), most(ys));
        Box box = geometry.toDisplay(around);
        Box start = geometry.toDisplay(new UserRectangle(x, y, x, y));
        Box end = geometry.toDisplay(new UserRectangle(endX, endY, endX, endY));
        boolean upright = end.left() >= start.left() && Math.abs(end.top() - start.top()) < size * 0.2;
        String font = position.getFont() == null || position.getFont().getName() == null
                ? ""
                : SUBSET.matcher(position.getFont().getName()).replaceFirst("");
        glyphs.add(new Glyph(
                Normalizer.normalize(text, Normalizer.Form.NFC),
                box,
                start.top(),
                size,
                font,
                upright ? Glyph.Standing.UPRIGHT : Glyph.Standing.TURNED));
    }

    private static double least(double[] values) {
        return java.util.Arrays.stream(values).min().orElseThrow();
    }

    private static double most(double[] values) {
        return java.util.Arrays.stream(values).max().orElseThrow();
    }
}
