package org.vanthu.pdf.internal.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.FileInspector;
import org.vanthu.spi.pdf.FileKind;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PdfFacts;
import org.vanthu.spi.pdf.PdfTroubles;

/** Inspects within limits of size, pages and time. */
public final class BoundedInspector implements FileInspector {

    private static final long MEGABYTE = 1 << 20;
    private static final int METADATA = 256 << 10;
    private static final Pattern PART = Pattern.compile("pdfaid:part(?:>|\\s*=\\s*[\"'])\\s*(\\d)");
    private static final Pattern LEVEL = Pattern.compile("pdfaid:conformance(?:>|\\s*=\\s*[\"'])\\s*([A-Za-z])");

    /** Opens a PDF, works on it within a time limit, closes it. */
    private interface Opening {
        <T> Outcome<T> use(Path file, Duration limit, PdfOpening.DocumentWork<T> work);
    }

    private final Opening opening;

    /** Gives up by itself what takes too long. */
    public BoundedInspector() {
        this(PdfOpening::use);
    }

    private BoundedInspector(Opening opening) {
        this.opening = opening;
    }

    /** For a process that is ended from outside when the time is over. */
    public static BoundedInspector ofProcess() {
        return new BoundedInspector(PdfOpening::useInProcess);
    }

    @Override
    public Outcome<FileFacts> inspect(Path file, InspectionLimits limits) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return Outcome.refused(PdfTroubles.EMPTY);
            }
            if (size > limits.bytes()) {
                return Outcome.refused(
                        PdfTroubles.TOO_LARGE,
                        "size",
                        (size + MEGABYTE - 1) / MEGABYTE,
                        "limit",
                        limits.bytes() / MEGABYTE);
            }
            FileKind kind = Sniffer.kind(file);
            return kind == FileKind.PDF
                    ? pdf(file, limits).map(facts -> new FileFacts(kind, size, Optional.of(facts)))
                    : Outcome.done(new FileFacts(kind, size, Optional.empty()));
        } catch (IOException unreadable) {
            return PdfOpening.unreadable(unreadable);
        }
    }

    @Override
    public Outcome<PdfFacts> inspectPdf(Path file, InspectionLimits limits) {
        return pdfOnly(inspect(file, limits));
    }

    /** Refuses what is no PDF. */
    public static Outcome<PdfFacts> pdfOnly(Outcome<FileFacts> any) {
        return any.flatMap(facts -> facts.pdf()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        PdfTroubles.NOT_A_PDF, "kind", facts.kind().name())));
    }

    private Outcome<PdfFacts> pdf(Path file, InspectionLimits limits) {
        long end = System.nanoTime() + limits.time().toNanos();
        return opening.use(file, limits.time(), document -> facts(file, document, limits, end));
    }

    private static Outcome<PdfFacts> facts(Path file, PDDocument document, InspectionLimits limits, long end)
            throws IOException {
        List<PageTree.Leaf> pages = PageTree.pages(document, limits.pages());
        if (pages.size() > limits.pages()) {
            int claimed = Math.max(pages.size(), document.getNumberOfPages());
            return Outcome.refused(PdfTroubles.TOO_MANY_PAGES, "pages", claimed, "limit", limits.pages());
        }
        FeatureSearch search = FeatureSearch.in(document, pages);
        long half = end - limits.time().toNanos() / 2;
        BooleanSupplier timeOver =
                () -> System.nanoTime() > half || Thread.currentThread().isInterrupted();
        int before = bytesBeforeHeader(file);
        List<Trouble> notices = new ArrayList<>(search.notices(before));
        if (document.isEncrypted()) {
            notices.add(Trouble.of(PdfTroubles.OWNER_LOCKED));
        }
        return Outcome.done(new PdfFacts(
                String.valueOf(document.getVersion()),
                archiveClaim(document),
                pages.stream().map(PageTree.Leaf::geometry).toList(),
                TextLayerProbe.of(pages, timeOver),
                document.isEncrypted() ? PdfFacts.Protection.OWNER_LOCKED : PdfFacts.Protection.NONE,
                search.signedFields(),
                search.emptySignatureFields(),
                search.features(before),
                notices));
    }

    private static int bytesBeforeHeader(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Math.max(0, Sniffer.headerAt(in.readNBytes(Sniffer.HEADER_WITHIN + 5)));
        }
    }

    private static Optional<String> archiveClaim(PDDocument document) {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return Optional.empty();
        }
        try (InputStream in = metadata.createInputStream()) {
            String packet = new String(in.readNBytes(METADATA), StandardCharsets.UTF_8);
            Matcher part = PART.matcher(packet);
            Matcher level = LEVEL.matcher(packet);
            return part.find()
                    ? Optional.of(part.group(1) + (level.find() ? level.group(1).toUpperCase(Locale.ROOT) : ""))
                    : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
