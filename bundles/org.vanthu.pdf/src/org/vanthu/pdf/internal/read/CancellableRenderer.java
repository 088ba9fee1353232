package org.vanthu.pdf.internal.read;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.imageio.spi.IIORegistry;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages, stops between two operators when the caller wishes, and knows whether it has left something out. */
final class CancellableRenderer extends PDFRenderer {

    private static final Set<String> PICTURES = Set.of(OperatorName.DRAW_OBJECT, OperatorName.BEGIN_INLINE_IMAGE);

    static {
        // In a framework no program finds the services of another bundle by itself.
        IIORegistry.getDefaultInstance().registerServiceProvider(new JBIG2ImageReaderSpi());
    }

    private final BooleanSupplier cancelled;
    private boolean drawnAll = true;

    CancellableRenderer(PDDocument document, BooleanSupplier cancelled) {
        super(document);
        this.cancelled = cancelled;
        setSubsamplingAllowed(true);
    }

    /** Whether nothing that the page asks for was left out, once it is drawn. */
    boolean hasDrawnAll() {
        return drawnAll;
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

            /** Of these the library only writes a line of its log, and draws on. */
            @Override
            protected void operatorException(Operator operator, List<COSBase> operands, IOException failed)
                    throws IOException {
                if (PICTURES.contains(operator.getName())) {
                    drawnAll = false;
                }
                super.operatorException(operator, operands, failed);
            }
        };
    }
}
