package org.vanthu.pdf;

import java.util.Map;
import org.vanthu.pdf.internal.compose.AnnexOneComposer;
import org.vanthu.pdf.internal.convert.LibreOfficeConverter;
import org.vanthu.pdf.internal.copy.FilePaperCopies;
import org.vanthu.pdf.internal.draw.PdfDrawings;
import org.vanthu.pdf.internal.inspect.BoundedInspector;
import org.vanthu.pdf.internal.prepare.TextPreparation;
import org.vanthu.pdf.internal.print.PdfPaperPrinter;
import org.vanthu.pdf.internal.read.FilePageReader;
import org.vanthu.pdf.internal.sample.DrawnSampleImages;
import org.vanthu.spi.pdf.DocumentComposer;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.pdf.FileInspector;
import org.vanthu.spi.pdf.OfficeConverter;
import org.vanthu.spi.pdf.PageReader;
import org.vanthu.spi.pdf.PaperCopies;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.pdf.SampleImages;
import org.vanthu.spi.pdf.SigningPreparation;

/**
 * The implementations of {@code org.vanthu.spi.pdf} in this bundle. In the product they are services; whoever runs without a
 * service registry (tests of other bundles, benchmarks) gets them here. All are stateless and may be shared.
 */
public final class PdfParts {

    public FileInspector inspector() {
        return new BoundedInspector();
    }

    public PageReader reader() {
        return new FilePageReader();
    }

    public DocumentComposer composer() {
        return new AnnexOneComposer();
    }

    public SigningPreparation preparation() {
        return new TextPreparation();
    }

    public Drawings drawings() {
        return new PdfDrawings();
    }

    public PaperCopies copies() {
        return new FilePaperCopies();
    }

    public PaperPrinter printer() {
        return new PdfPaperPrinter();
    }

    public SampleImages sampleImages() {
        return new DrawnSampleImages();
    }

    /** With the LibreOffice that is found on this computer. */
    public OfficeConverter converter() {
        return new LibreOfficeConverter(Map.of());
    }
}
