package org.vanthu.signing.internal.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.signing.internal.online.Line;
import org.vanthu.signing.internal.online.TimeStampClient;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.RaisedPdf;
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
    private final Line line = new Line();
    private final LevelRaising raising = new LevelRaising(line);

    @Activate
    public AppendingSigner(@Reference Drawings drawings) {
        this.drawings = drawings;
    }

    @Deactivate
    public void close() {
        line.close();
    }

    @Override
    public Outcome<SignedPdf> sign(
            Path source,
            Path signed,
            SigningKey key,
            SigningOrder order,
            SignatureLevel level,
            OnlineServices services) {
        Path temporary = signed.resolveSibling(signed.getFileName() + ".part");
        Path raised = signed.resolveSibling(signed.getFileName() + ".raised");
        try {
            Outcome<SignedPdf> outcome = write(source, temporary, key, order, level, services);
            if (!outcome.isDone()) {
                return outcome;
            }
            SignedPdf made = outcome.orThrow();
            if (level.reaches(SignatureLevel.B_LT) && made.level() == SignatureLevel.B_T) {
                made = raised(made, raised, level, services);
            }
            Files.move(made.file(), signed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.done(at(signed, made));
        } catch (Refusal refusal) {
            return Outcome.refused(refusal.trouble());
        } catch (MalformedPdf malformed) {
            return Outcome.refused(SigningTrouble.DAMAGED, "detail", malformed.getMessage());
        } catch (IOException | UncheckedIOException failed) {
            return Outcome.refused(SigningTrouble.DISK, "detail", failed.getMessage());
        } finally {
            remove(temporary);
            remove(raised);
        }
    }

    /** The signed file at a higher level, or as it is, saying what is missing. */
    private SignedPdf raised(SignedPdf made, Path target, SignatureLevel level, OnlineServices services)
            throws IOException {
        Outcome<RaisedPdf> outcome = raising.raise(made.file(), target, level, services, made.signedAt());
        List<Trouble> missing = outcome.map(RaisedPdf::missing).value().orElse(outcome.troubles());
        long added = outcome.map(RaisedPdf::added).value().orElse(0L);
        if (added == 0) {
            return with(made, made.file(), made.sha256(), made.level(), 0, missing);
        }
        return with(made, target, sha256(target), outcome.orThrow().level(), added, missing);
    }

    private static Sha256 sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileBytes bytes = FileBytes.open(file)) {
            bytes.digest(digest, 0, bytes.length());
        }
        return Sha256.ofDigest(digest.digest());
    }

    private static SignedPdf at(Path file, SignedPdf pdf) {
        return with(pdf, file, pdf.sha256(), pdf.level(), 0, pdf.missing());
    }

    private static SignedPdf with(
            SignedPdf pdf, Path file, Sha256 sha256, SignatureLevel level, long added, List<Trouble> missing) {
        return new SignedPdf(
                file,
                sha256,
                pdf.bytes() + added,
                pdf.added() + added,
                pdf.field(),
                pdf.signer(),
                pdf.algorithm(),
                pdf.signedAt(),
                level,
                missing);
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException stays) {
            // a left-over beside the file does no harm; the next signing overwrites it
        }
    }

    private Outcome<SignedPdf> write(
            Path source, Path target, SigningKey key, SigningOrder order, SignatureLevel level, OnlineServices services)
            throws IOException, Refusal {
        if (!Files.isReadable(source)) {
            throw new Refusal(SigningTrouble.UNREADABLE, "detail", source.getFileName());
        }
        SignatureAlgorithm algorithm = Preference.of(key);
        Cms cms = new Cms(key, algorithm);
        boolean stamps = level.reaches(SignatureLevel.B_T);
        StampedCms stamped = new StampedCms(cms, new TimeStampClient(line), services);
        int room = cms.estimate() + (stamps ? LevelRaising.ROOM_FOR_STAMP : 0);
        Outcome<Signed> outcome;
        try {
            outcome = write(source, target, stamps ? stamped : cms, room, algorithm, order);
        } catch (TailSigner.RoomTooSmall small) {
            outcome = write(source, target, stamps ? stamped : cms, small.needed() + SPARE, algorithm, order);
        }
        long before = Files.size(source);
        return outcome.map(done -> new SignedPdf(
                target,
                done.written().sha256(),
                done.written().bytes(),
                done.written().bytes() - before,
                done.field(),
                Fingerprint.of(key.certificate()),
                algorithm,
                order.at(),
                stamps && stamped.missing().isEmpty() ? SignatureLevel.B_T : SignatureLevel.B_B,
                stamped.missing()));
    }

    private record Signed(TailSigner.Written written, String field) {}

    private Outcome<Signed> write(
            Path source,
            Path target,
            TailSigner.Contents contents,
            int room,
            SignatureAlgorithm algorithm,
            SigningOrder order)
            throws IOException, Refusal {
        Prepared prepared = prepare(source, order, room);
        return new TailSigner(source, algorithm.digest())
                .write(prepared.tail(), room, contents, target)
                .map(written -> new Signed(written, prepared.field()));
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

    static boolean isPdf(FileBytes bytes) {
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
