package org.vanthu.signing.internal.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.internal.online.Line;
import org.vanthu.signing.internal.online.StateClient;
import org.vanthu.signing.internal.online.TimeStampClient;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.Increment;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.sign.SecurityStore.Additions;
import org.vanthu.signing.internal.verify.FileVerification;
import org.vanthu.signing.internal.verify.change.Deadline;
import org.vanthu.signing.internal.verify.proof.Levels;
import org.vanthu.spi.signing.LevelRaiser;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.RaisedPdf;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/** Raises levels by appending: a time stamp over the document, the security store, and one more time stamp over that. */
public final class LevelRaising implements LevelRaiser {

    /** Room for a time stamp and its authority's certificates, in bytes; most need half of it. */
    static final int ROOM_FOR_STAMP = 12_000;

    private static final int SPARE = 512;
    private static final int LARGEST_MB = 2000;
    private static final String STAMPED_DIGEST = "SHA-256";
    private static final String FIELD = "vanthu-time";
    /** What the name of an unfinished result has behind that of the result. */
    static final String STEP = ".step";

    private final Line line;

    public LevelRaising() {
        this(new Line());
    }

    LevelRaising(Line line) {
        this.line = line;
    }

    @Override
    public Outcome<RaisedPdf> raise(
            Path source, Path raised, SignatureLevel level, OnlineServices services, Instant now) {
        return raise(new Task(source, raised, level, services, now, Levels::lowest));
    }

    @Override
    public Outcome<RaisedPdf> prove(
            Path source, Path raised, SignatureLevel level, OnlineServices services, Instant now) {
        return raise(new Task(source, raised, level, services, now, Levels::lowestAmount));
    }

    private Outcome<RaisedPdf> raise(Task task) {
        Path source = task.source();
        if (!Files.isReadable(source) || !Files.isRegularFile(source)) {
            return Outcome.refused(SigningTrouble.UNREADABLE, "detail", source.getFileName());
        }
        List<Path> steps = new ArrayList<>();
        try {
            return raise(task, steps);
        } catch (Refusal refusal) {
            return Outcome.refused(refusal.trouble());
        } catch (MalformedPdf malformed) {
            return Outcome.refused(SigningTrouble.DAMAGED, "detail", malformed.words());
        } catch (IOException | UncheckedIOException failed) {
            return Outcome.refused(SigningTrouble.DISK, "detail", failed);
        } finally {
            steps.forEach(LevelRaising::remove);
        }
    }

    /** @param measure how far the signatures of a file are */
    private record Task(
            Path source,
            Path raised,
            SignatureLevel level,
            OnlineServices services,
            Instant now,
            Function<Levels, Optional<SignatureLevel>> measure) {

        Optional<SignatureLevel> reached(Levels levels) {
            return measure.apply(levels);
        }
    }

    private static void remove(Path step) {
        try {
            Files.deleteIfExists(step);
        } catch (IOException stays) {
            // a left-over beside the file does no harm; the next time it is overwritten
        }
    }

