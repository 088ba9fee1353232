package org.vanthu.signing.internal.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.SigningTrouble;

/** Signs by appending a tail to the file; reads only the objects it touches. */
@Component
public final class AppendingSigner implements PdfSigner {

    private static final int LARGEST_MB = 2000;
    private static final int SPARE = 512;

    private final Drawings drawings;

    @Activate
    public AppendingSigner(@Reference Drawings drawings) {
        this.drawings = drawings;
    }

    @Override
    public Outcome<SignedPdf> sign(Path source, Path signed, SigningKey key, SigningOrder order) {
        SignatureAlgorithm algorithm = Preference.of(key);
        Path temporary = signed.resolveSibling(signed.getFileName() + ".part");
        try {
            Outcome<SignedPdf> outcome = write(source, temporary, key, algorithm, order);
            if (outcome.isDone()) {
                Files.move(temporary, signed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return outcome.map(pdf -> at(signed, pdf));
            }
            return outcome;
        } catch (Refusal refusal) {
            return Outcome.refused(refusal.trouble());
        } catch (MalformedPdf malformed) {
            return Outcome.refused(SigningTrouble.DAMAGED, "detail", malformed.getMessage());
        } catch (IOException | UncheckedIOException failed) {
            return Outcome.refused(SigningTrouble.DISK, "detail", failed.getMessage());
        } finally {
            remove(temporary);
        }
    }

    private static SignedPdf at(Path file, SignedPdf pdf) {
        return new SignedPdf(
                file,
                pdf.sha256(),
                pdf.bytes(),
                pdf.added(),
                pdf.field(),
                pdf.signer(),
                pdf.algorithm(),
                pdf.signedAt());
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException stays) {
            // a left-over beside the file does no harm; the next signing overwrites it
        }
    }

    private Outcome<SignedPdf> write(
            Path source, Path target, SigningKey key, SignatureAlgorithm algorithm, SigningOrder order)
            throws IOException, Refusal {
        if (!Files.isReadable(source)) {
            throw new Refusal(SigningTrouble.UNREADABLE, "detail", source.getFileName());
        }
        Cms cms = new Cms(key, algorithm);
        int room = cms.estimate();
        try {
            return write(source, target, cms, room, algorithm, order, key);
        } catch (TailSigner.RoomTooSmall small) {
            return write(source, target, cms, small.needed() + SPARE, algorithm, order, key);
        }
    }

    private Outcome<SignedPdf> write(
            Path source,
            Path target,
            Cms cms,
            int room,
            SignatureAlgorithm algorithm,
            SigningOrder order,
            SigningKey key)
            throws IOException, Refusal {
        Prepared prepared = prepare(source, order, room);
        long before = Files.size(source);
        return new TailSigner(source, algorithm)
                .write(prepared.tail(), room, cms, target)
                .map(written -> new SignedPdf(
                        target,
                        written.sha256(),
                        written.bytes(),
                        written.bytes() - before,
                        prepared.field(),
                        Fingerprint.of(key.certificate()),
                        algorithm,
                        order.at()));
    }

    private Prepared prepare(Path source, SigningOrder order, int room) throws IOException, Refusal {
        try (FileBytes bytes = FileBytes.open(source)) {
            if (bytes.length() > (long) LARGEST_MB << 20) {
                throw new Refusal(SigningTrouble.TOO_LARGE, "limit", LARGEST_MB);
            }
            if (!isPdf(bytes)) {
                throw new Refusal(SigningTrouble.NOT_PDF);
            }
            PdfFile file = PdfFile.open(bytes, bytes.length());
            UpdatePlan.checkSignable(file);
            return new Orders(source, file, drawings, room).prepare(order);
        }
    }

    private static boolean isPdf(FileBytes bytes) {
        byte[] head = bytes.copy(0, 5);
        return new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    /** A tail ready to be signed, and the field it signs. */
    record Prepared(byte[] tail, String field) {}

    /** Which algorithm of a key is used. */
    static final class Preference {
        private Preference() {}

        static SignatureAlgorithm of(SigningKey key) {
            Optional<SignatureAlgorithm> usual = key.algorithms().stream().findFirst();
            return usual.orElseThrow(() -> new IllegalArgumentException("a key that cannot sign"));
        }
    }
}
