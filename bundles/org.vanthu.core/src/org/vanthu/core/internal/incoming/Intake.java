package org.vanthu.core.internal.incoming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.core.internal.files.ScratchFile;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.FileName;
import org.vanthu.domain.outcome.CauseTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.pdf.FileFacts;
import org.vanthu.spi.pdf.FileKind;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.PdfFacts;
import org.vanthu.spi.signing.VerificationPolicy;

/**
 * Looks into files from outside before they are kept. They lie in the scratch folder meanwhile, where closing this takes
 * away what was not kept.
 */
final class Intake implements AutoCloseable {

    private final OfficeParts parts;
    private final Supplier<Outcome<VerificationPolicy>> policy;
    private final InspectionLimits limits;
    private final List<Path> received = new ArrayList<>();

    /**
     * @param policy by which signatures are judged; asked for when there are any
     */
    Intake(OfficeParts parts, Supplier<Outcome<VerificationPolicy>> policy) {
        this.parts = parts;
        this.policy = policy;
        this.limits = InspectionLimits.upTo(parts.blobs().limit());
    }

    /** A file from outside that lies in the scratch folder. */
    private record Received(FileName name, Path path, Sha256 hash, long size) {}

    /**
     * A file that was looked into.
     *
     * @param path where it lies for now
     */
    record Examined(FileName name, Path path, Sha256 hash, FileFacts facts, VerificationReport signatures) {

        int pages() {
            return facts.pdf().map(PdfFacts::pageCount).orElse(0);
        }
    }

    /** A main document: a PDF and nothing else. Troubles: those of {@code FileInspector.inspectPdf}. */
    Outcome<Examined> examineMain(GivenFile file) {
        return named(
                file,
                received -> parts.paper()
                        .inspector()
                        .inspectPdf(received.path, limits)
                        .map(pdf -> new FileFacts(FileKind.PDF, received.size, Optional.of(pdf))));
    }

    /** An annex of any kind. Troubles: those of {@code FileInspector.inspect}. */
    Outcome<Examined> examineAnnex(GivenFile file) {
        return named(file, received -> parts.paper().inspector().inspect(received.path, limits));
    }

    /** Several files come at once: each trouble says which it is about. */
    private Outcome<Examined> named(GivenFile file, Function<Received, Outcome<FileFacts>> inspection) {
        Outcome<Examined> outcome = receive(file)
                .flatMap(received -> inspection.apply(received).flatMap(facts -> examined(received, facts)));
        if (outcome.isDone()) {
            return outcome;
        }
        String name = FileName.of(file.name()).label();
        return Outcome.refused(
                outcome.troubles().stream().map(trouble -> trouble.about(name)).toList());
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

    /** A main document and its annexes, in this order. */
    Outcome<List<Examined>> examine(GivenFile main, List<GivenFile> annexes) {
        return examineMain(main)
                .flatMap(first -> examineAnnexes(annexes)
                        .map(others ->
                                Stream.concat(Stream.of(first), others.stream()).toList()));
    }

    /** A file that is kept already. */
    Outcome<Examined> examineKept(String name, Sha256 hash) {
        return examineAnnex(kept(name, hash));
    }

    /** Files that are kept already, by name. */
    GivenFile kept(String name, Sha256 hash) {
        return new GivenFile(name, () -> parts.blobs().open(hash).orThrow());
    }

    private Outcome<Examined> examined(Received file, FileFacts facts) {
        return signatures(file.path, facts).map(report -> new Examined(file.name, file.path, file.hash, facts, report));
    }

    private Outcome<VerificationReport> signatures(Path path, FileFacts facts) {
        boolean signed = facts.pdf().filter(pdf -> pdf.signedFields() > 0).isPresent();
        return signed
                ? policy.get().map(trusted -> parts.signatures().verifier().verify(path, trusted))
                : Outcome.done(new VerificationReport(Verdict.UNSIGNED, facts.size(), List.of(), List.of()));
    }

    private Outcome<Received> receive(GivenFile file) {
        Path path = parts.folder().scratch().resolve("intake-" + UUID.randomUUID());
        received.add(path);
        try {
            return ScratchFile.receive(file, path, limits.bytes())
                    .map(written -> new Received(FileName.of(file.name()), path, written.hash(), written.size()));
        } catch (IOException failed) {
            return notRead(file.name(), failed);
        }
    }

    /** Keeps the files for good. Troubles: those of {@code Blobs.adopt}. */
    Outcome<List<Examined>> keep(List<Examined> files) {
        for (Examined file : files) {
            Outcome<StoredBlob> kept = parts.blobs().adopt(file.path(), file.hash());
            if (!kept.isDone()) {
                return Outcome.refused(kept.troubles());
            }
            received.remove(file.path());
        }
        return Outcome.done(files);
    }

    private static <T> Outcome<T> notRead(String name, IOException failed) {
        return CauseTrouble.DISK_FULL.isCauseOf(failed)
                ? Outcome.refused(BlobTrouble.DISK_FULL)
                : Outcome.refused(
                        IncomingTrouble.FILE_NOT_READ, "name", FileName.of(name).label(), "reason", failed);
    }

    @Override
    public void close() {
        try {
            for (Path each : received) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
