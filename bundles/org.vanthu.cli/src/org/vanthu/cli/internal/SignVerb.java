package org.vanthu.cli.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.SignatureReport.Coverage;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.PendingSignature;
import org.vanthu.spi.signing.PinState;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.SigningQueue;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.Tokens;
import org.vanthu.spi.signing.VerificationPolicy;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code vanthu sign FILE...}: puts a signature that shows nothing on each file. A file that cannot be signed does not
 * stop the others; what was signed is read back before it counts.
 */
@Command(name = "sign")
final class SignVerb extends Verb {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "sign.file")
    private List<Path> files = List.of();

    @ArgGroup
    private SourceOptions source = new SourceOptions();

    @Option(names = "--token", paramLabel = "NAME", descriptionKey = "sign.token")
    private Optional<String> token = Optional.empty();

    @Option(names = "--certificate", paramLabel = "NAME", descriptionKey = "sign.certificate")
    private Optional<String> certificate = Optional.empty();

    @Option(names = "--pin-file", paramLabel = "FILE", descriptionKey = "sign.pinFile")
    private Optional<Path> pinFile = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "sign.out")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            descriptionKey = "sign.level",
            converter = ServiceOptions.LevelWord.class,
            defaultValue = "B-B")
    private SignatureLevel level = SignatureLevel.B_B;

    @Mixin
    private ServiceOptions services = new ServiceOptions();

    @Option(names = "--json", descriptionKey = "sign.json")
    private boolean json;

    SignVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run() {
        TokenChoice choice = new TokenChoice(need(Tokens.class));
        Outcome<Token> chosen = source.chosen(choice).flatMap(found -> choice.token(found, token));
        if (chosen.value().isEmpty()) {
            return refuse(chosen);
        }
        Token plugged = chosen.orThrow();
        Optional<char[]> pin = pin(plugged);
        if (pin.isEmpty()) {
            return ExitCode.FAILED;
        }
        Outcome<ExitCode> done = need(Tokens.class).open(plugged, pin.get()).flatMap(open -> {
            try (open) {
                return key(choice, open).map(this::signAll);
            }
        });
        return done.value().orElseGet(() -> refuse(done));
    }

    private Optional<char[]> pin(Token token) {
        if (token.pin() == PinState.ASKED_ELSEWHERE) {
            return Optional.of(new char[0]);
        }
        String question = token.source() instanceof KeyFile ? "sign.password" : "sign.pin";
        return secret(pinFile, words().say(question, "token", token.label()));
    }

    private Outcome<SigningKey> key(TokenChoice choice, OpenToken open) {
        return choice.certificate(open, certificate).flatMap(wanted -> open.key(wanted.fingerprint(), Instant.now()));
    }

    private ExitCode signAll(SigningKey key) {
        Telling telling = new Telling();
        new SigningQueue<>(new Signing(key), telling).sign(files);
        return telling.result;
    }

    private final class Telling implements SigningQueue.Follower<Path, SignedPdf> {

        private ExitCode result = ExitCode.DONE;

        @Override
        public boolean stop() {
            return false;
        }

        @Override
        public void begun(Path file) {
            // what becomes of it is enough
        }

        @Override
        public void ended(Path file, Outcome<SignedPdf> outcome) {
            say(file, outcome);
            result = worse(result, outcome);
        }
    }

    private final class Signing implements SigningQueue.Steps<Path, SignedPdf> {

        private final PdfSigner signer = need(PdfSigner.class);
        private final SignatureVerifier verifier = need(SignatureVerifier.class);
        private final SigningKey key;
        private final Set<Path> taken = new HashSet<>();

        Signing(SigningKey key) {
            this.key = key;
        }

        @Override
        public Outcome<PendingSignature> prepare(Path file) {
            return target(file)
                    .flatMap(this::taken)
                    .flatMap(target -> signer.prepare(
                            file.toAbsolutePath(),
                            target,
                            key,
                            new SigningOrder.Invisible(Instant.now()),
                            level,
                            services.services()));
        }

        /** Two files of one name would be written to the same place; the second is refused as if the first were there. */
        private Outcome<Path> taken(Path target) {
            return taken.add(target) ? Outcome.done(target) : Outcome.refused(SignVerbTrouble.EXISTS, "file", target);
        }

        @Override
        public Outcome<SignedPdf> finish(Path file, SignedPdf signed) {
            return readBack(signed, verifier);
        }
    }

    private ExitCode worse(ExitCode before, Outcome<SignedPdf> signed) {
        if (!signed.isDone()) {
            return ExitCode.FAILED;
        }
        return signed.orThrow().level().reaches(level) || before == ExitCode.FAILED ? before : ExitCode.NOT_SO;
    }

    /** Beside the file, or under its own name in the folder for what is signed. */
    private Outcome<Path> target(Path file) {
        Path source = file.toAbsolutePath().normalize();
        String name = String.valueOf(source.getFileName());
        Path target = out.isPresent()
                ? folder(out.get()).resolve(name)
                : source.resolveSibling(name.replaceFirst("(?i)(\\.pdf)?$", ".signed.pdf"));
        return Files.exists(target) ? Outcome.refused(SignVerbTrouble.EXISTS, "file", target) : Outcome.done(target);
    }

    private static Path folder(Path wanted) {
        try {
            return Files.createDirectories(wanted.toAbsolutePath().normalize());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Outcome<SignedPdf> readBack(SignedPdf signed, SignatureVerifier verifier) {
        VerificationReport report =
                verifier.verify(signed.file(), VerificationPolicy.trusting(Instant.now(), List.of(), List.of()));
        boolean held = report.signatures().stream().anyMatch(found -> isIt(found, signed));
        if (held) {
            return Outcome.done(signed);
        }
        try {
            Files.delete(signed.file());
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
        String reason = report.reasons().stream()
                .map(trouble -> trouble.message(words().language()))
                .collect(Collectors.joining(" "));
        return Outcome.refused(SignVerbTrouble.NOT_READ_BACK, "reason", reason);
    }

    private static boolean isIt(SignatureReport found, SignedPdf signed) {
        return found.field().equals(signed.field())
                && found.integrity() == Answer.YES
                && found.coverage() != Coverage.BROKEN
                && found.changes().stream().allMatch(change -> change.standing() == LaterChange.Standing.PERMITTED)
                && found.signer()
                        .filter(signer -> signer.fingerprint().equals(signed.signer()))
                        .isPresent();
    }

    private void say(Path file, Outcome<SignedPdf> outcome) {
        if (json) {
            terminal().results().println(line(file, outcome));
        } else {
            outcome.value()
                    .ifPresentOrElse(
                            signed -> tell("sign.done", "file", file, "signed", signed.file()),
                            () -> tell("sign.not", "file", file));
        }
        reasons(outcome).forEach(trouble -> complain(trouble.about(file.toString())));
    }

    /** Why it was not signed, or not at the level that was wanted. */
    private static List<Trouble> reasons(Outcome<SignedPdf> outcome) {
        return outcome.value().map(SignedPdf::missing).orElse(outcome.troubles());
    }

    private String line(Path file, Outcome<SignedPdf> outcome) {
        ObjectNode all = new ObjectMapper().createObjectNode();
        all.put("file", file.toString());
        all.put("done", outcome.isDone());
        outcome.value().ifPresent(signed -> {
            all.put("signed", signed.file().toString());
            all.put("sha256", signed.sha256().hex());
            all.put("certificate", signed.signer().toString());
            all.put("signedAt", VietnamTime.show(signed.signedAt()));
            all.put("level", signed.level().word());
        });
        ArrayNode reasons = all.putArray("reasons");
        for (Trouble trouble : reasons(outcome)) {
            reasons.addObject().put("code", trouble.code()).put("message", trouble.message(words().language()));
        }
        return all.toString();
    }
}
