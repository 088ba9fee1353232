package org.vanthu.pdf.internal.type;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A PDF being written. Fonts are embedded as subsets of what was written. Contents of pages wait in a temporary file, not in
 * memory.
 */
public final class Paper implements AutoCloseable {

    private final PDDocument document;
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);

    /** A fresh document. */
    public Paper() {
        this(new PDDocument(IOUtils.createTempFileOnlyStreamCache()));
        // at the head alone: programs that sign write their own over one in the catalog
        document.getDocument().setVersion(1.7f);
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.VERSION);
    }

    /** A document that is to be added to; closed with this. */
    public Paper(PDDocument document) {
        this.document = document;
    }

    public PDDocument document() {
        return document;
    }

    /** The font of a face in this document. */
    public PDType0Font font(Face face) throws IOException {
        PDType0Font known = fonts.get(face);
        if (known == null) {
            TrueTypeFont font = face.parse();
            parsed.put(face, font);
            known = PDType0Font.load(document, font, true);
            fonts.put(face, known);
        }
        return known;
    }

    /** Adds an empty page. */
    public OpenPage addPage(double width, double height) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
        document.addPage(page);
        return new OpenPage(
                this, page, new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true));
    }

    /** A page that is never shown: what is written on it only makes characters part of the embedded subset. */
    public void embed(Face face, String characters) throws IOException {
        PDPage nowhere = new PDPage();
        try (PDPageContentStream stream = new PDPageContentStream(document, nowhere)) {
            stream.beginText();
            stream.setFont(font(face), 1);
            stream.showText(characters);
            stream.endText();
        }
        nowhere.getCOSObject().removeItem(COSName.CONTENTS);
    }

    /** Writes it with a plain cross-reference table, which every program reads and every later update can follow. */
    public void save(Path target) throws IOException {
        try (OutputStream out = new TargetStream(target)) {
            save(out);
        }
    }

    /** Writes it as {@link #save(Path)} does; the caller closes the stream. */
    public void save(OutputStream out) throws IOException {
        document.save(out, CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        document.close();
        for (TrueTypeFont font : parsed.values()) {
            font.close();
        }
    }
}
