package org.vanthu.pdf.internal.process;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.vanthu.domain.outcome.CauseTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.process.ChildLost;
import org.vanthu.process.ChildSeat;
import org.vanthu.process.ChildSeats;
import org.vanthu.process.ReadingLimits;
import org.vanthu.spi.pdf.PdfTroubles;

/** The processes that read strangers' files, shared by all who read. */
@Component(service = ReadingProcesses.class)
public final class ReadingProcesses {

    /** Most calls are looks into short files of a millisecond, for which one process is enough and soon warm. */
    private static final Duration PATIENCE = Duration.ofMillis(4);

    private final ReadingLimits limits;
    private final ChildSeats<ReadingDesk> seats;
    private final ExecutorService later = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            ReadingProcesses::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    /** Within the limits that are set for this program. */
    @Activate
    public ReadingProcesses() {
        this(ReadingLimits.ofThisProgram());
    }

    ReadingProcesses(ReadingLimits limits) {
        this.limits = limits;
        this.seats = new ChildSeats<>(
                limits.plan("reading", ReadingDesk.class, ReadingProgram.class), limits.processes(), PATIENCE);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "closing-files");
        thread.setDaemon(true);
        return thread;
    }

    /** How long one question may take. */
    Duration time() {
        return limits.time();
    }

    /** A question about a file. */
    interface Question<R> {
        Outcome<R> ask(ReadingDesk desk) throws ChildLost;
    }

    /** Asks a process that is free. */
    <R> Outcome<R> ask(Duration time, Question<R> question) throws ChildLost {
        return seats.call(time, (desk, run) -> answer(desk, question));
    }

    /** A process that gave up a file may still be at it, so it is ended. */
    static <R> Outcome<R> answer(ReadingDesk desk, Question<R> question) throws ChildLost {
        Outcome<R> answer = question.ask(desk);
        if (answer.refusedFor(PdfTroubles.TOO_SLOW)) {
            try {
                desk.end();
            } catch (ChildLost ended) {
                // as was wished
            }
        }
        return answer;
    }

    /** Does something when the process is free, and does not wait for it. */
    void later(Runnable work) {
        later.execute(work);
    }

    /** A process to stay with. */
    ChildSeat<ReadingDesk> seat() {
        return seats.next();
    }

    /** What a lost process means to who wanted to read. */
    Trouble words(ChildLost lost, Duration time) {
        return switch (lost.reason()) {
            case TIME -> Trouble.of(PdfTroubles.TOO_SLOW, "seconds", time.toSeconds());
            case MEMORY -> Trouble.of(PdfTroubles.TOO_DEMANDING, "megabytes", limits.megabytes());
            case ENDED -> ended(CauseTrouble.PROGRAM_ENDED, lost);
            case NOT_STARTED -> ended(CauseTrouble.PROGRAM_NOT_STARTED, lost);
        };
    }

    private static Trouble ended(CauseTrouble cause, ChildLost lost) {
        return Trouble.of(
                PdfTroubles.READER_ENDED,
                "detail",
                Trouble.of(cause).withParticulars(String.valueOf(lost.getMessage())));
    }

    @Deactivate
    public void close() {
        later.shutdown();
        seats.close();
    }
}
