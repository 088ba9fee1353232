package org.vanthu.core.internal.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.FileName;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PdfFacts;
import org.vanthu.spi.signing.VerificationPolicy;

/** Looks into files from outside before they are kept. Works in the scratch folder; what is not kept is gone at the end. */
final class Intake implements AutoCloseable {

    private final OfficeParts parts;
    private final VerificationPolicy policy;
    private final Path folder;
    private int taken;

    Intake(OfficeParts parts, VerificationPolicy policy) {
        this.parts = parts;
        this.policy = policy;
        try {
            this.folder = Files.createTempDirectory(parts.folder().scratch(), "intake");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * A file that was looked into.
     *
     * @param path where it lies for now
     */
    record Examined(FileName name, Path path, FileFacts facts, VerificationReport signatures) {

        int pages() {
            return facts.pdf().map(PdfFacts::pageCount).orElse(0);
        }
    }

    /** A main document: a PDF and nothing else. Troubles: those of {@code FileInspector.inspectPdf}. */
    Outcome<Examined> examineMain(GivenFile file) {
        return receive(file)
                .flatMap(path -> parts.paper()
                        .inspector()
                        .inspectPdf(path, InspectionLimits.DEFAULT)
                        .flatMap(facts -> examined(file, path)));
    }

    /** An annex of any kind. Troubles: those of {@code FileInspector.inspect}. */
    Outcome<Examined> examineAnnex(GivenFile file) {
        return receive(file).flatMap(path -> examined(file, path));
    }

    /** Annexes, all or the first that is refused. */
    Outcome<List<Examined>> examineAnnexes(List<GivenFile> files) {
        List<Outcome<Examined>> all = files.stream().map(this::examineAnnex).toList();
        List<Trouble> troubles =
                all.stream().flatMap(outcome -> outcome.troubles().stream()).toList();
        return troubles.isEmpty()
                ? Outcome.done(all.stream().map(Outcome::orThrow).toList())
                : Outcome.refused(troubles);
    }

    /** A file that is kept already. */
    Outcome<Examined> examineKept(String name, Sha256 hash) {
        return examineAnnex(new GivenFile(name, () -> parts.blobs().open(hash).orThrow()));
    }

    private Outcome<Examined> examined(GivenFile file, Path path) {
        return parts.paper()
                .inspector()
                .inspect(path, InspectionLimits.DEFAULT)
                .map(facts -> new Examined(FileName.of(file.name()), path, facts, signatures(path, facts)));
    }

    private VerificationReport signatures(Path path, FileFacts facts) {
        boolean signed = facts.pdf().filter(pdf -> pdf.signedFields() > 0).isPresent();
        return signed
                ? parts.signatures().verifier().verify(path, policy)
                : new VerificationReport(Verdict.UNSIGNED, facts.size(), List.of(), List.of());
    }

    private Outcome<Path> receive(GivenFile file) {
        Path path = folder.resolve(Integer.toString(++taken));
        try (InputStream content = file.content().open();
                OutputStream copy = new BoundedOutput(Files.newOutputStream(path), InspectionLimits.DEFAULT.bytes())) {
            content.transferTo(copy);
            return Outcome.done(path);
        } catch (BoundedOutput.Full full) {
            return Outcome.refused(BlobTrouble.TOO_LARGE, "limit", InspectionLimits.DEFAULT.bytes() >> 20);
        } catch (IOException failed) {
            return notRead(file.name(), failed);
        }
    }

    /** Keeps the file for good. Troubles: those of {@code Blobs.put}. */
    Outcome<StoredBlob> keep(Examined examined) {
        try (InputStream content = Files.newInputStream(examined.path())) {
            return parts.blobs().put(content);
        } catch (IOException failed) {
            return notRead(examined.name().label(), failed);
        }
    }

    private static <T> Outcome<T> notRead(String name, IOException failed) {
        String reason = Optional.ofNullable(failed.getMessage())
                .orElse(failed.getClass().getSimpleName());
        return reason.contains("No space left")
                ? Outcome.refused(BlobTrouble.DISK_FULL)
                : Outcome.refused(
                        IncomingTrouble.FILE_NOT_READ, "name", FileName.of(name).label(), "reason", reason);
    }

    @Override
    public void close() {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path each : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
