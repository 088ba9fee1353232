package org.vanthu.pdf.internal.type;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.vanthu.spi.pdf.Box;

/** A page being written: points from the top left corner, y downwards. */
public final class OpenPage implements AutoCloseable {

    private final Paper paper;
    private final PDPage page;
    private final PDPageContentStream stream;
    private final double height;

    OpenPage(Paper paper, PDPage page, PDPageContentStream stream) {
        this.paper = paper;
        this.page = page;
        this.stream = stream;
        this.height = page.getMediaBox().getHeight();
    }

    /** The document it belongs to. */
    public PDDocument document() {
        return paper.document();
    }

    /** Writes text from a point of its base line. */
    public void text(Run run, double left, double baseline) throws IOException {
        text(run, left, baseline, Ink.BLACK);
    }

    /** Writes coloured text from a point of its base line. */
    public void text(Run run, double left, double baseline, Ink ink) throws IOException {
        if (run.text().isEmpty()) {
            return;
        }
        stream.beginText();
        ink(ink);
        stream.setFont(paper.font(run.face()), (float) run.size());
        stream.newLineAtOffset((float) left, (float) (height - baseline));
        stream.showText(run.text());
        stream.endText();
    }

    /** Writes text around a point. */
    public void centred(Run run, double centre, double baseline) throws IOException {
        text(run, centre - run.width() / 2, baseline);
    }

    /** Writes a broken line as it is. */
    public void line(SetLine line, double left, double baseline) throws IOException {
        double x = left;
        for (Run piece : line.pieces()) {
            text(piece, x, baseline);
            x += piece.width();
        }
    }

    /** Writes a broken line in grey: the names of facts, next to their values in black. */
    public void lineGrey(SetLine line, double left, double baseline) throws IOException {
        double x = left;
        for (Run piece : line.pieces()) {
            text(piece, x, baseline, Ink.GREY);
            x += piece.width();
        }
    }

    /** Writes a broken line around a point. */
    public void lineCentred(SetLine line, double centre, double baseline) throws IOException {
        line(line, centre - line.width() / 2, baseline);
    }

    /** Writes a broken line stretched to a width, unless its paragraph ends with it. */
    public void lineJustified(SetLine line, double left, double width, double baseline) throws IOException {
        long spaces = line.spaces();
        double lacking = width - line.width();
        if (line.ending() == SetLine.Ending.HARD || spaces == 0 || lacking <= 0) {
            line(line, left, baseline);
            return;
        }
        double more = lacking / spaces;
        double x = left;
        for (Run piece : line.pieces()) {
            x = stretched(piece, x, baseline, more);
        }
    }

    /** Fonts of two-byte codes know no word spacing, so each space is moved by an adjustment. */
    private double stretched(Run piece, double left, double baseline, double more) throws IOException {
        List<String> words = List.of(piece.text().split("(?<= )"));
        Object[] shown = new Object[words.size() * 2 - 1];
        double width = piece.width();
        for (int i = 0; i < words.size(); i++) {
            shown[2 * i] = words.get(i);
            if (words.get(i).endsWith(" ")) {
                width += more;
            }
            if (i < words.size() - 1) {
                shown[2 * i + 1] = (float) (-more * 1000 / piece.size());
            }
        }
        stream.beginText();
        ink(Ink.BLACK);
        stream.setFont(paper.font(piece.face()), (float) piece.size());
        stream.newLineAtOffset((float) left, (float) (height - baseline));
        stream.showTextWithPositioning(shown);
        stream.endText();
        return left + width;
    }

    /** A level line. */
    public void rule(double left, double right, double y, double thickness) throws IOException {
        stroke(left, y, right, y, thickness, Ink.BLACK);
    }

    /** Any straight line. */
    public void stroke(double x1, double y1, double x2, double y2, double thickness, Ink ink) throws IOException {
        stream.setStrokingColor(ink.red(), ink.green(), ink.blue());
        stream.setLineWidth((float) thickness);
        stream.moveTo((float) x1, (float) (height - y1));
        stream.lineTo((float) x2, (float) (height - y2));
        stream.stroke();
    }

    /** A framed rectangle; the frame lies inside. */
    public void frame(Box box, double thickness, Ink ink) throws IOException {
        double half = thickness / 2;
        stream.setStrokingColor(ink.red(), ink.green(), ink.blue());
        stream.setLineWidth((float) thickness);
        stream.addRect(
                (float) (box.left() + half),
                (float) (height - box.bottom() + half),
                (float) (box.width() - thickness),
                (float) (box.height() - thickness));
        stream.stroke();
    }

    /** A filled rectangle. */
    public void fill(Box box, Ink ink) throws IOException {
        ink(ink);
        stream.addRect((float) box.left(), (float) (height - box.bottom()), (float) box.width(), (float) box.height());
        stream.fill();
    }

    /** A picture over a box. */
    public void picture(PDImageXObject image, Box box) throws IOException {
        stream.drawImage(
                image, (float) box.left(), (float) (height - box.bottom()), (float) box.width(), (float) box.height());
    }

    /** A form with its origin at a point. */
    public void form(PDFormXObject form, double left, double baseline) throws IOException {
        stream.saveGraphicsState();
        stream.transform(Matrix.getTranslateInstance((float) left, (float) (height - baseline)));
        stream.drawForm(form);
        stream.restoreGraphicsState();
    }

    private void ink(Ink ink) throws IOException {
        stream.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