    private Outcome<RaisedPdf> raise(Task task, List<Path> steps) throws IOException, Refusal {
        Levels levels = look(task.source(), task.now());
        SignatureLevel before = task.reached(levels).orElseThrow(() -> new Refusal(SigningTrouble.NOT_BASELINE));
        List<Trouble> missing = new ArrayList<>();
        Path current = task.source();
        SignatureLevel reached = before;
        if (reached == SignatureLevel.B_B && task.level().reaches(SignatureLevel.B_T)) {
            current = stamped(current, task, steps, missing);
            levels = look(current, task.now());
            reached = task.reached(levels).orElse(reached);
        }
        boolean further = !reached.reaches(task.level()) || task.level() == SignatureLevel.B_LTA;
        if (further && reached.reaches(SignatureLevel.B_T) && task.level().reaches(SignatureLevel.B_LT)) {
            current = withEvidence(current, levels, task, steps, missing);
            reached = task.reached(look(current, task.now())).orElse(reached);
            if (task.level() == SignatureLevel.B_LTA && reached.reaches(SignatureLevel.B_LT)) {
                current = stamped(current, task, steps, missing);
                levels = look(current, task.now());
                reached = task.reached(levels).orElse(reached);
                if (reached == SignatureLevel.B_LTA) {
                    current = withStateOfTheStamper(current, levels, task, steps);
                }
            }
        }
        long added = Files.size(current) - Files.size(task.source());
        if (added > 0) {
            Files.move(current, task.raised(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return Outcome.done(new RaisedPdf(
                before,
                reached,
                added,
                levels.olderKinds(),
                missing.stream().distinct().toList()));
    }

    /** Reads what the file has, and refuses one whose signatures do not hold: a time stamp would only preserve that. */
    private static Levels look(Path path, Instant now) throws IOException, Refusal {
        try (FileBytes bytes = FileBytes.open(path)) {
            if (bytes.length() > (long) LARGEST_MB << 20) {
                throw new Refusal(SigningTrouble.TOO_LARGE, "limit", LARGEST_MB);
            }
            if (!AppendedSignature.isPdf(bytes)) {
                throw new Refusal(SigningTrouble.NOT_PDF);
            }
            PdfFile file = PdfFile.open(bytes, bytes.length());
            if (file.trailer().has("Encrypt")) {
                throw new Refusal(SigningTrouble.ENCRYPTED);
            }
            VerificationPolicy nobody = VerificationPolicy.trustingNobody(now);
            FileVerification verification = new FileVerification(bytes, file, nobody, new Deadline(nobody.timeLimit()));
            VerificationReport report = verification.report();
            if (report.signatures().isEmpty()) {
                throw new Refusal(SigningTrouble.NOT_SIGNED);
            }
            for (SignatureReport signature : report.signatures()) {
                if (signature.integrity() != Answer.YES) {
                    throw new Refusal(
                            SigningTrouble.SIGNATURE_NOT_INTACT,
                            "detail",
                            signature.reasons().getFirst().vietnamese());
                }
            }
            return verification.levels();
        }
    }

    private static Path step(Task task, List<Path> steps) {
        Path step = task.raised().resolveSibling(task.raised().getFileName() + STEP + steps.size());
        steps.add(step);
        return step;
    }

    /** The file with a time stamp over all of it; the file itself where none could be had. */
    private Path stamped(Path source, Task task, List<Path> steps, List<Trouble> missing) throws IOException, Refusal {
        Path target = step(task, steps);
        TimeStampClient client = new TimeStampClient(line);
        TailSigner.Contents stamp = (digest, meanwhile) -> client.stampDigest(digest, task.services());
        Outcome<TailSigner.Written> written;
        try {
            written = stamped(source, target, stamp, ROOM_FOR_STAMP);
        } catch (TailSigner.RoomTooSmall small) {
            written = stamped(source, target, stamp, small.needed() + SPARE);
        }
        missing.addAll(written.troubles());
        return written.isDone() ? target : source;
    }

    private static Outcome<TailSigner.Written> stamped(Path source, Path target, TailSigner.Contents stamp, int room)
            throws IOException {
        byte[] tail;
        try (FileBytes bytes = FileBytes.open(source)) {
            PdfFile file = PdfFile.open(bytes, bytes.length());
            Increment increment = new Increment(file);
            UpdatePlan plan = new UpdatePlan(file, increment);
            Ref signature = increment.add(TailSigner.withRoom(UpdatePlan.timeStamp(), room));
            Ref nothing = increment.add(Stream.of(
                    Dict.empty()
                            .with("Type", new Name("XObject"))
                            .with("Subtype", new Name("Form"))
                            .with("BBox", org.vanthu.signing.internal.pdf.Rectangles.write(new double[4])),
                    new byte[0]));
            plan.addField(FormFields.of(file), FIELD, Pages.first(file), new double[4], signature, nothing);
            plan.markForm();
            tail = increment.write();
        }
        try (FileCopy copy = FileCopy.start(source, target)) {
            return TailSigner.ready(copy, tail, room, STAMPED_DIGEST).sign(stamp);
        }
    }

    /**
     * The newest time stamp proves more when the file says as well that its authority had not been revoked: often the file knows
     * that already. No level asks for it, so what cannot be had is not missing.
     */
    private Path withStateOfTheStamper(Path source, Levels levels, Task task, List<Path> steps) throws IOException {
        return levels.lacks().isEmpty() ? source : withEvidence(source, levels, task, steps, new ArrayList<>());
    }

    /** The file with what could be fetched about its certificates; the file itself where there is nothing to add. */
    private Path withEvidence(Path source, Levels levels, Task task, List<Path> steps, List<Trouble> missing)
            throws IOException {
        EvidenceSearch search = new EvidenceSearch(new StateClient(line, task.services(), task.now()), task.now());
        Additions additions = search.search(levels);
        missing.addAll(search.missing());
        if (additions.isEmpty()) {
            return source;
        }
        byte[] tail;
        try (FileBytes bytes = FileBytes.open(source)) {
            PdfFile file = PdfFile.open(bytes, bytes.length());
            Increment increment = new Increment(file);
            new SecurityStore(file, increment).add(additions);
            tail = increment.write();
        }
        Path target = step(task, steps);
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        Files.write(target, tail, StandardOpenOption.APPEND);
        return target;
    }
}
