package org.vanthu.sample.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.sample.SampleOffice;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.StampImage;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.spi.signing.Tokens;

/** A desk with its token: takes what the office hands out and signs it with the token of this label. */
final class DemoDesk {

    private final Tokens tokens;
    private final PdfSigner signer;
    private final TokenDriver driver;
    private final Path folder;

    DemoDesk(Tokens tokens, PdfSigner signer, TokenDriver driver, Path folder) {
        this.tokens = tokens;
        this.signer = signer;
        this.driver = driver;
        this.folder = folder;
    }

    /** The files signed, in their order, with one PIN for all of them. */
    Outcome<List<Path>> sign(String label, List<Sha256> registered, List<Task> tasks) {
        return tokens.plugged(driver)
                .flatMap(plugged -> labelled(plugged, label))
                .flatMap(token -> tokens.open(token, SampleOffice.PIN.toCharArray()))
                .flatMap(token -> {
                    try (token) {
                        return signAll(token, registered, tasks);
                    }
                });
    }

    private static Outcome<Token> labelled(List<Token> plugged, String label) {
        return plugged.stream()
                .filter(token -> token.label().equals(label))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(TokenTrouble.REMOVED, "token", label));
    }

    private Outcome<List<Path>> signAll(OpenToken token, List<Sha256> registered, List<Task> tasks) {
        Outcome<List<Path>> signed = Outcome.done(List.of());
        for (Task task : tasks) {
            signed = signed.flatMap(before -> token.key(
                            new Fingerprint(registered.getFirst()), task.order().at())
                    .flatMap(key -> signer.sign(save(task.file()), target(), key, task.order()))
                    .map(done -> Stream.concat(before.stream(), Stream.of(done.file()))
                            .toList()));
        }
        return signed;
    }

    private Path save(FileContent file) {
        try {
            return file.saveAs(Files.createTempFile(folder, "handed-out", ".pdf"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path target() {
        try {
            Path target = Files.createTempFile(folder, "signed", ".pdf");
            Files.delete(target);
            return target;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A handwritten signature as it is put on the page. */
    static Optional<StampImage> handwriting(Optional<MarkImage> mark) {
        return mark.map(MarkImage::png).map(StampImage::fitted);
    }

    /** A seal in its real size. */
    static Optional<StampImage> seal(Optional<MarkImage> mark) {
        return mark.map(image -> new StampImage(image.png(), image.widthMm(), image.widthMm()));
    }

    /** The time of signing as signatures carry it: whole seconds. */
    static Instant now() {
        return Instant.ofEpochSecond(Instant.now().getEpochSecond());
    }

    /** One file and what it is signed as. */
    record Task(FileContent file, SigningOrder order) {}
}
