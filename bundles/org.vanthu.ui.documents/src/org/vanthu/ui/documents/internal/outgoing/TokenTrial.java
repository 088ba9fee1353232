package org.vanthu.ui.documents.internal.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.CertificatePurpose;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.signing.KeyOfOneAlgorithm;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.TokenCertificate;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.ui.documents.internal.paper.DeskFiles;

/** Tries every key of a token: signs a sheet in each way that it can, reads it back, and throws it away. Slow. */
final class TokenTrial {

    /**
     * What became of one certificate.
     *
     * @param unfit why nothing was signed with it
     * @param tried each way of signing; empty for authorities and for what is unfit
     */
    record Result(TokenCertificate certificate, Optional<Trouble> unfit, List<Tried> tried) {}

    /**
     * One way of signing.
     *
     * @param outcome milliseconds from the sheet to the signature
     */
    record Tried(SignatureAlgorithm algorithm, Outcome<Long> outcome) {}

    private final PaperPrinter printer;
    private final PdfSigner signer;
    private final SignatureVerifier verifier;
    private final DeskFiles files;
    private final SheetPaper sheet;

    /** @param sheet what is signed */
    TokenTrial(PaperPrinter printer, PdfSigner signer, SignatureVerifier verifier, DeskFiles files, SheetPaper sheet) {
        this.printer = printer;
        this.signer = signer;
        this.verifier = verifier;
        this.files = files;
        this.sheet = sheet;
    }

    /** Tries every certificate of the token, those with keys first. */
    Outcome<List<Result>> of(OpenToken token, Instant now) {
        Path printed = files.fresh(".pdf");
        return printer.sheet(sheet, printed).map(done -> {
            List<Result> results = new ArrayList<>();
            for (TokenCertificate certificate : token.certificates()) {
                if (certificate.purpose() == CertificatePurpose.AUTHORITY) {
                    results.addLast(new Result(certificate, Optional.empty(), List.of()));
                } else {
                    results.addFirst(result(token, certificate, printed, now));
                }
            }
            delete(printed);
            return List.copyOf(results);
        });
    }

    private Result result(OpenToken token, TokenCertificate certificate, Path printed, Instant now) {
        Outcome<SigningKey> key = token.key(certificate.fingerprint(), now);
        if (!key.isDone()) {
            return new Result(certificate, Optional.of(key.troubles().getFirst()), List.of());
        }
        List<Tried> tried = new ArrayList<>();
        for (SignatureAlgorithm algorithm : key.orThrow().algorithms()) {
            tried.add(new Tried(algorithm, signed(new KeyOfOneAlgorithm(key.orThrow(), algorithm), printed, now)));
        }
        return new Result(certificate, Optional.empty(), List.copyOf(tried));
    }

    private Outcome<Long> signed(SigningKey key, Path printed, Instant now) {
        Path target = files.fresh(".pdf");
        long begun = System.nanoTime();
        Outcome<SignedPdf> signed = signer.sign(printed, target, key, new SigningOrder.Invisible(now));
        long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        Outcome<Long> held = signed.flatMap(file -> readBack(file, now)).map(file -> took);
        delete(target);
        return held;
    }

    private Outcome<SignedPdf> readBack(SignedPdf signed, Instant now) {
        VerificationReport report =
                verifier.verify(signed.file(), VerificationPolicy.trusting(now, List.of(), List.of()));
        boolean held = report.signatures().stream().anyMatch(one -> isIntact(one, signed));
        return held
                ? Outcome.done(signed)
                : Outcome.refused(SigningTrouble.SIGNATURE_NOT_INTACT, "detail", report.verdict());
    }

    /** Whether the authority is trusted is the office's to say; here it is about the key alone. */
    private static boolean isIntact(SignatureReport found, SignedPdf signed) {
        return found.field().equals(signed.field())
                && found.integrity() == Answer.YES
                && found.signer()
                        .filter(signer -> signer.fingerprint().equals(signed.signer()))
                        .isPresent();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
