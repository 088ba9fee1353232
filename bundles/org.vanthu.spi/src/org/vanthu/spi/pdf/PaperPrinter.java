package org.vanthu.spi.pdf;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.vanthu.domain.outcome.Outcome;

/** Prints registers, slips and sheets to PDF. */
public interface PaperPrinter {

    /**
     * Prints a table of any length, A4 landscape, column heads on every page, pages counted. Rows are taken one by one and
     * not kept.
     *
     * <p>Troubles: {@link PdfTroubles#CANCELLED}, {@link PdfTroubles#CANNOT_WRITE}.
     *
     * @param rows a text per column, several lines parted by {@code \n}
     * @param target file to be written; replaced if it exists
     */
    Outcome<PrintedPaper> table(TablePaper paper, Iterator<List<String>> rows, Path target, BooleanSupplier cancelled);

    /** Prints a sheet, A4 upright. Troubles: {@link PdfTroubles#CANNOT_WRITE}. */
    Outcome<PrintedPaper> sheet(SheetPaper sheet, Path target);

    /** Prints the slip "Phiếu giải quyết văn bản đến" (Annex IV, VII). Troubles: {@link PdfTroubles#CANNOT_WRITE}. */
    Outcome<PrintedPaper> slip(HandlingSlip slip, Path target);
}
