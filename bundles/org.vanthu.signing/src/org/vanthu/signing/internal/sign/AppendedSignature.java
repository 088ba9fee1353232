package org.vanthu.signing.internal.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.signing.internal.online.Line;
import org.vanthu.signing.internal.online.TimeStampClient;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfBytes;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.PendingSignature;
import org.vanthu.spi.signing.RaisedPdf;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.SigningTrouble;

/** One signature on its way: the tail is planned and hashed with the file, then the token is asked. */
final class AppendedSignature implements PendingSignature {

    private static final int LARGEST_MB = 2000;
    private static final int SPARE = 512;

    /** What is signed, where to, as what, and how provable. */
    record Task(Path source, Path signed, SigningOrder order, SignatureLevel level, OnlineServices services) {

        private Path beside(String ending) {
            return signed.resolveSibling(signed.getFileName() + ending);
        }

        private boolean stamps() {
            return level.reaches(SignatureLevel.B_T);
        }
    }

    /** What it is done with. */
    record Tools(Drawings drawings, Line line, LevelRaising raising) {}

    private final Task task;
    private final Tools tools;
    private final SigningKey key;
    private final Signatory signatory;
    /** Part of its temporary names: another may be on its way to the same place. */
    private final String own =
            "." + Long.toHexString(ThreadLocalRandom.current().nextLong());

    private final Path temporary;
    private final Cms cms;
    private final StampedCms stamped;
    private @Nullable TailSigner ready;
    private String field = "";

    AppendedSignature(Task task, Tools tools, SigningKey key, Signatory signatory) {
        this.task = task;
        this.tools = tools;
        this.key = key;
        this.signatory = signatory;
        this.temporary = task.beside(own + ".part");
        this.cms = new Cms(key, signatory);
        this.stamped = new StampedCms(cms, new TimeStampClient(tools.line()), task.services());
    }

    private interface Step<R> {
        Outcome<R> take() throws IOException, Refusal;
    }

    private static <R> Outcome<R> answered(Step<R> step) {
        try {
            return step.take();
        } catch (Refusal refusal) {
            return Outcome.refused(refusal.trouble());
        } catch (MalformedPdf malformed) {
            return Outcome.refused(SigningTrouble.DAMAGED, "detail", malformed.words());
        } catch (IOException | UncheckedIOException failed) {
            return Outcome.refused(SigningTrouble.DISK, "detail", failed);
        }
    }

    Outcome<PendingSignature> prepared() {
        Outcome<PendingSignature> outcome = answered(() -> {
            try {
                prepare(signatory.estimate() + (task.stamps() ? LevelRaising.ROOM_FOR_STAMP : 0));
            } catch (IOException failed) {
                if (!Files.isReadable(task.source())) {
                    throw new Refusal(
                            SigningTrouble.UNREADABLE, "detail", task.source().getFileName());
                }
                throw failed;
            }
            return Outcome.done(this);
        });
        if (!outcome.isDone()) {
            drop();
        }
        return outcome;
    }

    private TailSigner prepare(int room) throws IOException, Refusal {
        FileCopy copy = FileCopy.start(task.source(), temporary);
        try {
            Orders.Prepared prepared = plan(copy.content(), room);
            field = prepared.field();
            TailSigner hashed = TailSigner.ready(
                    copy, prepared.tail(), room, signatory.algorithm().digest());
            ready = hashed;
            return hashed;
        } catch (IOException | Refusal | RuntimeException failed) {
            copy.close();
            throw failed;
        }
    }

    private Orders.Prepared plan(PdfBytes bytes, int room) throws IOException, Refusal {
        if (bytes.length() > (long) LARGEST_MB << 20) {
            throw new Refusal(SigningTrouble.TOO_LARGE, "limit", LARGEST_MB);
        }
        if (!isPdf(bytes)) {
            throw new Refusal(SigningTrouble.NOT_PDF);
        }
        PdfFile file = PdfFile.open(bytes, bytes.length());
        UpdatePlan.checkSignable(file);
        return new Orders(task.source(), file, tools.drawings(), room).prepare(task.order());
    }

    static boolean isPdf(PdfBytes bytes) {
        byte[] head = bytes.copy(0, 5);
        return new String(head, StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    @Override
    public Outcome<SignedPdf> sign() {
        TailSigner hashed = ready;
        if (hashed == null) {
            throw new IllegalStateException("signed or dropped before");
        }
        Path raised = task.beside(own + ".raised");
        Outcome<SignedPdf> outcome = answered(() -> {
            Outcome<TailSigner.Written> written = written(hashed);
            if (!written.isDone()) {
                return Outcome.refused(written.troubles());
            }
            SignedPdf made = raised(made(written.orThrow()), raised);
            Files.move(made.file(), task.signed(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.done(with(made, task.signed(), made.sha256(), made.level(), 0, made.missing()));
        });
        if (!outcome.isDone() || task.level().reaches(SignatureLevel.B_LT)) {
            drop();
            remove(raised);
        }
        return outcome;
    }

    private Outcome<TailSigner.Written> written(TailSigner first) throws IOException, Refusal {
        TailSigner.Contents contents = task.stamps() ? stamped : cms;
        try (first) {
            return first.sign(contents);
        } catch (TailSigner.RoomTooSmall small) {
            try (TailSigner second = prepare(small.needed() + SPARE)) {
                return second.sign(contents);
            }
        } finally {
            ready = null;
        }
    }

    private SignedPdf made(TailSigner.Written written) {
        return new SignedPdf(
                temporary,
                written.sha256(),
                written.bytes(),
                written.added(),
                field,
                signatory.fingerprint(),
                signatory.algorithm(),
                task.order().at(),
                task.stamps() && stamped.missing().isEmpty() ? SignatureLevel.B_T : SignatureLevel.B_B,
                stamped.missing());
    }

    /** The signed file at a higher level where one is wanted, or as it is, saying what is missing. */
    private SignedPdf raised(SignedPdf made, Path target) throws IOException {
        if (!task.level().reaches(SignatureLevel.B_LT) || made.level() != SignatureLevel.B_T) {
            return made;
        }
        Outcome<RaisedPdf> outcome =
                tools.raising().raise(made.file(), target, task.level(), task.services(), made.signedAt());
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

    @Override
    public void drop() {
        TailSigner waiting = ready;
        ready = null;
        try {
            if (waiting != null) {
                waiting.close();
            }
        } catch (IOException stays) {
            // what was written is taken away all the same
        }
        remove(temporary);
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException stays) {
            // a left-over beside the file does no harm; the next signing overwrites it
        }
    }
}
