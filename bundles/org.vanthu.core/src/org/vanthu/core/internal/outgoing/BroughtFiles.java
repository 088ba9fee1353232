package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.time.Duration;
import org.vanthu.api.files.GivenFile;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.files.ScratchFile;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.office.PaperTools;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.FileName;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.FileKind;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PdfFacts;
import org.vanthu.spi.pdf.PdfTroubles;

/** Takes in the files that drafters bring, and sees that there is an unsigned PDF of each. */
final class BroughtFiles {

    /** A text document that takes LibreOffice longer is not one. */
    private static final Duration CONVERSION = Duration.ofMinutes(2);

    private final PaperTools paper;
    private final Scratch scratch;
    private final InspectionLimits limits;

    BroughtFiles(OfficeParts parts, Scratch scratch) {
        this.paper = parts.paper();
        this.scratch = scratch;
        this.limits = InspectionLimits.upTo(parts.blobs().limit());
    }

    /**
     * A file with its PDF, both kept.
     *
     * @param name as shown
     * @param size of the PDF, in bytes
     * @param making brought, or composed here
     */
    record Brought(String name, Sha256 original, Sha256 pdf, long size, int pages, DraftVersion.Making making) {}

    /** Takes a file in. Troubles: of keeping it, of looking into it, of converting it, {@link PdfTroubles#ALREADY_SIGNED}. */
    Outcome<Brought> take(GivenFile file) {
        String name = FileName.of(file.name()).label();
        return scratch.receive(file)
                .flatMap(original -> inspect(original.path())
                        .flatMap(facts -> facts.kind() == FileKind.PDF
                                ? unsigned(facts)
                                        .flatMap(pdf -> scratch.keep(original)
                                                .map(kept -> brought(name, kept.hash(), kept, pdf)))
                                : converted(name, original)));
    }

    private Outcome<FileFacts> inspect(Path file) {
        return paper.inspector().inspect(file, limits);
    }

    private Outcome<Brought> converted(String name, ScratchFile original) {
        return paper.converter()
                .toPdf(original.path(), scratch.fresh(".pdf"), CONVERSION, () -> false)
                .flatMap(made -> inspect(made)
                        .flatMap(BroughtFiles::unsigned)
                        .flatMap(pdf -> scratch.keep(original)
                                .flatMap(first ->
                                        scratch.keep(made).map(kept -> brought(name, first.hash(), kept, pdf)))));
    }

    private static Outcome<PdfFacts> unsigned(FileFacts facts) {
        PdfFacts pdf = facts.pdf().orElseThrow();
        return pdf.signedFields() > 0
                ? Outcome.refused(PdfTroubles.ALREADY_SIGNED, "count", pdf.signedFields())
                : Outcome.done(pdf);
    }

    private static Brought brought(String name, Sha256 original, StoredBlob kept, PdfFacts pdf) {
        return new Brought(name, original, kept.hash(), kept.size(), pdf.pageCount(), DraftVersion.Making.BROUGHT);
    }
}
