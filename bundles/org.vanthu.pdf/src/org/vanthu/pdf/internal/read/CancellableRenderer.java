package org.vanthu.pdf.internal.read;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.imageio.spi.IIORegistry;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages and stops between two operators when the caller wishes. */
final class CancellableRenderer extends PDFRenderer {

    static {
        // In a framework no program finds the services of another bundle by itself.
        IIORegistry.getDefaultInstance().registerServiceProvider(new JBIG2ImageReaderSpi());
    }

    private final BooleanSupplier cancelled;

    CancellableRenderer(PDDocument document, BooleanSupplier cancelled) {
        super(document);
        this.cancelled = cancelled;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                if (cancelled.getAsBoolean()) {
                    throw new CancelledReading();
                }
                super.processOperator(operator, operands);
            }
        };
    }
}
