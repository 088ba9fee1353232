package org.vanthu.pdf.internal.copy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.vanthu.pdf.internal.type.ArchiveForm;

/** Takes pages over into another document: what is seen of them, and nothing that leads to anything else. */
final class PageRewriting {

    private static final List<COSName> LEADING_ELSEWHERE = List.of(
            COSName.ANNOTS,
            COSName.STRUCT_PARENTS,
            COSName.B,
            COSName.AA,
            COSName.getPDFName("Thumb"),
            COSName.getPDFName("PieceInfo"),
            COSName.METADATA);

    private final PDDocument source;
    private final PDDocument target;

    PageRewriting(PDDocument source, PDDocument target) {
        this.source = source;
        this.target = target;
    }

    /** The pages with these numbers, or all. */
    void take(List<Integer> pages) throws IOException {
        List<Integer> all =
                IntStream.range(0, source.getNumberOfPages()).boxed().toList();
        for (int number : pages.isEmpty() ? all : pages) {
            PDPage page = source.getPage(number);
            for (PDAnnotation annotation : page.getAnnotations()) {
                draw(page, annotation);
            }
            PDPage taken = target.importPage(page);
            taken.setResources(page.getResources());
            taken.setCropBox(page.getCropBox());
            taken.setRotation(page.getRotation());
            LEADING_ELSEWHERE.forEach(taken.getCOSObject()::removeItem);
        }
        if (claimsArchive()) {
            ArchiveForm.describe(target, "Bản sao", "Vanthu");
        }
    }

    private void draw(PDPage page, PDAnnotation annotation) throws IOException {
        PDAppearanceStream shown = annotation.getNormalAppearanceStream();
        PDRectangle place = annotation.getRectangle();
        if (shown == null
                || place == null
                || annotation.isHidden()
                || annotation.isNoView()
                || shown.getBBox() == null) {
            return;
        }
        PDRectangle box = bounds(shown);
        if (box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        try (PDPageContentStream stream =
                new PDPageContentStream(source, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            Matrix matrix = Matrix.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
            matrix.scale(place.getWidth() / box.getWidth(), place.getHeight() / box.getHeight());
            matrix.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
            stream.transform(matrix);
            stream.drawForm(new PDFormXObject(shown.getCOSObject()));
        }
    }

    /** The box of an appearance after its own matrix, which is what is fitted into the place (ISO 32000-2, 12.5.5). */
    private static PDRectangle bounds(PDAppearanceStream shown) {
        var shape = shown.getBBox().transform(shown.getMatrix()).getBounds2D();
        return new PDRectangle(
                (float) shape.getX(), (float) shape.getY(), (float) shape.getWidth(), (float) shape.getHeight());
    }

    private boolean claimsArchive() throws IOException {
        PDMetadata metadata = source.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return false;
        }
        try (InputStream in = metadata.exportXMPMetadata()) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1).contains("pdfaid:part");
        }
    }
}
