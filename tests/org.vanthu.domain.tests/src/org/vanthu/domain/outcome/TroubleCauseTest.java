package org.vanthu.domain.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.routing.RoutingTrouble;

class TroubleCauseTest {

    @Test
    void theInnermostCauseThatIsKnownIsToldInBothLanguages() {
        Trouble told = about(new ExecutionException(new ConnectException()));

        assertEquals("nothing answers at this address", told.details().get("limit"));
        assertTrue(told.vietnamese().contains("không có dịch vụ nào trả lời ở địa chỉ này"), told.vietnamese());
    }

    @Test
    void aMissingFileIsNotToldByItsPathAlone() {
        assertEquals(
                "the file is not there any more",
                about(new NoSuchFileException("/data/1.pdf")).details().get("limit"));
    }

    @Test
    void aDayIsToldAsItIsWrittenHere() {
        assertEquals("05/02/2026", about(LocalDate.of(2026, 2, 5)).details().get("limit"));
    }

    @Test
    void whatSomethingElseSaysOfItselfStandsAsItIs() {
        IOException own = new IOException("the file became shorter while it was read");

        assertEquals(
                own.getMessage(), about(new UncheckedIOException(own)).details().get("limit"));
    }

    @Test
    void aFailureThatSaysNothingIsNeverCalledByTheNameOfItsClass() {
        assertEquals(
                "for an unknown reason",
                about(new IOException(new ClosedChannelException())).details().get("limit"));
    }

    @Test
    void aFullDiskIsToldFromOtherFailuresHoweverTheSystemSaysIt() {
        for (String said : List.of("No space left on device", "There is not enough space on the disk")) {
            assertTrue(CauseTrouble.DISK_FULL.isCauseOf(new UncheckedIOException(new IOException(said))), said);
        }
        assertFalse(CauseTrouble.DISK_FULL.isCauseOf(new NoSuchFileException("/data/1.pdf")));
    }

    @Test
    void aTroubleWithinAnotherIsToldInTheSameLanguageAndOnlyTheEnglishOneHasTheWordsOfTheFormat() {
        Trouble within = Trouble.of(CauseTrouble.FORMAT_BROKEN).withParticulars("no catalog");

        Trouble told = Trouble.of(RoutingTrouble.REASON_TOO_SHORT, "limit", within);

        assertTrue(told.vietnamese().contains("cấu trúc bên trong không đúng định dạng"), told.vietnamese());
        assertFalse(told.vietnamese().contains("no catalog"), told.vietnamese());
        assertTrue(told.english().contains("as its format asks: no catalog"), told.english());
    }

    private static Trouble about(Object detail) {
        return Trouble.of(RoutingTrouble.REASON_TOO_SHORT, "limit", detail);
    }
}
