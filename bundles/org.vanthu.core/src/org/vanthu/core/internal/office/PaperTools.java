package org.vanthu.core.internal.office;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.spi.pdf.DocumentComposer;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.pdf.FileInspector;
import org.vanthu.spi.pdf.OfficeConverter;
import org.vanthu.spi.pdf.PageReader;
import org.vanthu.spi.pdf.PaperCopies;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.pdf.SigningPreparation;

/** What the office does with paper; stateless and shared. */
@Component(service = PaperTools.class)
public final class PaperTools {

    private final FileInspector inspector;
    private final DocumentComposer composer;
    private final SigningPreparation preparation;
    private final Drawings drawings;
    private final PaperPrinter printer;
    private final OfficeConverter converter;
    private final PageReader reader;
    private final PaperCopies copies;

    @Activate
    public PaperTools(
            @Reference FileInspector inspector,
            @Reference DocumentComposer composer,
            @Reference SigningPreparation preparation,
            @Reference Drawings drawings,
            @Reference PaperPrinter printer,
            @Reference OfficeConverter converter,
            @Reference PageReader reader,
            @Reference PaperCopies copies) {
        this.inspector = inspector;
        this.composer = composer;
        this.preparation = preparation;
        this.drawings = drawings;
        this.printer = printer;
        this.converter = converter;
        this.reader = reader;
        this.copies = copies;
    }

    public FileInspector inspector() {
        return inspector;
    }

    public DocumentComposer composer() {
        return composer;
    }

    public SigningPreparation preparation() {
        return preparation;
    }

    public Drawings drawings() {
        return drawings;
    }

    public PaperPrinter printer() {
        return printer;
    }

    public OfficeConverter converter() {
        return converter;
    }

    public PageReader reader() {
        return reader;
    }

    public PaperCopies copies() {
        return copies;
    }
}
