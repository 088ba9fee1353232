package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.testkit.AdministrationPage;
import org.vanthu.ui.testkit.DialogPage;

/** Authorisations to sign, and documents that people are let read by name, as administrator and leader see them. */
final class RightsTour {

    private static final String HEAD = "Nguyễn Minh Đức";
    private static final String CHIEF = "Lê Quốc Bảo";
    private static final String READER = "Bùi Thanh Thảo";
    private static final String PAPER = "15/GUQ-UBND ngày 01/11/2026";
    private static final String FIRST_ARRIVAL = "1";
    private static final String WHY_GIVEN = "Rà soát hồ sơ đất đai";
    private static final String WHY_TAKEN_BACK = "Hết việc";

    private final Tour tour;

    RightsTour(Tour tour) {
        this.tour = tour;
    }

    /** What is wrong with an authorisation is said where it is typed. */
    void refuseAnAuthorisation() {
        AdministrationPage places = tour.sit("quantri").administration().show("authorisations");
        DialogPage dialog = places.act("authorisations.enter")
                .pickOffered("authorisations.holder_hint", CHIEF)
                .pickOffered("authorisations.grantor_hint", READER);
        dialog.press();
        dialog.awaitWords(Trouble.of(DraftingTrouble.AUTHORISATION_NOT_BY_HEAD).message(tour.language()));
        tour.shoot("70-authorisation-refused");
        dialog.dismiss();
        places.list().awaitNothing("authorisations.none");
    }

    void authoriseAndRevoke() {
        AdministrationPage places = tour.window().administration().show("authorisations");
        DialogPage dialog = places.act("authorisations.enter")
                .pickOffered("authorisations.holder_hint", CHIEF)
                .pickOffered("authorisations.grantor_hint", HEAD)
                .type("authorisations.paper", PAPER)
                .type("authorisations.scope", "Công văn đôn đốc, báo cáo định kỳ")
                .tick(DocumentType.OFFICIAL_LETTER.label(tour.language()))
                .tick(DocumentType.REPORT.label(tour.language()));
        tour.shoot("71-authorisation");
        dialog.confirm();
        places.list().awaitRow(CHIEF, places.saying("authorisations.in_force")).mark(PAPER);
        tour.shoot("72-authorisations");

        places.act("authorisations.revoke").confirm();

        places.list().awaitRow(PAPER, places.saying("authorisations.revoked"));
        tour.shoot("73-authorisation-revoked");
    }

    void giveAccess() {
        AdministrationPage places = asked();
        DialogPage dialog = places.act("changes.give").pickOffered(READER).type("reason.reason", WHY_GIVEN);
        tour.shoot("74-access-given");
        dialog.confirm();
        places.list().awaitRow(READER, places.saying("relation.GRANTED_READER")).mark(READER);
        tour.shoot("75-access");
        DialogPage changes = places.act("changes.show");
        changes.list().awaitRow(READER, places.saying("changes.waits"));
        tour.shoot("76-access-changes");
        changes.dismiss();
    }

    void confirmIt() {
        AdministrationPage places = tour.sit("chutich").administration();
        assertFalse(places.places().contains("access"), "a leader administers nothing");
        places.show("flagged").list().awaitRow(READER, WHY_GIVEN).mark(WHY_GIVEN);
        tour.shoot("77-flagged");
        DialogPage question = places.act("flagged.confirm");
        tour.shoot("78-flagged-confirm");
        question.confirm();
        places.list().awaitGone(READER, WHY_GIVEN);
    }

    void takeAccessBack() {
        AdministrationPage places = tour.sit("quantri").administration();
        asked();
        places.list().mark(READER);
        DialogPage dialog = places.act("changes.withdraw").type("reason.reason", WHY_TAKEN_BACK);
        dialog.confirm();
        DialogPage changes = places.act("changes.show");
        changes.list()
                .awaitRow(places.saying("changes.WITHDRAWN"), places.saying("changes.waits"))
                .awaitRow(places.saying("changes.GRANTED"), places.saying("changes.CONFIRMED"));
        tour.shoot("79-access-taken-back");
        changes.dismiss();
    }

    void undoIt() {
        AdministrationPage leaders = tour.sit("chutich").administration().show("flagged");
        leaders.list()
                .awaitRow(WHY_TAKEN_BACK, leaders.saying("changes.WITHDRAWN"))
                .mark(WHY_TAKEN_BACK);
        leaders.act("flagged.undo").confirm();
        leaders.list().awaitGone(READER, WHY_TAKEN_BACK);

        tour.sit("quantri");
        AdministrationPage places = asked();

        places.list().awaitRow(READER, places.saying("relation.GRANTED_READER"));
    }

    private AdministrationPage asked() {
        AdministrationPage places = tour.window().administration().show("access");
        return places.pickOffered("access.document_hint", FIRST_ARRIVAL, places.saying("access.found"));
    }
}
