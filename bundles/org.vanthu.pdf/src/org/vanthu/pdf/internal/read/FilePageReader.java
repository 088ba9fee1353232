package org.vanthu.pdf.internal.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.pdf.internal.inspect.PdfOpening;
import org.vanthu.pdf.internal.type.Headless;
import org.vanthu.pdf.internal.type.ShippedFonts;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageReader;

/** Reads pages from files on disk, in this process. */
public final class FilePageReader implements PageReader {

    static {
        Headless.enforce();
        ShippedFonts.install();
    }

    @Override
    public Outcome<OpenPdf> open(Path file) {
        return PdfOpening.open(file, InspectionLimits.DEFAULT.time()).map(FileOpenPdf::new);
    }

    @Override
    public Outcome<List<ChangedPage>> compare(Path before, Path after, Set<Integer> pages) {
        return PageComparison.of(this, before, after, pages);
    }
}
