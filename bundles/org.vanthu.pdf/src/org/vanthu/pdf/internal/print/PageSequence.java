package org.vanthu.pdf.internal.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.vanthu.domain.Language;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Ink;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Paper;
import org.vanthu.pdf.internal.type.Run;

/**
 * Pages one after the other with "page x/y" at the foot. How many there will be is known only at the end, so all pages show one
 * and the same form, which is written last.
 */
final class PageSequence implements AutoCloseable {

    private static final double FOOT_SIZE = 9;
    private static final COSName FONT = COSName.getPDFName("F");

    private final Paper paper;
    private final PageFormat format;
    private final Language language;
    private final String footer;
    private final PDFormXObject total;
    private OpenPage page;
    private int count;

    PageSequence(Paper paper, PageFormat format, Language language, String footer) throws IOException {
        this.paper = paper;
        this.format = format;
        this.language = language;
        this.footer = footer;
        this.total = new PDFormXObject(paper.document());
        total.setBBox(new PDRectangle(0, -3, 60, 16));
        total.setResources(new PDResources());
        this.page = open();
    }

    OpenPage page() {
        return page;
    }

    PageFormat format() {
        return format;
    }

    /** What stands in place of rows where there are none. */
    String nothing() {
        return language == Language.VIETNAMESE ? "Không có mục nào." : "No entries.";
    }

    /** Pages so far. */
    int count() {
        return count;
    }

    /** Opens the next page. */
    OpenPage next() throws IOException {
        page.close();
        page = open();
        return page;
    }

    private OpenPage open() throws IOException {
        OpenPage opened = paper.addPage(format.width(), format.height());
        count++;
        double baseline = format.height() - format.bottomMargin() / 2;
        Run number = Run.upright((language == Language.VIETNAMESE ? "Trang " : "Page ") + count + "/", FOOT_SIZE);
        double right = format.right() - 24;
        opened.text(number, right - number.width(), baseline, Ink.GREY);
        opened.form(total, right, baseline);
        opened.text(Run.upright(footer, FOOT_SIZE), format.left(), baseline, Ink.GREY);
        return opened;
    }

    /** Writes the number of pages; the last act. */
    void finish() throws IOException {
        page.close();
        PDType0Font font = paper.font(Face.UPRIGHT);
        String digits = String.valueOf(count);
        digits.chars().forEach(font::addToSubset);
        total.getResources().put(FONT, font);
        String content = "BT 0.45 g /F %s Tf <%s> Tj ET"
                .formatted((int) FOOT_SIZE, HexFormat.of().formatHex(font.encode(digits)));
        try (OutputStream out = total.getContentStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
