package org.vanthu.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.signing.ValidationReports;

/** Where the detailed reports of a verification go: a sheet for people and two reports for programs beside each other. */
final class ReportFolder {

    private final Path folder;
    private final Language language;
    private final PaperPrinter printer;
    private final ValidationReports reports;
    private final SideBySide pictures;

    ReportFolder(Path folder, Language language, PaperPrinter printer, ValidationReports reports, SideBySide pictures)
            throws IOException {
        this.pictures = pictures;
        this.folder = Files.createDirectories(folder);
        this.language = language;
        this.printer = printer;
        this.reports = reports;
    }

    /**
     * Writes {@code NAME.report.pdf}, {@code NAME.report.json} and, where the file has signatures, {@code NAME.report.xml}, and pictures of what looks
     * different after them. Nothing is replaced.
     *
     * @return why pages could not be drawn
     */
    List<Trouble> write(Path file, Instant at, VerificationReport found) throws IOException {
        String called = String.valueOf(file.getFileName());
        Path sheet = free(called);
        printer.sheet(reports.sheet(called, at, found, language), sheet).orThrow();
        String name = String.valueOf(sheet.getFileName());
        Files.writeString(
                sheet.resolveSibling(name.replaceFirst("pdf$", "json")),
                reports.json(called, found, language) + System.lineSeparator());
        if (found.signatures().isEmpty()) {
            return List.of();
        }
        reports.write(file, at, found, sheet.resolveSibling(name.replaceFirst("pdf$", "xml")));
        List<Trouble> undrawn = new ArrayList<>();
        int number = 0;
        for (SignatureReport signature : found.signatures()) {
            number++;
            undrawn.addAll(pictures.write(file, signature, number, folder, name.replaceFirst("\\.report\\.pdf$", "")));
        }
        return undrawn.stream().distinct().toList();
    }

    /** Files of one name in several folders get numbers. */
    private Path free(String name) {
        Path free = folder.resolve(name + ".report.pdf");
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(name + "-" + number + ".report.pdf");
        }
        return free;
    }
}
