package org.vanthu.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.PageReader;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.ValidationReports;
import org.vanthu.spi.signing.VerificationPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vanthu verify FILE|DIR... [--json]}: who signed each file, and whether that holds; for folders a table at the end. */
@Command(name = "verify")
final class VerifyVerb extends Verb {

    /** So many files for each core are under way, so that a large one does not keep the others waiting. */
    private static final int AHEAD = 4;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "verify.file")
    private List<Path> files = List.of();

    @Option(names = "--json", descriptionKey = "verify.json")
    private boolean json;

    @Option(names = "--trust", paramLabel = "CERTIFICATE", descriptionKey = "verify.trust")
    private List<Path> anchors = new ArrayList<>();

    @Option(names = "--crl", paramLabel = "CRL", descriptionKey = "verify.crl")
    private List<Path> revocationLists = new ArrayList<>();

    @Option(names = "--reports", paramLabel = "DIR", descriptionKey = "verify.reports")
    private Optional<Path> reports = Optional.empty();

    VerifyVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run() {
        VerificationPolicy policy;
        try {
            policy = VerificationPolicy.trusting(
                    Instant.now(), TrustFiles.certificates(anchors), TrustFiles.revocationLists(revocationLists));
        } catch (TrustFiles.Unreadable unreadable) {
            terminal().messages().println(words().say("verify.trustUnreadable", "file", unreadable.file()));
            return ExitCode.FAILED;
        }
        return verifyAll(need(SignatureVerifier.class), policy);
    }

    /** One file after the other is told in the order they were named, while the next ones are verified on all cores. */
    private ExitCode verifyAll(SignatureVerifier verifier, VerificationPolicy policy) {
        Map<Verdict, Integer> tally = new EnumMap<>(Verdict.class);
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(cores);
                NamedFiles rest = new NamedFiles(files)) {
            Optional<ReportFolder> detailed = reportFolder();
            Deque<Verified> ahead = new ArrayDeque<>();
            while (rest.hasNext() || !ahead.isEmpty()) {
                while (rest.hasNext() && ahead.size() < AHEAD * cores) {
                    Path file = rest.next();
                    ahead.add(new Verified(
                            file,
                            CompletableFuture.supplyAsync(
                                    () -> verifier.verify(file.toAbsolutePath(), policy), threads)));
                }
                Verified next = ahead.removeFirst();
                VerificationReport report = next.report().join();
                say(next.file(), report);
                if (detailed.isPresent()) {
                    detailed.get()
                            .write(next.file().toAbsolutePath(), policy.at(), report)
                            .forEach(trouble -> terminal().messages().println(trouble.message(words().language())));
                }
                tally.merge(report.verdict(), 1, Integer::sum);
            }
        } catch (IOException unwritable) {
            terminal().messages().println(words().say("verify.notReported", "detail", unwritable.getMessage()));
            return ExitCode.FAILED;
        } catch (UncheckedIOException unreadable) {
            terminal().messages().println(words().say("verify.folderUnreadable", "detail", unreadable.getMessage()));
            return ExitCode.FAILED;
        }
        if (!json && files.stream().anyMatch(Files::isDirectory)) {
            table(tally);
        }
        return tally.keySet().equals(Set.of(Verdict.VALID)) ? ExitCode.DONE : ExitCode.NOT_SO;
    }

    private Optional<ReportFolder> reportFolder() throws IOException {
        return reports.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportFolder(
                        reports.get().toAbsolutePath(),
                        words().language(),
                        need(PaperPrinter.class),
                        need(ValidationReports.class),
                        new SideBySide(need(PageReader.class))));
    }

    private record Verified(Path file, CompletableFuture<VerificationReport> report) {}

    private void say(Path file, VerificationReport report) {
        if (json) {
            terminal()
                    .results()
                    .println(need(ValidationReports.class).json(file.toString(), report, words().language()));
        } else {
            tell(file, report);
        }
    }

    private void table(Map<Verdict, Integer> tally) {
        int all = 0;
        for (Verdict verdict : Verdict.values()) {
            int count = tally.getOrDefault(verdict, 0);
            all += count;
            terminal().results().println(String.format("%8d  %s", count, verdict.label(words().language())));
        }
        terminal().results().println(String.format("%8d  %s", all, words().say("verify.all")));
    }

    private void tell(Path file, VerificationReport report) {
        tell("verify.verdict", "file", file, "verdict", report.verdict().label(words().language()));
        report.reasons().forEach(reason -> indent(1, reason.message(words().language())));
        int number = 0;
        for (SignatureReport signature : report.signatures()) {
            number++;
            indent(
                    1,
                    words().say(
                                    "verify.signature",
                                    "number",
                                    number,
                                    "verdict",
                                    signature.verdict().label(words().language()),
                                    "signer",
                                    signature
                                            .signer()
                                            .map(signer -> signer.name())
                                            .orElse("-"),
                                    "issuer",
                                    signature
                                            .signer()
                                            .map(signer -> signer.issuer())
                                            .orElse("-"),
                                    "time",
                                    signature.signedAt().map(VietnamTime::show).orElse("-"),
                                    "coverage",
                                    signature.coverage().label(words().language())));
            signature
                    .reasons()
                    .forEach(reason -> terminal().results().println("     " + reason.message(words().language())));
            for (LaterChange change : signature.changes()) {
                indent(2, change.message(words().language()));
            }
        }
    }

    private void indent(int steps, String line) {
        terminal().results().println("   ".repeat(steps) + line);
    }
}
