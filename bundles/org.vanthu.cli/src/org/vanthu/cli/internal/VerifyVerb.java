package org.vanthu.cli.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.VerificationPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vanthu verify FILE... [--json]}: who signed each file, and whether that holds. */
@Command(name = "verify")
final class VerifyVerb extends Verb {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "verify.file")
    private List<Path> files = List.of();

    @Option(names = "--json", descriptionKey = "verify.json")
    private boolean json;

    @Option(names = "--trust", paramLabel = "CERTIFICATE", descriptionKey = "verify.trust")
    private List<Path> anchors = new ArrayList<>();

    @Option(names = "--crl", paramLabel = "CRL", descriptionKey = "verify.crl")
    private List<Path> revocationLists = new ArrayList<>();

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
        SignatureVerifier verifier = need(SignatureVerifier.class);
        ExitCode result = ExitCode.DONE;
        for (Path file : files) {
            VerificationReport report = verifier.verify(file.toAbsolutePath(), policy);
            if (json) {
                terminal().results().println(new VerificationJson(words().language()).line(file, report));
            } else {
                tell(file, report);
            }
            if (report.verdict() != Verdict.VALID) {
                result = ExitCode.NOT_SO;
            }
        }
        return result;
    }

    private void tell(Path file, VerificationReport report) {
        tell(
                "verify.verdict",
                "file",
                file,
                "verdict",
                words().say("verdict." + report.verdict().word()));
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
                                    words().say("verdict." + signature.verdict().word()),
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
                                    words().say("coverage."
                                            + signature.coverage().name().toLowerCase(Locale.ROOT))));
            signature
                    .reasons()
                    .forEach(reason -> terminal().results().println("     " + reason.message(words().language())));
            for (LaterChange change : signature.changes()) {
                String standing = change.standing().name().toLowerCase(Locale.ROOT);
                indent(
                        2,
                        words().say(
                                        "change." + standing,
                                        "change",
                                        change.words().message(words().language())));
            }
        }
    }

    private void indent(int steps, String line) {
        terminal().results().println("   ".repeat(steps) + line);
    }
}
