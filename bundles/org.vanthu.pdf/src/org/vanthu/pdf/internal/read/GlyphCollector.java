package org.vanthu.pdf.internal.read;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.vanthu.pdf.internal.prepare.Geometry;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.UserRectangle;

/** Gathers the characters of one page with their places, turned and cropped as displayed. */
public final class GlyphCollector extends PDFStreamEngine {

    private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
    private static final int GLYPHS = 500_000;

    private final PageGeometry geometry;
    private final BooleanSupplier cancelled;
    private final List<Glyph> glyphs = new ArrayList<>();

    private GlyphCollector(PageGeometry geometry, BooleanSupplier cancelled) {
        this.geometry = geometry;
        this.cancelled = cancelled;
        addStateOperators();
        addTextOperators();
    }

    private void addStateOperators() {
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
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
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null && font instanceof PDSimpleFont) {
            text = String.valueOf((char) code);
        }
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        if (text != null && !text.isEmpty() && glyphs.size() < GLYPHS && size > 0 && Double.isFinite(size)) {
            add(matrix, font, text, size, displacement.getX());
        }
    }

    private void add(Matrix matrix, PDFont font, String text, double size, float advance) {
        Point2D start = matrix.transformPoint(0, 0);
        Point2D end = matrix.transformPoint(advance, 0);
        Box from = shown(start, start);
        Box to = shown(end, end);
        Point2D above = new Point2D.Double(matrix.getShearX() * Face.ASCENT, matrix.getScaleY() * Face.ASCENT);
        Point2D below = new Point2D.Double(-matrix.getShearX() * Face.DESCENT, -matrix.getScaleY() * Face.DESCENT);
        Box box = shown(moved(start, above), moved(start, below)).union(shown(moved(end, above), moved(end, below)));
        boolean upright = to.left() >= from.left() && Math.abs(to.top() - from.top()) < size * 0.2;
        String name =
                font.getName() == null ? "" : SUBSET.matcher(font.getName()).replaceFirst("");
        glyphs.add(new Glyph(
                Normalizer.normalize(text, Normalizer.Form.NFC),
                box,
                from.top(),
                size,
                name,
                upright ? Glyph.Standing.UPRIGHT : Glyph.Standing.TURNED));
    }

    private Box shown(Point2D one, Point2D other) {
        return geometry.toDisplay(new UserRectangle(
                Math.min(one.getX(), other.getX()),
                Math.min(one.getY(), other.getY()),
                Math.max(one.getX(), other.getX()),
                Math.max(one.getY(), other.getY())));
    }

    private static Point2D moved(Point2D point, Point2D by) {
        return new Point2D.Double(point.getX() + by.getX(), point.getY() + by.getY());
    }
}
