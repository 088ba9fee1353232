package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Credentials;
import org.vanthu.api.Progress;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.core.internal.audit.EventSealer;
import org.vanthu.core.internal.office.Capabilities;
import org.vanthu.core.internal.office.Office;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.office.OutsideParts;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.core.internal.signin.ProductParts;
import org.vanthu.core.internal.signin.SignIn;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.testkit.ChildProgram;
import org.vanthu.testkit.Conforms;

/**
 * The whole office is killed at any point of opening, signing in, registering and issuing, again and again on one data
 * folder. Ten clerks are at work in it each time: one death interrupts each of them at a point of his own, and costs one
 * start. Token and desks live on, as they would.
 */
class KilledOfficeTest {

    private static final int CLERKS = 10;
    private static final int DEATHS = 25;
    /** Every fifth time it dies while it is still opening after the death before, or letting the clerks in. */
    private static final int EARLY = 5;

    private static final int MOST_ANSWERS = 30;
    private static final int SIGNED = 50;

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
        Answers answers = new Answers();
        List<DeskOfClerk> desks = IntStream.range(0, CLERKS)
                .mapToObj(desk -> new DeskOfClerk(
                        desk, OFFICE, signed.subList(desk * SIGNED / CLERKS, (desk + 1) * SIGNED / CLERKS), answers))
                .toList();

        workOnce(desks.getFirst());
        killAgainAndAgain(desks);

        everythingIsRight(answers);
        Map<String, Integer> interrupted = new TreeMap<>();
        desks.forEach(desk -> desk.interrupted().forEach((act, times) -> interrupted.merge(act, times, Integer::sum)));
        int acts = interrupted.values().stream().mapToInt(times -> times).sum();
        assertTrue(acts >= CLERKS * (DEATHS - DEATHS / EARLY), "interrupted: " + interrupted);
        assertTrue(interrupted.keySet().containsAll(List.of("register", "begin", "finish")), interrupted.toString());
        assertTrue(answers.count() > DEATHS, "they were killed while they worked: " + answers.count());
    }

    /** Classes from an archive make the starts shorter by half; the one program that is not killed writes it. */
    private void workOnce(DeskOfClerk desk) {
        try (ChildProgram program = start("-XX:ArchiveClassesAtExit=" + scratch.resolve("classes.jsa"))) {
            Switchboard board = new Switchboard(program, CLERKS);
            assertTrue(desk.open(board));
            desk.doEach(board);
            program.sayNoMore();
            assertEquals(0, program.end());
        }
    }

    private void killAgainAndAgain(List<DeskOfClerk> desks) throws InterruptedException, ExecutionException {
        try (ExecutorService clerks = Executors.newCachedThreadPool()) {
            for (int death = 1; death <= DEATHS; death++) {
                ChildProgram program = start("-XX:SharedArchiveFile=" + scratch.resolve("classes.jsa"));
                Switchboard board = new Switchboard(program, CLERKS);
                List<Future<?>> working = new ArrayList<>();
                if (death % EARLY == 0) {
                    working.add(clerks.submit(() -> desks.getFirst().open(board)));
                    // Not waiting for anything: choosing the moment of death.
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(2_000)));
                    board.killAfter(0);
                } else if (desks.getFirst().open(board)) {
                    desks.forEach(desk -> working.add(clerks.submit(() -> desk.work(board))));
                    board.killAfter(2 + random.nextInt(MOST_ANSWERS));
                }
                for (Future<?> desk : working) {
                    desk.get();
                }
            }
        }
    }

    private void everythingIsRight(Answers answers) throws IOException {
        Path data = OFFICE.office().folder();
        OutsideParts outside = ProductParts.at(() -> Instant.now().plus(ahead));
        try (DataFolder folder = outside.folders().open(data).orThrow();
                OfficeStore store = outside.stores().open(folder.database()).orThrow()) {
            assertEquals(0, data.resolve("files/parts").toFile().list().length, "no half file is left");
            Office office = new Office(new OfficeParts(folder, store, outside), Capabilities.all());
            try (Session clerk = signIn(office, DeskOfClerk.CLERK)) {
                goOnWithWhatWasInterrupted(clerk);
            }
            store.read(stores -> {
                answers.compareWith(stores, folder.blobs(), OFFICE.district, OFFICE.commune);
                return stores;
            });
            new EventSealer(store, folder.logKey(), outside.time()).sealNow().orThrow();
            try (Session administrator = signIn(office, "quantri")) {
                CheckReport check = administrator
                        .operations()
                        .check(OFFICE.district, Progress.NONE)
                        .orThrow();
                assertEquals(List.of(), check.troubles());
            }
        }
    }

    private static Session signIn(Office office, String login) {
        return new SignIn(office)
                .in(new Credentials(login, OfficeUnderTest.PASSWORD.toCharArray()))
                .orThrow();
    }

    /** As clerks do after a power cut: every second document is finished, the others are stopped and their numbers voided. */
    private void goOnWithWhatWasInterrupted(Session clerk) throws IOException {
        Issuing issuing = clerk.issuing();
        AccountId own = clerk.whoAmI().orThrow().account();
        List<DraftId> interrupted =
                clerk.worklists().page(own, Worklist.AWAITING_ISSUE, DeskOrder.NEWEST_FIRST, SIGNED).orThrow().stream()
                        .map(row -> (DraftId) row.item().object())
                        .filter(id ->
                                clerk.drafting().open(id).orThrow().document().state() == OutgoingState.SEALING)
                        .toList();
        for (int n = 0; n < interrupted.size(); n++) {
            IssueWork work = issuing.resume(interrupted.get(n)).orThrow();
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

    /** What the JVM has to say of its archive must not come between the answers. */
    private ChildProgram start(String archive) {
        return ChildProgram.start(
                ClerkProgram.class,
                List.of(
                        archive,
                        "-Xlog:disable",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Dderby.system.durability=test"),
                OFFICE.office().folder().toString(),
                scratch.toString(),
                OFFICE.district.toString(),
                ahead.toString());
    }
}
