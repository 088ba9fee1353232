package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.DocumentPage;
import org.vanthu.ui.testkit.RegistersPage;
import org.vanthu.ui.testkit.WindowPage;

/** The registers of the office: one more is opened, a draft could take its number there, and all are looked through. */
final class RegistersTour {

    private static final String BODY = "Hội đồng Thi đua - Khen thưởng";

    /** For what a number is taken in advance. */
    static final String KEPT_FOR = "Công văn gửi Huyện ủy về kỳ họp cuối năm";

    private final Tour tour;

    RegistersTour(Tour tour) {
        this.tour = tour;
    }

    /** By the clerk, for an advisory body. */
    void open() {
        RegistersPage registers = tour.sit("vanthu").registers();
        int before = registers.books().size();
        DialogPage opening = registers.open();
        opening.choose("registers.open_for", BODY);
        tour.shoot("14-open-register");
        opening.confirm();
        assertEquals(before + 1, registers.books().size());
        registers.choose(BODY);
        tour.shoot("15-register-opened");

        DialogPage again = registers.open();
        assertTrue(
                again.lines("registers.open_for").stream().noneMatch(line -> line.contains(BODY)),
                "a register is opened once");
        again.dismiss();
        tour.window().press("M1+1");
    }

    /** By who drafts: the letter would take its number there, and then where letters took it before. */
    void choose(DocumentPage draft) {
        DialogPage choosing = draft.actInDialog("SERIES");
        String usual = choosing.saying("series.administrative");
        assertEquals(usual, choosing.chosen("series.label"));
        choosing.choose("series.label", BODY);
        tour.shoot("25-series");
        choosing.confirm();
        tour.shoot("25-series-chosen");

        DialogPage back = draft.actInDialog("SERIES");
        assertTrue(back.chosen("series.label").contains(BODY), back.chosen("series.label"));
        back.choose("series.label", usual).confirm();
    }

    /** By the clerk: two numbers are taken in advance, and the one that nobody needs is given up. */
    void reserve(WindowPage window) {
        RegistersPage registers = window.registers();
        registers.choose(registers.saying("series.administrative") + ",").tab("ledger");
        registers.act("ledger.reserve").type("ledger.purpose", KEPT_FOR).confirm();
        registers.list().awaitRow(KEPT_FOR, registers.saying("use.reserved"));
        DialogPage reserving = registers.act("ledger.reserve").type("ledger.purpose", "Lấy nhầm");
        tour.shoot("34-reserve-number");
        reserving.confirm();
        registers.list().awaitRow("Lấy nhầm", registers.saying("use.reserved"));
        registers.list().mark("Lấy nhầm");
        DialogPage voiding = registers.act("ledger.void").type("ledger.reason", "Không còn văn bản nào cần số này");
        tour.shoot("34-void-number");
        voiding.confirm();
        registers.list().awaitRow("Không còn văn bản nào cần số này", registers.saying("use.voided"));
        tour.shoot("34-ledger");
        window.press("M1+1");
    }

    /** The number taken in advance is offered where the document is issued, the one given up is not. */
    static void assertOffered(DialogPage issuing) {
        List<String> offered = issuing.lines("issue.number");
        assertEquals(1, offered.stream().filter(line -> line.contains(KEPT_FOR)).count(), offered.toString());
        assertEquals(2, offered.size(), offered.toString());
    }

    /** Everything that was registered and numbered. */
    void look(WindowPage window) {
        RegistersPage registers = window.registers();
        registers.choose(registers.saying("series.administrative") + ",");
        tour.shoot("40-register-outgoing");
        registers.tab("ledger");
        tour.shoot("41-ledger");
        registers.choose(registers.saying("series.arrivals") + ",");
        tour.shoot("42-register-incoming");
        registers.tab("followup");
        tour.shoot("43-follow-up");
        window.press("M1+1");
    }
}
