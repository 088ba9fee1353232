package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.api.keeping.KeptRow;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.spi.store.KeptFiles.Walk;
import org.vanthu.testkit.TinyPdf;

/** The bytes of what came unsigned are compared with their hash on the schedule too. */
class OriginalBytesTest {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration SETTLED = Duration.ofHours(2);

    @RegisterExtension
    final ProvenOffice office = new ProvenOffice(30);

    @Test
    void anUnsignedOriginalThatIsDamagedIsNamedUntilItIsWholeAgain() {
        DocumentId letter = unsigned(1);
        Sha256 hash = Sha256.of(letter(1));
        office.pass(SETTLED);
        assertEquals(Map.of(), office.keep().risks(), "all is well");
        write(hash, letter(2));
        assertEquals(Map.of(), office.keep().risks(), "the walk has been there this month");
        office.pass(MONTH);

        KeepingReport report = office.keep();
        List<KeptRow> named = atRisk();

        assertEquals(Map.of(Risk.FILE_DAMAGED, 1L), report.risks());
        assertEquals(letter, named.getFirst().file().document());
        assertEquals(
                Optional.of(hash.hex()), office.event("PROOF_AT_RISK").payload().fact("file"));

        office.pass(Duration.ofDays(1));
        assertEquals(Map.of(Risk.FILE_DAMAGED, 1L), office.keep().risks(), "looked at every day");
        write(hash, letter(1));
        office.pass(Duration.ofDays(1));
        assertEquals(Map.of(), office.keep().risks());
        assertEquals(List.of(), atRisk());
    }

    @Test
    void aWalkGoesOnWhereItWasAndBeginsAnewAMonthLaterThoughLettersKeepComing() {
        unsigned(1);
        unsigned(2);
        office.pass(SETTLED);
        office.keep();
        Walk first = walk();

        DocumentId third = unsigned(3);
        office.keep();
        Walk unsettled = walk();
        office.pass(SETTLED);
        unsigned(4);
        office.keep();
        Walk second = walk();
        office.pass(MONTH.minus(SETTLED).minusMinutes(5));
        unsigned(5);
        office.keep();
        Walk early = walk();
        office.pass(Duration.ofMinutes(10));
        unsigned(6);
        office.keep();

        assertEquals(first, unsettled, "what is being registered waits");
        assertEquals(third, second.last().orElseThrow().document());
        assertEquals(first.begun(), early.begun());
        assertTrue(walk().begun().isAfter(first.begun()));
        assertTrue(walk().last().isPresent());
    }

    private DocumentId unsigned(int number) {
        return office.registered(letter(number), Map.of(IncomingField.CODE_NUMBER, String.valueOf(number)));
    }

    private static byte[] letter(int number) {
        return TinyPdf.of(1, "Van ban giay " + number);
    }

    private void write(Sha256 name, byte[] content) {
        Path file = office.office
                .office()
                .folder()
                .resolve("files")
                .resolve(name.hex().substring(0, 2))
                .resolve(name.hex());
        try {
            Files.delete(file);
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Walk walk() {
        return office.office
                .office()
                .office()
                .parts()
                .store()
                .read(stores -> stores.keptFiles().walk());
    }

    private List<KeptRow> atRisk() {
        try (Session administrator = office.office.office().asAdministrator()) {
            return administrator.keeping().atRisk(office.office.district, 10).orThrow();
        }
    }
}
