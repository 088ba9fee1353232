package org.vanthu.core.internal.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.signing.ValidationReports;
import org.vanthu.spi.signing.VerificationPolicy;

/** Verifies a file and tells what was found in detail. Slow; what is told is about these very bytes at this very moment. */
public final class ReportWriting {

    private final OfficeParts parts;

    public ReportWriting(OfficeParts parts) {
        this.parts = parts;
    }

    /** Of a kept file. Troubles: those of reading it. */
    public Outcome<DetailedReport> of(String name, Sha256 file, VerificationPolicy policy, Language language) {
        try (Scratch scratch = Scratch.of(parts)) {
            return scratch.lay(file).flatMap(laid -> write(scratch, name, laid, policy, language));
        }
    }

    /** Of a file that somebody has at the desk; it is not kept. Troubles: those of reading it. */
    public Outcome<DetailedReport> of(GivenFile file, VerificationPolicy policy, Language language) {
        try (Scratch scratch = Scratch.of(parts)) {
            return scratch.receive(file)
                    .flatMap(received -> write(scratch, file.name(), received.path(), policy, language));
        }
    }

    private Outcome<DetailedReport> write(
            Scratch scratch, String name, Path file, VerificationPolicy policy, Language language) {
        VerificationReport found = parts.signatures().verifier().verify(file, policy);
        ValidationReports reports = parts.signatures().reports();
        Path sheet = scratch.fresh(".pdf");
        return parts.paper()
                .printer()
                .sheet(reports.sheet(name, policy.at(), found, language), sheet)
                .map(printed -> new DetailedReport(
                        content(name + ".report.pdf", bytes(sheet)),
                        etsi(scratch, name, file, policy, found),
                        content(
                                name + ".report.json",
                                reports.json(name, found, language).getBytes(StandardCharsets.UTF_8))));
    }

    private Optional<FileContent> etsi(
            Scratch scratch, String name, Path file, VerificationPolicy policy, VerificationReport found) {
        if (found.signatures().isEmpty()) {
            return Optional.empty();
        }
        Path xml = scratch.fresh(".xml");
        try {
            parts.signatures().reports().write(file, policy.at(), found, xml);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return Optional.of(content(name + ".report.xml", bytes(xml)));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Reports are small, and not among what the office keeps. */
    private static FileContent content(String name, byte[] bytes) {
        return new FileContent(name, Sha256.of(bytes), bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
