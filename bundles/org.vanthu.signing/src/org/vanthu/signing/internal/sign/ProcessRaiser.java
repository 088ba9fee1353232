package org.vanthu.signing.internal.sign;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.process.ChildLost;
import org.vanthu.process.ChildSeat;
import org.vanthu.process.ChildSeats;
import org.vanthu.process.ReadingLimits;
import org.vanthu.signing.internal.process.LostProcess;
import org.vanthu.spi.signing.LevelRaiser;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.ProofReader;
import org.vanthu.spi.signing.RaisedPdf;
import org.vanthu.spi.signing.SigningTrouble;

/** Makes signed files provable for longer, and reads what they carry for that, in processes with bounded memory and time. */
@Component(service = {LevelRaiser.class, ProofReader.class})
public final class ProcessRaiser implements LevelRaiser, ProofReader {

    /** So many services may keep one file waiting; a file that names many more slow ones is given up. */
    private static final int SLOW_SERVICES = 12;

    private final ReadingLimits limits;
    private final ChildSeats<RaiseDesk> seats;

    @Activate
    public ProcessRaiser() {
        this(ReadingLimits.ofThisProgram());
    }

    ProcessRaiser(ReadingLimits limits) {
        this.limits = limits;
        this.seats = new ChildSeats<>(
                limits.plan("raise", RaiseDesk.class, RaiseProgram.class), limits.processes(), Duration.ZERO);
    }

    @Override
    public Outcome<RaisedPdf> raise(
            Path source, Path raised, SignatureLevel level, OnlineServices services, Instant now) {
        Path from = source.toAbsolutePath();
        Path to = raised.toAbsolutePath();
        return asked(to, services, (desk, run) -> desk.raise(from, to, level, services, now));
    }

    @Override
    public Outcome<RaisedPdf> prove(
            Path source, Path raised, SignatureLevel level, OnlineServices services, Instant now) {
        Path from = source.toAbsolutePath();
        Path to = raised.toAbsolutePath();
        return asked(to, services, (desk, run) -> desk.prove(from, to, level, services, now));
    }

    private Outcome<RaisedPdf> asked(
            Path raised, OnlineServices services, ChildSeat.Work<RaiseDesk, Outcome<RaisedPdf>> work) {
        Duration limit = limits.time().plus(services.patience().multipliedBy(SLOW_SERVICES));
        try {
            return seats.call(limit, work);
        } catch (ChildLost lost) {
            removeSteps(raised);
            return Outcome.refused(words(lost, limit));
        }
    }

    private Trouble words(ChildLost lost, Duration limit) {
        return switch (lost.reason()) {
            case TIME -> Trouble.of(SigningTrouble.READER_LOST, "detail", limit.toSeconds() + " s");
            case MEMORY -> Trouble.of(SigningTrouble.READER_LOST, "detail", limits.megabytes() + " MB");
            case ENDED, NOT_STARTED -> Trouble.of(SigningTrouble.READER_LOST, "detail", LostProcess.words(lost));
        };
    }

    /** What a process that ended in the middle has left beside the place of the result. */
    private static void removeSteps(Path raised) {
        String steps = raised.getFileName() + LevelRaising.STEP;
        DirectoryStream.Filter<Path> left =
                file -> String.valueOf(file.getFileName()).startsWith(steps);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(raised.getParent(), left)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            // a left-over beside the file does no harm; the next time it is overwritten
            return;
        }
    }

    @Override
    public Outcome<List<SignatureProof>> read(Path file) {
        Path place = file.toAbsolutePath();
        try {
            return Outcome.done(seats.call(limits.time(), (desk, run) -> desk.proofs(place)));
        } catch (ChildLost lost) {
            return Outcome.refused(words(lost, limits.time()));
        }
    }

    /** The processes. */
    ChildSeats<RaiseDesk> seats() {
        return seats;
    }

    @Deactivate
    public void close() {
        seats.close();
    }
}
