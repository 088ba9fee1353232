package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Credentials;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Progress;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.api.outgoing.OutgoingRow;
import org.vanthu.core.internal.office.EmbeddedOffices;
import org.vanthu.core.internal.office.OutsideParts;
import org.vanthu.core.internal.operations.FolderMaintenance;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.testkit.ChildProgram;
import org.vanthu.testkit.Conforms;

/**
 * Whole offices are killed at any point of opening, signing in, registering and issuing, again and again. Ten work side by
 * side in one process, each in its own data folder: one death of the process interrupts each at a point of its own, and
 * costs one start. The token and the clerk's desk live on, as they would.
 */
class KilledOfficeTest {

    private static final int OFFICES = 10;
    private static final int DEATHS = 20;
    /** Every fourth time it dies while offices are still opening after the death before, or let their clerks in. */
    private static final int EARLY = 4;

    private static final int MOST_ANSWERS = 60;
    private static final int SIGNED = 24;

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    @TempDir
    Path scratch;

    private final Random random = new Random(2020);
    private Duration ahead = Duration.ZERO;

    @Test
    @Conforms({"VI.IV.1.e", "ND30.15", "W.gap-ledger", "S.steps-carry-files"})
    void nothingAnsweredIsLostNoNumberIsDoubledAndEachDocumentIsSentOnceWhereverItIsKilled() throws Exception {
        List<DraftId> signed = IntStream.range(0, SIGNED)
                .mapToObj(n -> OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter()))))
                .map(document -> document.id())
                .toList();
        ahead = Duration.between(Instant.now(), OFFICE.office().now());
        OFFICE.stop();
        List<DeskOfClerk> desks = new ArrayList<>();
        for (int office = 0; office < OFFICES; office++) {
            copy(OFFICE.office().folder(), folder(office));
            desks.add(new DeskOfClerk(office, OFFICE, signed));
        }

        killAgainAndAgain(desks);

        Map<String, Integer> interrupted = new TreeMap<>();
        for (int office = 0; office < OFFICES; office++) {
            everythingIsRight(folder(office), desks.get(office));
            desks.get(office).interrupted().forEach((act, times) -> interrupted.merge(act, times, Integer::sum));
        }
        assertEquals(
                OFFICES * DEATHS,
                interrupted.values().stream().mapToInt(times -> times).sum());
        assertTrue(
                interrupted.keySet().containsAll(List.of("open", "register", "begin", "finish")),
                interrupted.toString());
    }

    private void killAgainAndAgain(List<DeskOfClerk> desks) throws InterruptedException, ExecutionException {
        try (ExecutorService clerks = Executors.newFixedThreadPool(OFFICES)) {
            for (int death = 1; death <= DEATHS; death++) {
                Switchboard board = new Switchboard(start(), OFFICES);
                List<Future<?>> working = new ArrayList<>();
                desks.forEach(desk -> working.add(clerks.submit(() -> desk.work(board))));
                board.killAfter(
                        death % EARLY == 0
                                ? random.nextInt(2 * OFFICES)
                                : 2 * OFFICES + random.nextInt(MOST_ANSWERS - 2 * OFFICES));
                for (Future<?> desk : working) {
                    desk.get();
                }
            }
        }
    }

    private void everythingIsRight(Path folder, DeskOfClerk desk) throws IOException {
        OutsideParts parts = ClerkProgram.parts(() -> Instant.now().plus(ahead));
        try (OpenOffice office = new EmbeddedOffices(parts).open(folder).orThrow()) {
            goOnWithWhatWasInterrupted(office);
        }
        desk.answers().compareWith(folder, OFFICE.district, OFFICE.commune);
        CheckReport check =
                new FolderMaintenance(parts).check(folder, Progress.NONE).orThrow();
        assertEquals(List.of(), check.troubles());
        assertEquals(0, folder.resolve("files/parts").toFile().list().length, "no half file is left");
    }

    /** As clerks do after a power cut: every second document is finished, the others are stopped and their numbers voided. */
    private void goOnWithWhatWasInterrupted(OpenOffice office) throws IOException {
        try (Session session = office.signIn(new Credentials(DeskOfClerk.CLERK, OfficeUnderTest.PASSWORD.toCharArray()))
                .orThrow()) {
            Issuing issuing = session.issuing();
            List<OutgoingRow> interrupted = issuing.awaiting(OFFICE.district, SIGNED).orThrow().stream()
                    .filter(row -> row.state() == OutgoingState.SEALING)
                    .toList();
            for (int n = 0; n < interrupted.size(); n++) {
                IssueWork work = issuing.resume(interrupted.get(n).id()).orThrow();
                Seen<DraftId> seen = new Seen<>(work.document(), work.version());
                if (n % 2 == 0) {
                    Path file = work.file().saveAs(Files.createTempFile(scratch, "resumed", ".pdf"));
                    Path sealed = SoftTokens.sign(file, SoftTokens.SEAL, OFFICE.agency(work));
                    issuing.finish(seen, GivenFile.of(sealed), List.of()).orThrow();
                } else {
                    issuing.abandon(seen, NumberAfterAll.VOID, "Mất điện khi đang phát hành")
                            .orThrow();
                }
            }
        }
    }

    private Path folder(int office) {
        return scratch.resolve("office-" + office);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> content = Files.walk(from)) {
            for (Path each : content.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ChildProgram start() {
        List<String> arguments =
                new ArrayList<>(List.of(scratch.toString(), OFFICE.district.toString(), ahead.toString()));
        IntStream.range(0, OFFICES)
                .forEach(office -> arguments.add(folder(office).toString()));
        return ChildProgram.start(
                ClerkProgram.class,
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Dderby.system.durability=test"),
                arguments.toArray(String[]::new));
    }
}
