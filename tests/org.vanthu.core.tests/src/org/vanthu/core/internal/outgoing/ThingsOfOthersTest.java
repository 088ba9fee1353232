package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.outgoing.AuthorisationPaper;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.testkit.Conforms;

/** The gate looks at one thing of a call. What else a call names is a thing of one's own too, or it reaches nothing. */
@Conforms("W.choke-point")
class ThingsOfOthersTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    @Test
    void aFileOfOneDocumentIsNotReadByWayOfAnother() {
        Session officer = OFFICE.as("chuyenvien");
        OutgoingDocument mine = OFFICE.draft(OFFICE.letter());
        Sha256 others = OFFICE.version(OFFICE.draft(OFFICE.letter())).pdf();

        Outcome<?> refused = officer.drafting().file(mine.id(), others);

        assertTrue(refused.refusedFor(BlobTrouble.MISSING), refused.toString());
        assertTrue(
                officer.drafting().file(mine.id(), OFFICE.version(mine).pdf()).isDone());
    }

    @Test
    void nobodyDraftsInAUnitInWhichTheyHaveNoPost() {
        Outcome<?> refused = OFFICE.as("chutich")
                .drafting()
                .start(OFFICE.district, OFFICE.unit, OFFICE.letter(), new DraftOrigin.Fresh());

        assertTrue(refused.refusedFor(DraftingTrouble.NOT_A_COLLEAGUE), refused.toString());
    }

    @Test
    void nobodyAnswersOrMendsADocumentOfAnotherBody() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());

        Outcome<?> refused = OFFICE.as("chutichxa")
                .drafting()
                .start(
                        OFFICE.commune,
                        OFFICE.as("chutichxa").directory().units(OFFICE.commune).orThrow().stream()
                                .filter(unit -> unit.name().equals("Văn phòng"))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        OFFICE.letter(),
                        new DraftOrigin.Reply(issued.id().document()));

        assertTrue(refused.refusedFor(GateTrouble.NOT_FOUND), refused.toString());
    }

    @Test
    void peopleOfAnotherBodyAreNotPutOnTheRoute() {
        OutgoingDocument started = OFFICE.started(OFFICE.letter());

        Outcome<?> refused = OFFICE.as("chuyenvien")
                .drafting()
                .route(
                        seen(started),
                        new ApprovalRoute(
                                OFFICE.communeLeader, OFFICE.checker, OFFICE.leader, SigningCapacity.head("Chủ tịch")));

        assertTrue(refused.refusedFor(DraftingTrouble.NOT_A_COLLEAGUE), refused.toString());
    }

    @Test
    void anAuthorisationToSignOfAnotherBodyIsNotRevoked() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        SigningAuthorisation ours = OFFICE.as("chutich")
                .signing()
                .authorise(
                        OFFICE.district,
                        new AuthorisationPaper(
                                OFFICE.leader,
                                OFFICE.head,
                                "15/GUQ-UBND",
                                today,
                                today.plusMonths(6),
                                Set.of(DocumentType.OFFICIAL_LETTER),
                                "Công văn đôn đốc"))
                .orThrow();

        Outcome<?> refused = OFFICE.as("chutichxa").signing().revoke(OFFICE.commune, ours.id());

        assertTrue(refused.refusedFor(DraftingTrouble.AUTHORISATION_NOT_IN_FORCE), refused.toString());
        assertEquals(
                Optional.empty(),
                OFFICE.as("chutich").signing().authorisations(OFFICE.district).orThrow().stream()
                        .filter(row -> row.authorisation().id().equals(ours.id()))
                        .findFirst()
                        .orElseThrow()
                        .authorisation()
                        .revokedAt());
    }

    @Test
    void aSealIsNotWithdrawnByWayOfAnotherBody() {
        Sha256 seal = Sha256.of(SoftTokens.certificate(SoftTokens.SEAL));

        try (Session administrator = OFFICE.office().asAdministrator()) {
            Outcome<?> refused = administrator.certificates().withdraw(OFFICE.commune, seal);

            assertTrue(refused.refusedFor(AccountTrouble.CERTIFICATE_NOT_REGISTERED), refused.toString());
        }
    }
}
