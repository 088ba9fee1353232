package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.outgoing.AuthorisationPaper;
import org.vanthu.api.outgoing.AuthorisationRow;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** In which capacity somebody signs: as head, as deputy, by order, by authorisation (NĐ 30/2020, Art. 13). */
class SigningCapacityTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static ApprovalRoute by(AccountId signer, SigningCapacity capacity) {
        return new ApprovalRoute(OFFICE.head, OFFICE.checker, signer, capacity);
    }

    @Test
    @Conforms({"ND30.10-13", "W.absence"})
    void aDeputySignsForTheHeadInTheirOwnNameAndCapacity() {
        SigningCapacity capacity =
                SigningCapacity.of(Mandate.DEPUTY, "Chủ tịch").onBehalfOf("Ủy ban nhân dân");

        OutgoingDocument signed = OFFICE.signed(
                OFFICE.atSigner(OFFICE.draft(OFFICE.letter(), by(OFFICE.deputy, capacity))),
                "phochutich",
                SoftTokens.DEPUTY);

        assertEquals(
                "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH",
                signed.signer().position());
        assertEquals(SoftTokens.DEPUTY, signed.signer().fullName());
        assertEquals(OFFICE.deputy, signed.signature().orElseThrow().by());
    }

    @Test
    @Conforms("ND30.10-13")
    void theDeputyOfAUnitSignsForItsHeadWhoseTitleTheOfficeKnows() {
        OutgoingDocument routed = OFFICE.as("chuyenvien")
                .drafting()
                .route(
                        seen(OFFICE.started(OFFICE.letter())),
                        by(OFFICE.deputyHead, SigningCapacity.of(Mandate.DEPUTY_BY_ORDER, "Chủ tịch")))
                .orThrow();

        assertEquals(
                "TL. CHỦ TỊCH, KT. CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG",
                routed.signer().position());
    }

    @Test
    @Conforms("ND30.10-13")
    void aCapacityThatDoesNotGoWithThePostIsRefusedWhenTheRouteIsChosen() {
        OutgoingDocument started = OFFICE.started(OFFICE.letter());

        Outcome<OutgoingDocument> refused = OFFICE.as("chuyenvien")
                .drafting()
                .route(seen(started), by(OFFICE.deputy, SigningCapacity.head("Chủ tịch")));

        assertTrue(refused.refusedFor(DraftingTrouble.CAPACITY_NOT_HELD), refused.toString());
    }

    @Test
    @Conforms("ND30.10-13")
    void theHeadOfAUnitSignsUnderAWrittenAuthorisationAsLongAsItHolds() {
        SigningAuthorisation paper = OFFICE.as("chutich")
                .signing()
                .authorise(OFFICE.district, paper(OFFICE.leader, OFFICE.head))
                .orThrow();
        SigningCapacity capacity =
                SigningCapacity.of(Mandate.BY_AUTHORISATION, "Chủ tịch").under(paper.id());
        ApprovalRoute route = new ApprovalRoute(OFFICE.deputy, OFFICE.checker, OFFICE.head, capacity);
        OutgoingDocument first = checkedByDeputy(OFFICE.draft(OFFICE.letter(), route));
        OutgoingDocument second = checkedByDeputy(OFFICE.draft(OFFICE.letter(), route));

        OutgoingDocument signed = OFFICE.signed(first, "chanhvp", SoftTokens.CHIEF);
        OFFICE.review(OFFICE.as("chanhvp"), second);
        OFFICE.as("chutich").signing().revoke(OFFICE.district, paper.id()).orThrow();
        Outcome<HandedOut> afterwards = OFFICE.as("chanhvp").signing().handOut(seen(second));

        assertEquals("TUQ. CHỦ TỊCH, CHÁNH VĂN PHÒNG", signed.signer().position());
        assertEquals(OutgoingState.ISSUE, signed.state());
        assertTrue(afterwards.refusedFor(DraftingTrouble.AUTHORISATION_MISSING), afterwards.toString());
    }

    @Test
    @Conforms("ND30.10-13")
    void whoIsToSignByAuthorisationNeedsOneForThatTypeAndItIsFoundWithoutNamingIt() {
        SigningCapacity capacity = SigningCapacity.of(Mandate.BY_AUTHORISATION, "Chủ tịch");
        ApprovalRoute route = new ApprovalRoute(OFFICE.deputy, OFFICE.checker, OFFICE.head, capacity);
        OutgoingDocument started = OFFICE.started(OFFICE.letter());

        Outcome<OutgoingDocument> before = OFFICE.as("chuyenvien").drafting().route(seen(started), route);
        SigningAuthorisation paper = OFFICE.as("chutich")
                .signing()
                .authorise(OFFICE.district, paper(OFFICE.leader, OFFICE.head))
                .orThrow();
        OutgoingDocument routed =
                OFFICE.as("chuyenvien").drafting().route(seen(started), route).orThrow();
        AuthorisationRow row = OFFICE.as("chutich").signing().authorisations(OFFICE.district).orThrow().stream()
                .filter(one -> one.authorisation().id().equals(paper.id()))
                .findFirst()
                .orElseThrow();
        OFFICE.as("chutich").signing().revoke(OFFICE.district, paper.id()).orThrow();

        assertTrue(before.refusedFor(DraftingTrouble.AUTHORISATION_MISSING), before.toString());
        assertEquals(
                Optional.of(paper.id()), routed.route().orElseThrow().capacity().authorisation());
        assertEquals(SoftTokens.CHIEF, row.holderName());
    }

    private static OutgoingDocument checkedByDeputy(OutgoingDocument draft) {
        OutgoingDocument submitted =
                OFFICE.as("chuyenvien").drafting().submit(seen(draft)).orThrow();
        OutgoingDocument checked = OFFICE.as("phochutich")
                .drafting()
                .approveContent(seen(submitted), "")
                .orThrow();
        return OFFICE.as("thethuc").drafting().approveFormat(seen(checked), "").orThrow();
    }

    private static AuthorisationPaper paper(AccountId grantor, AccountId holder) {
        LocalDate today = LocalDate.of(2026, 11, 1);
        return new AuthorisationPaper(
                grantor,
                holder,
                "15/GUQ-UBND ngày 01/11/2026",
                today,
                today.plusMonths(6),
                Set.of(DocumentType.OFFICIAL_LETTER),
                "Công văn đôn đốc, báo cáo định kỳ");
    }

    @Test
    @Conforms({"ND30.10-13", "W.absence"})
    void whoIsAuthorisedDoesNotAuthoriseOthers() {
        Outcome<SigningAuthorisation> refused =
                OFFICE.as("chutich").signing().authorise(OFFICE.district, paper(OFFICE.head, OFFICE.checker));

        assertTrue(refused.refusedFor(DraftingTrouble.AUTHORISATION_NOT_BY_HEAD), refused.toString());
    }
}
