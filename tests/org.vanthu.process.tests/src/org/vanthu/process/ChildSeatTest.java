package org.vanthu.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.process.ChildLost.Reason;
import org.vanthu.process.TryDesk.Day;
import org.vanthu.process.TryDesk.Everything;
import org.vanthu.process.TryDesk.Found;
import org.vanthu.testkit.ChildProgram;

class ChildSeatTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final ChildSeat<TryDesk> SEAT = new ChildSeat<>(plan());

    static ChildPlan<TryDesk> plan() {
        return new ChildPlan<>(
                "try", TryDesk.class, TryProgram.class, 32, 8 << 20, Duration.ofMinutes(1), List.of(), Map.of());
    }

    @AfterAll
    static void end() {
        SEAT.close();
    }

    private static ChildLost lost(ChildSeat.Work<TryDesk, ?> work) {
        return assertThrows(ChildLost.class, () -> SEAT.call(LONG, work));
    }

    private static int run() throws ChildLost {
        return SEAT.call(LONG, (desk, run) -> run);
    }

    private static void answersAgain() throws ChildLost {
        assertArrayEquals(new byte[] {3, 2, 1}, SEAT.call(LONG, (desk, run) -> desk.reversed(new byte[] {1, 2, 3})));
    }

    @Test
    void everyKindOfValueComesBackAsItWasSent() throws Exception {
        BitSet bits = new BitSet();
        bits.set(3);
        bits.set(70);
        Everything all = new Everything(
                true,
                -7,
                1L << 40,
                0.1,
                "Ủy ban nhân dân xã Ea Kiết",
                Optional.of(Day.TUESDAY),
                List.of(new Found.Some<>(5, Set.of("một")), new Found.Nothing<>(Day.MONDAY)),
                Map.of("a", Duration.ofNanos(1_500_000_001L)),
                Instant.parse("2026-03-05T03:15:30.000000001Z"),
                LocalDate.of(2026, 2, 28),
                Path.of("thư mục", "tệp.pdf"),
                bits,
                certificate());

        Everything same = SEAT.call(LONG, (desk, run) -> desk.same(all));

        assertEquals(all, same);
    }

    private static X509Certificate certificate() throws Exception {
        try (InputStream in = ChildSeatTest.class.getResourceAsStream("try.pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    @Test
    void longValuesComeWholeInBothDirections() throws ChildLost {
        byte[] sent = new byte[5 << 20];
        sent[0] = 1;
        sent[sent.length - 1] = 2;

        byte[] back = SEAT.call(LONG, (desk, run) -> desk.reversed(sent));
        int[] numbers = SEAT.call(LONG, (desk, run) -> desk.numbers(1_000_000));

        assertEquals(2, back[0]);
        assertEquals(1, back[back.length - 1]);
        assertArrayEquals(IntStream.range(0, 1_000_000).toArray(), numbers);
    }

    @Test
    void whatIsToBeDoneMeanwhileIsDoneWhileTheProcessIsAtWork(@TempDir Path folder) throws Exception {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        FutureTask<Boolean> meanwhile = new FutureTask<>(() -> Meeting.at(here, there));

        boolean met = SEAT.call(LONG, meanwhile, (desk, run) -> desk.meet(there, here));

        assertTrue(met);
        assertTrue(meanwhile.get());
    }

    @Test
    void whatFailsMeanwhileCostsNoCall() throws ChildLost {
        FutureTask<?> failing = new FutureTask<>(() -> {
            throw new IllegalStateException("the disk is full");
        });

        byte[] answer = SEAT.call(LONG, failing, (desk, run) -> desk.reversed(new byte[] {1, 2}));

        assertArrayEquals(new byte[] {2, 1}, answer);
        assertThrows(ExecutionException.class, failing::get);
        answersAgain();
    }

    @Test
    void aProcessThatCrashesCostsOneCallAndIsStartedAnew() throws ChildLost {
        int before = run();

        ChildLost lost = lost((desk, run) -> {
            desk.crash();
            return 0;
        });

        assertEquals(Reason.ENDED, lost.reason());
        answersAgain();
        assertEquals(before + 1, run());
    }

    @Test
    void aProcessThatIsKilledWhileItWaitsIsStartedAnew() throws Exception {
        answersAgain();
        ProcessHandle process = ProcessHandle.of(SEAT.processId()).orElseThrow();

        process.destroyForcibly();
        process.onExit().get();

        answersAgain();
        assertNotEquals(process.pid(), SEAT.processId());
    }

    @Test
    void whatTakesTooLongIsEnded() throws ChildLost {
        ChildLost lost = assertThrows(
                ChildLost.class,
                () -> SEAT.call(Duration.ofMillis(300), (desk, run) -> {
                    desk.loop();
                    return 0;
                }));

        assertEquals(Reason.TIME, lost.reason());
        answersAgain();
    }

    @Test
    void whatTakesTooLongIsEndedInAProcessThatWasStartedForItToo() {
        try (ChildSeat<TryDesk> seat = new ChildSeat<>(plan())) {
            ChildLost lost = assertThrows(
                    ChildLost.class,
                    () -> seat.call(Duration.ofMillis(300), (desk, run) -> {
                        desk.loop();
                        return 0;
                    }));

            assertEquals(Reason.TIME, lost.reason());
        }
    }

    @Test
    void whatNeedsTooMuchMemoryIsEnded() throws ChildLost {
        ChildLost lost = lost((desk, run) -> {
            desk.fillMemory();
            return 0;
        });

        assertEquals(Reason.MEMORY, lost.reason());
        answersAgain();
    }

    @Test
    void anAnswerThatIsTooLongIsNotTaken() throws ChildLost {
        ChildLost lost = lost((desk, run) -> desk.numbers(3 << 20));

        assertEquals(Reason.ENDED, lost.reason());
        answersAgain();
    }

    @Test
    void whatIsNoLongerWantedIsStoppedAndTheProcessLivesOn() throws ChildLost {
        int before = run();
        AtomicInteger asked = new AtomicInteger();

        String told = SEAT.call(LONG, () -> asked.incrementAndGet() > 2, (desk, run) -> desk.untilUnwanted());

        assertEquals("stopped", told);
        assertEquals(before, run());
    }

    @Test
    void anErrorOfTheProgramIsToldAndTheProcessLivesOn() throws ChildLost {
        int before = run();

        ChildFailure failure =
                assertThrows(ChildFailure.class, () -> SEAT.call(LONG, (desk, run) -> desk.fail("a wrong argument")));

        assertTrue(failure.getMessage().contains("a wrong argument"));
        assertEquals(before, run());
    }

    @Test
    void whatLibrariesPrintDisturbsNoAnswer() throws ChildLost {
        int printed = SEAT.call(LONG, (desk, run) -> desk.chatter(20_000));

        assertEquals(20_000, printed);
        answersAgain();
    }

    @Test
    void aProcessEndsWithItsParentWhetherItWorksOrWaits() throws Exception {
        for (String state : List.of("waiting", "busy")) {
            try (ChildProgram parent = ChildProgram.start(ParentProgram.class, List.of("-Xmx64m"), state)) {
                ProcessHandle child =
                        ProcessHandle.of(Long.parseLong(parent.line())).orElseThrow();

                parent.kill();

                assertEquals(child.pid(), child.onExit().get().pid());
            }
        }
    }

    @Test
    void whoeverClosesWaitsForNoCallAndTheCallIsGivenUp() throws Exception {
        ChildSeat<TryDesk> seat = new ChildSeat<>(plan());
        seat.call(LONG, (desk, run) -> desk.chatter(1));
        ProcessHandle process = ProcessHandle.of(seat.processId()).orElseThrow();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<ChildLost> given = CompletableFuture.supplyAsync(() -> assertThrows(
                ChildLost.class,
                () -> seat.call(Duration.ofHours(1), (desk, run) -> {
                    begun.countDown();
                    desk.loop();
                    return 0;
                })));
        begun.await();

        seat.close();

        assertEquals(Reason.ENDED, given.get().reason());
        process.onExit().get();
        assertThrows(ChildLost.class, () -> seat.call(LONG, (desk, run) -> desk.chatter(1)));
    }
}
