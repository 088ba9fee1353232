package org.vanthu.core.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Progress;
import org.vanthu.api.audit.AuditTrouble;
import org.vanthu.api.audit.EventPage;
import org.vanthu.api.audit.EventQuery;
import org.vanthu.api.audit.ExportReport;
import org.vanthu.api.audit.LogReport;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.operations.WorkingOffice;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Role;
import org.vanthu.testkit.Conforms;

/** The event log as an administrator reads, verifies and exports it, and who may not. */
class LogThroughTheGateTest {

    @RegisterExtension
    final WorkingOffice work = new WorkingOffice();

    @TempDir
    Path scratch;

    @Test
    @Conforms({"VI.III.5.a", "VI.III.7.d"})
    void eventsAreReadPageByPageTheNewestFirstWithTheNamesOfWhoActed() {
        EventPage first = search(EventQuery.ALL, Long.MAX_VALUE, 4);
        EventPage second = search(EventQuery.ALL, first.next().orElseThrow(), 4);

        List<Long> sequences = Stream.of(first, second)
                .flatMap(page -> page.events().stream())
                .map(Event::sequence)
                .toList();
        assertEquals(8, sequences.size());
        long newest = sequences.getFirst();
        for (int n = 0; n < 8; n++) {
            assertEquals(newest - n, sequences.get(n), "no gap and none twice: " + sequences);
        }
        assertTrue(first.names().containsValue("Bùi Thị Cúc"), first.names().toString());
    }

    @Test
    @Conforms("VI.III.7.d")
    void whatEventsAreAboutIsCalledByNameOrNumberAndNotByItsSubject() {
        EventPage page = search(EventQuery.ALL, Long.MAX_VALUE, 100);

        List<Event> registered = page.events().stream()
                .filter(event -> event.act().equals("INCOMING_REGISTERED"))
                .toList();
        assertEquals(
                List.of("3/2026 · 515/SYT-NVD"),
                registered.stream()
                        .limit(1)
                        .map(event -> page.objects().get(event.objectId()))
                        .toList());
        assertTrue(page.objects().containsValue("Bùi Thị Cúc"), page.objects().toString());
    }

    @Test
    void whatTheFactsOfEventsIdentifyIsCalledByNameForWhoReadsTheRecord() {
        EventPage page = search(EventQuery.ALL, Long.MAX_VALUE, 100);

        List<String> identified = page.events().stream()
                .flatMap(event -> event.payload().facts().values().stream())
                .map(Object::toString)
                .filter(page.objects()::containsKey)
                .toList();

        assertFalse(identified.isEmpty());
    }

    @Test
    void aSearchForAnActFindsThatActOnly() {
        EventQuery voided = new EventQuery(
                Optional.empty(), Optional.of("NUMBER_VOIDED"), Optional.empty(), Optional.empty(), Optional.empty());

        List<Event> found = search(voided, Long.MAX_VALUE, 100).events();

        assertEquals(1, found.size());
        assertTrue(found.getFirst().payload().toString().contains("Hoãn họp"), found.toString());
        assertEquals(
                Map.of(found.getFirst().objectId(), new Series.Administrative()),
                search(voided, Long.MAX_VALUE, 100).registers());
    }

    @Test
    @Conforms({"VI.III.5.a", "VI.III.7.d"})
    void whoMayReadADocumentReadsItsHistoryWithEveryoneWhoLookedAtIt() {
        DocumentId document = work.second().document();
        work.clerk().incoming().view(document).orThrow();
        work.office().person(work.office().districtOffice(), "nguoila", "Phạm Văn Lạ", Role.OFFICER);

        List<String> acts = work.clerk().audit().history(document, Long.MAX_VALUE, 50).orThrow().events().stream()
                .map(Event::act)
                .toList();

        assertEquals("INCOMING_REGISTERED", acts.getLast());
        assertEquals(2, acts.size(), acts.toString());
        assertTrue(work.office()
                .signIn("nguoila")
                .audit()
                .history(document, Long.MAX_VALUE, 50)
                .refusedFor(GateTrouble.NO_RELATION));
    }

    @Test
    void theEventsOfABodyAreNotForItsClerksToSearch() {
        assertTrue(work.clerk()
                .audit()
                .search(district(), EventQuery.ALL, Long.MAX_VALUE, 10)
                .refusedFor(GateTrouble.NO_PERMISSION));
    }

    @Test
    @Conforms("W.audit-proof")
    void theLogIsWholeAndItsExportIsAcceptedWithoutTheProgram() throws IOException {
        new EventSealer(
                        work.office().office().store(),
                        work.office().office().parts().folder().logKey(),
                        work.office()::now)
                .sealNow()
                .orThrow();
        Path file = scratch.resolve("nhật ký.jsonl");

        LogReport whole =
                work.administrator().audit().verify(district(), Progress.NONE).orThrow();
        ExportReport export = work.administrator()
                .audit()
                .export(district(), file, Progress.NONE)
                .orThrow();

        assertTrue(whole.isWhole(), whole.troubles().toString());
        byte[] written = Files.readAllBytes(file);
        assertEquals(export.hash(), Sha256.of(written));
        assertEquals(whole.events(), export.events());
        String judged = new ExportChecker(scratch).says(Files.newInputStream(file), export.publicKey());
        assertFalse(judged.startsWith("NOT WHOLE"), judged);
        Event last = work.office().events().getFirst();
        assertEquals("EVENTS_EXPORTED", last.act());
        assertTrue(last.payload().toString().contains(export.hash().hex()), "what was exported is known later");
    }

    @Test
    void anExportThatCannotBeWrittenIsNoEventAndLeavesNothing() {
        Path nowhere = scratch.resolve("không có/nhật ký.jsonl");

        var refused = work.administrator().audit().export(district(), nowhere, Progress.NONE);

        assertTrue(refused.refusedFor(AuditTrouble.NOT_WRITTEN), refused.toString());
        assertTrue(refused.troubles().getFirst().vietnamese().contains(nowhere.toString()));
        assertFalse(work.office().acts().containsKey("EVENTS_EXPORTED"));
        assertEquals(0, scratch.toFile().list().length);
    }

    private OrganisationId district() {
        return work.office().district();
    }

    private EventPage search(EventQuery query, long before, int limit) {
        return work.administrator()
                .audit()
                .search(district(), query, before, limit)
                .orThrow();
    }
}
