package org.vanthu.pdf.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.vanthu.pdf.internal.read.ReadBack;
import org.vanthu.spi.pdf.ComposedPdf;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.SigningPlaces;

/** What the composer made of one document: the file, the places it foresaw for signing, and its pages read back. */
record ComposedFile(Path file, SigningPlaces places, List<PageText> pages) {

    static ComposedFile of(OfficialDocument document, Path folder) {
        Path file = folder.resolve("composed.pdf");
        ComposedPdf composed = new AnnexOneComposer().compose(document, file).orThrow();
        List<PageText> pages = ReadBack.pages(file);
        assertEquals(composed.pages(), pages.size());
        return new ComposedFile(file, composed.places(), pages);
    }

    PageText firstPage() {
        return pages.getFirst();
    }
}
