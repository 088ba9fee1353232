package org.vanthu.core.internal.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Progress;
import org.vanthu.api.audit.AuditTrouble;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.core.internal.signin.ProductParts;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TinyPdf;

/** Nothing that was damaged or changed behind the program's back passes the check unnamed. */
class TamperingTest {

    @RegisterExtension
    final WorkingOffice work = new WorkingOffice();

    private final FolderMaintenance maintenance =
            new FolderMaintenance(ProductParts.at(() -> work.office().now()));

    @Test
    @Conforms("VI.III.5.d")
    void aChangedFileAndAMissingFileAreNamed() throws IOException {
        Path altered = file("513");
        Path missing = file("515");
        byte[] content = Files.readAllBytes(altered);
        content[content.length - 1] ^= 1;
        Files.write(altered, content);
        Files.delete(missing);

        List<Trouble> troubles = work.administrator()
                .operations()
                .check(work.office().district(), Progress.NONE)
                .orThrow()
                .troubles();

        assertEquals(2, troubles.size(), troubles.toString());
        names(troubles.getFirst(), BlobTrouble.ALTERED, altered.getFileName().toString());
        names(
                troubles.getLast(),
                OperationsTrouble.FILE_MISSING,
                missing.getFileName().toString());
    }

    @Test
    @Conforms({"VI.III.5.d", "W.gap-ledger"})
    void aRowTakenOutOfTheLedgerIsNamed() {
        List<Trouble> troubles = troublesAfter("DELETE FROM ledger_entry WHERE state = 'ISSUED' AND entry_number = 2");

        names(troubles.getFirst(), OperationsTrouble.NUMBER_NOT_GIVEN, "514/SYT-NVD");
        names(troubles.getLast(), OperationsTrouble.NUMBERS_BROKEN, "2");
        assertEquals("2026", troubles.getLast().details().get("year"));
    }

    @Test
    @Conforms("W.gap-ledger")
    void theLastNumberOfALedgerIsMissedToo() {
        names(
                troublesAfter("DELETE FROM ledger_entry WHERE state = 'ISSUED' AND entry_number = 3")
                        .getLast(),
                OperationsTrouble.NUMBERS_BROKEN,
                "3");
    }

    @Test
    @Conforms({"VI.III.5.d", "W.gap-ledger"})
    void aDocumentUnderAnotherNumberIsNamed() {
        List<Trouble> troubles =
                troublesAfter("UPDATE incoming_document SET arrival_number = 9 WHERE arrival_number = 2");

        assertEquals(2, troubles.size(), troubles.toString());
        names(troubles.getFirst(), OperationsTrouble.NUMBER_NOT_BORNE, "514/SYT-NVD");
        assertEquals("2", troubles.getFirst().details().get("number"));
        names(troubles.getLast(), OperationsTrouble.NUMBER_NOT_GIVEN, "514/SYT-NVD");
        assertEquals("9", troubles.getLast().details().get("number"));
    }

    @Test
    @Conforms("W.gap-ledger")
    void anArrivalThatWasDatedBackIsNamed() {
        names(
                afterwards("UPDATE incoming_document SET arrival_date = '2026-11-20' WHERE arrival_number = 2"),
                OperationsTrouble.NUMBER_NOT_GIVEN,
                "514/SYT-NVD");
    }

    @Test
    @Conforms("W.gap-ledger")
    void aDocumentOfAYearThatTheLedgerDoesNotHaveIsNamed() {
        List<Trouble> troubles =
                troublesAfter("UPDATE incoming_document SET book_year = 2019 WHERE arrival_number = 2");

        assertTrue(
                troubles.stream()
                        .anyMatch(trouble -> trouble.is(OperationsTrouble.NUMBER_NOT_GIVEN)
                                && trouble.details().get("year").equals("2019")),
                troubles.toString());
    }

    @Test
    void aDocumentWhoseRowNamesAnotherFileIsFound() {
        String other = "ab".repeat(32);
        Trouble trouble = afterwards(
                "UPDATE document_file SET content_hash = '" + other + "' WHERE content_hash = '" + hash("514") + "'");

        names(trouble, OperationsTrouble.FILE_MISSING, other);
    }

    @Test
    @Conforms({"VI.III.5.d", "W.audit-proof"})
    void anEventThatWasRewrittenIsNamed() {
        Trouble rewritten = afterwards("UPDATE event_log SET act = 'SIGNED_IN' WHERE sequence_no = 4");
        assertTrue(rewritten.is(AuditTrouble.ALTERED), rewritten.toString());
        long from = Long.parseLong(rewritten.details().get("from"));
        long to = Long.parseLong(rewritten.details().get("to"));
        assertTrue(from <= 4 && to >= 4, rewritten.toString());
    }

    @Test
    @Conforms("W.audit-proof")
    void anEventThatWasTakenOutIsNamed() {
        Trouble trouble = afterwards("DELETE FROM event_log WHERE sequence_no = 5");

        names(trouble, AuditTrouble.MISSING, "5");
    }

    /** What the check says first when this was done to the closed and sealed office. */
    private Trouble afterwards(String statement) {
        return troublesAfter(statement).getFirst();
    }

    private List<Trouble> troublesAfter(String statement) {
        work.clerk().close();
        work.administrator().close();
        work.office().stop();
        assertTrue(maintenance
                .check(work.office().folder(), Progress.NONE)
                .orThrow()
                .isSound());
        DatabaseTampering.on(work.office().folder(), statement);
        CheckReport report =
                maintenance.check(work.office().folder(), Progress.NONE).orThrow();
        assertFalse(report.isSound());
        return report.troubles();
    }

    private static void names(Trouble trouble, TroubleKind kind, String thing) {
        assertTrue(trouble.is(kind), trouble.toString());
        assertTrue(trouble.vietnamese().contains(thing) && trouble.english().contains(thing), trouble.toString());
    }

    private Path file(String number) throws IOException {
        try (Stream<Path> files = Files.walk(work.office().folder().resolve("files"))) {
            return files.filter(each -> each.endsWith(hash(number).hex()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Sha256 hash(String number) {
        return Sha256.of(TinyPdf.of(1, "Van ban " + number));
    }
}
