package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** Nobody approves what they wrote themselves, at any of the three places where a draft is approved. */
class OwnWorkTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static Drafting head() {
        return OFFICE.as("chanhvp").drafting();
    }

    @Test
    @Conforms("ND30.10-13")
    void nobodyAnswersForTheContentOfWhatTheyDrafted() {
        OutgoingDocument submitted = submittedBy(
                head(),
                new ApprovalRoute(OFFICE.head, OFFICE.checker, OFFICE.leader, SigningCapacity.head("Chủ tịch")));

        Outcome<OutgoingDocument> refused = head().approveContent(seen(submitted), "");

        assertTrue(refused.refusedFor(DraftingTrouble.OWN_WORK), refused.toString());
        assertEquals(OutgoingState.CONTENT_CHECK, OFFICE.find(submitted.id()).state());
    }

    @Test
    @Conforms("ND30.10-13")
    void nobodyChecksTheFormatOfWhatTheyDrafted() {
        Drafting checker = OFFICE.as("thethuc").drafting();
        OutgoingDocument submitted = submittedBy(checker, OFFICE.byLeader());
        OutgoingDocument checked = head().approveContent(seen(submitted), "").orThrow();

        Outcome<OutgoingDocument> refused = checker.approveFormat(seen(checked), "");

        assertTrue(refused.refusedFor(DraftingTrouble.OWN_WORK), refused.toString());
        assertEquals(OutgoingState.FORMAT_CHECK, OFFICE.find(submitted.id()).state());
    }

    @Test
    @Conforms("ND30.10-13")
    void nobodySignsWhatTheyDrafted() {
        OutgoingDocument submitted = submittedBy(
                head(),
                new ApprovalRoute(
                        OFFICE.leader, OFFICE.checker, OFFICE.head, SigningCapacity.of(Mandate.BY_ORDER, "Chủ tịch")));
        OutgoingDocument checked = OFFICE.as("chutich")
                .drafting()
                .approveContent(seen(submitted), "")
                .orThrow();
        OutgoingDocument atSigner =
                OFFICE.as("thethuc").drafting().approveFormat(seen(checked), "").orThrow();
        OFFICE.review(OFFICE.as("chanhvp"), atSigner);

        Outcome<HandedOut> refused = OFFICE.as("chanhvp").signing().handOut(seen(atSigner));

        assertTrue(refused.refusedFor(DraftingTrouble.OWN_WORK), refused.toString());
        assertEquals(OutgoingState.SIGNATURE, OFFICE.find(submitted.id()).state());
    }

    private static OutgoingDocument submittedBy(Drafting drafter, ApprovalRoute route) {
        OutgoingDocument started = drafter.start(OFFICE.district, OFFICE.unit, OFFICE.letter(), new DraftOrigin.Fresh())
                .orThrow();
        OutgoingDocument routed = drafter.route(seen(started), route).orThrow();
        OutgoingDocument written = drafter.addVersion(seen(routed), GivenFile.of(OFFICE.brought("Du thao")), "")
                .orThrow();
        return drafter.submit(seen(written)).orThrow();
    }
}
