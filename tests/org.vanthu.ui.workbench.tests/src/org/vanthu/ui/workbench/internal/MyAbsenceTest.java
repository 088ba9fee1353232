package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.organisation.DelegationTrouble;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.testkit.Conforms;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.WindowPage;

/** An absence from its beginning to its end, through the screens of the running program. */
@ExtendWith(SampleHome.class)
class MyAbsenceTest {

    private static final String SUBJECT = "việc làm thay người đi vắng";
    private static final String ABSENT = "Lê Quốc Bảo";
    private static final String DEPUTY = "Trần Thị Hồng Hạnh";
    private static final String REASON = "Đi học bồi dưỡng một tuần";

    @Test
    @Conforms("W.absence")
    void whoIsAwayNamesADeputyWhoWorksFromTheirListsAndOnReturnReadsWhatWasDoneAndTakesTheWorkBack(Path home, Desk desk)
            throws Exception {
        WaitingLetters.put(home, SUBJECT, "dự thảo còn dở");
        Look look = Look.wanted();
        look.choose();
        try (RunningProgram program = new RunningProgram(home, desk)) {
            Tour tour = new Tour(program, look);
            tour.sit("chanhvp");
            giveAfterTroubles(tour, mine(tour));

            workInTheirPlace(tour);

            tour.sit("chanhvp");
            DialogPage back = mine(tour);
            readWhatWasDone(tour, back);
            back.button("delegations.revoke").next().confirm();
            back.list().awaitRow(DEPUTY, back.saying("absence.state.TAKEN_BACK"));
            back.dismiss();

            WindowPage deputy = tour.sit("phochutich");
            assertEquals(List.of(), deputy.worklists().lent());
            DialogPage held = mine(tour);
            held.list().awaitRow(held.saying("absence.held") + ABSENT, REASON);
            held.dismiss();
        }
    }

    private static DialogPage mine(Tour tour) {
        tour.window().choose(tour.texts().get("act.absence"));
        return tour.window().dialog();
    }

    private static void giveAfterTroubles(Tour tour, DialogPage own) {
        own.awaitWords(own.saying("absence.none"));
        tour.shoot("75-absence-none");
        own.press();
        DialogPage form = own.next();
        form.choose("absence.kinds", form.saying("absence.kinds.SOME"));
        form.press();
        form.awaitWords(form.saying("absence.to_missing")).awaitWords(form.saying("absence.kinds_missing"));
        form.pickOffered(DEPUTY)
                .tick(DocumentType.OFFICIAL_LETTER.label(tour.language()))
                .type("absence.until", VietnamTime.day(LocalDate.now(Dates.ZONE).minusDays(3)));
        form.press();
        form.awaitWords(Trouble.of(DelegationTrouble.ENDS_BEFORE_IT_BEGINS).message(tour.language()))
                .awaitWords(Trouble.of(DelegationTrouble.REASON_MISSING).message(tour.language()));
        tour.shoot("75-absence-troubles");
        form.type("absence.until", VietnamTime.day(LocalDate.now(Dates.ZONE).plusDays(4)))
                .type("reason.reason", REASON);
        tour.shoot("75-absence-give");
        form.confirm();
        own.list().awaitRow(DEPUTY, own.saying("absence.state.RUNNING"));
        own.list().awaitRow(REASON, DocumentType.OFFICIAL_LETTER.label(tour.language()));
        tour.shoot("75-absence");
        own.dismiss();
    }

    private static void workInTheirPlace(Tour tour) {
        WindowPage deputy = tour.sit("phochutich");
        deputy.worklists().chooseLent("AWAITING_CHECK");
        deputy.list().mark(SUBJECT);
        tour.shoot("76-lists-of-the-absent");
        deputy.list().open();
        DialogPage approving = deputy.document().actInDialog("APPROVE_CONTENT");
        approving.type("field.words", "Đồng ý.").confirm();
    }

    private static void readWhatWasDone(Tour tour, DialogPage back) {
        back.list().mark(DEPUTY);
        DialogPage report = back.button("absence.report").next();
        report.list().awaitRow(report.actCalled("CONTENT_APPROVED"), SUBJECT);
        assertTrue(report.words().contains(DEPUTY), report.words());
        tour.shoot("77-hand-back");
        report.confirm();
    }
}
