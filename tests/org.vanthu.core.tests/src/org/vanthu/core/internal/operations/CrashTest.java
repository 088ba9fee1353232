package org.vanthu.core.internal.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Progress;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.core.internal.audit.EventSealer;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.spi.TimeSource;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.folder.FolderTrouble;
import org.vanthu.spi.store.Stores;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.testkit.ChildProgram;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

/** The program is killed at any point, again and again on one data folder; what it had answered is there. */
class CrashTest {

    private static final int KILLS = 200;
    /** Of these, every twelfth dies while it is still opening the folder after the death before it. */
    private static final int EARLY = 12;

    @RegisterExtension
    final TestData data = new TestData();

    @TempDir
    Path scratch;

    private final Random random = new Random(200);
    private final Map<DocumentId, Registered> answered = new HashMap<>();

    @Test
    @Conforms({"VI.IV.1.e", "ND30.15"})
    void nothingAnsweredIsLostAndNoNumberIsDoubledOrMissingWhenItIsKilledAtAnyPoint() throws IOException {
        data.stop();
        prepareArchive();

        ChildProgram next = start();
        for (int kill = 1; kill <= KILLS; kill++) {
            ChildProgram clerk = next;
            clerk.say("begin");
            next = start();
            if (kill % EARLY == 0) {
                pause(random.nextInt(600));
            } else {
                workForAWhile(clerk);
            }
            clerk.kill().forEach(this::note);
        }
        next.close();

        data.restart();
        checkEverything();
    }

    @Test
    @Conforms("VI.IV.1.e")
    void asLongAsAnotherProcessHoldsTheFolderItIsRefusedWithWhoHoldsIt() throws IOException {
        data.stop();
        prepareArchive();
        try (ChildProgram holder = start()) {
            holder.say("begin");
            assertEquals("ready", holder.line());

            Outcome<DataFolder> refused = new LocalDataFolders().open(data.path());

            assertTrue(refused.refusedFor(FolderTrouble.HELD), refused.toString());
            String words = refused.troubles().getFirst().english();
            assertTrue(words.contains("process " + holder.id()), words);
        }
    }

    private void workForAWhile(ChildProgram clerk) {
        String ready = clerk.line();
        assertEquals("ready", ready, "the folder opens after every death");
        int documents = random.nextInt(4);
        for (int n = 0; n < documents; n++) {
            note(clerk.line());
        }
        pause(random.nextInt(30));
    }

    /** Not waiting for anything: choosing the moment of death. */
    private static void pause(int milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    private void note(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("registered")) {
            answered.put(DocumentId.parse(words[1]), new Registered(Integer.parseInt(words[2]), new Sha256(words[3])));
        }
    }

    private void checkEverything() {
        new EventSealer(data.store(), data.folder().logKey(), TimeSource.system())
                .sealNow()
                .orThrow();
        data.store().read(stores -> {
            List<IncomingDocument> documents = documents(stores);
            answeredAreThere(stores, documents);
            numbersRunWithoutGap(stores, documents);
            return documents;
        });
        CheckReport check = data.store()
                .read(stores -> OfficeCheck.of(
                        stores, data.folder().blobs(), data.folder().logKey(), Progress.NONE));
        assertEquals(List.of(), check.troubles());
        assertTrue(check.log().events() >= answered.size());
        assertTrue(answered.size() > KILLS / 2, "it was killed while working: " + answered.size());
        assertEquals(0, data.path().resolve("files/parts").toFile().list().length, "no half file is left");
    }

    private void answeredAreThere(Stores stores, List<IncomingDocument> documents) {
        Map<DocumentId, IncomingDocument> byId = new HashMap<>();
        documents.forEach(document -> byId.put(document.id(), document));
        answered.forEach((id, registered) -> {
            assertTrue(byId.containsKey(id), "answered and lost: " + id);
            assertEquals(registered.number(), byId.get(id).arrival().number());
            assertEquals(
                    registered.file(), stores.incoming().files(id).getFirst().hash());
            assertTrue(data.folder().blobs().verify(registered.file()).isDone());
        });
    }

    private static void numbersRunWithoutGap(Stores stores, List<IncomingDocument> documents) {
        Set<Integer> numbers = new HashSet<>();
        documents.forEach(
                document -> assertTrue(numbers.add(document.arrival().number()), "doubled: " + document.arrival()));
        for (RegisterYear book : books(stores)) {
            LedgerProof proof = stores.numbers().prove(book);
            assertTrue(proof.sound(), "missing " + proof.missing() + ", out of time " + proof.outOfTime());
            assertEquals(documents.size(), proof.issued(), "each number stands on a document");
        }
    }

    private static List<IncomingDocument> documents(Stores stores) {
        List<IncomingDocument> all = new ArrayList<>();
        books(stores).forEach(book -> all.addAll(stores.incoming().register(book, 0, 1_000_000)));
        return all;
    }

    private static List<RegisterYear> books(Stores stores) {
        Register register = stores.numbers().register(HurriedClerk.DISTRICT, new Series.Arrivals());
        return stores.numbers().years(register.id()).stream().map(register::in).toList();
    }

    /** Classes read from an archive make a start shorter by half; the first run, which ends by itself, writes it. */
    private void prepareArchive() {
        try (ChildProgram first = ChildProgram.start(
                HurriedClerk.class,
                options("-XX:ArchiveClassesAtExit=" + scratch.resolve("classes.jsa")),
                data.path().toString(),
                "5")) {
            first.say("begin");
            for (String line = first.line(); line != null; line = first.line()) {
                note(line);
            }
            assertEquals(0, first.end());
        }
    }

    private ChildProgram start() {
        return ChildProgram.start(
                HurriedClerk.class,
                options("-XX:SharedArchiveFile=" + scratch.resolve("classes.jsa")),
                data.path().toString());
    }

    private static List<String> options(String archive) {
        return List.of(archive, "-Xlog:disable", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    }

    /** What the program answered for one document. */
    private record Registered(int number, Sha256 file) {}
}
