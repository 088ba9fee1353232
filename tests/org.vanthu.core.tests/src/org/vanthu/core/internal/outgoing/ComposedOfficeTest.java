package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.api.people.PostDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.LegalType;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.ComposedWords.Part;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;

/** Nor with words that the office no longer says: its name, its series, who signs for it and as what. */
class ComposedOfficeTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static final ComposedDrafts DRAFTS = new ComposedDrafts(OFFICE);

    @Test
    void anotherSignerAndAnotherCapacityAreNamed() {
        OutgoingDocument draft = DRAFTS.composed();
        ApprovalRoute byDeputy = new ApprovalRoute(
                OFFICE.head, OFFICE.checker, OFFICE.deputy, SigningCapacity.of(Mandate.DEPUTY, "Chủ tịch"));
        ApprovalRoute collective = new ApprovalRoute(
                OFFICE.head,
                OFFICE.checker,
                OFFICE.leader,
                SigningCapacity.head("Chủ tịch").onBehalfOf("Ủy ban nhân dân"));

        DRAFTS.refusedUntilComposedAnew(
                DRAFTS.officer().route(seen(draft), byDeputy).orThrow(), Part.CAPACITY, Part.SIGNER);
        DRAFTS.refusedUntilComposedAnew(
                DRAFTS.officer().route(seen(DRAFTS.composed()), collective).orThrow(), Part.CAPACITY);
    }

    @Test
    void anotherSeriesIsNamedByWhatItChangesOnThePage() {
        OutgoingDocument legal = OFFICE.draft(DraftFields.of(
                DocumentType.DECISION, "về quản lý đất", OFFICE.letter().recipients()));
        UnitId body = OFFICE.office().advisoryBody(OFFICE.district, "Ban Chỉ đạo Phòng chống thiên tai", "BCĐ");
        OFFICE.as("vanthu")
                .registers()
                .open(OFFICE.district, new Series.Advisory(body))
                .orThrow();

        DRAFTS.refusedUntilComposedAnew(
                DRAFTS.officer()
                        .chooseSeries(seen(legal), new Series.Legal(LegalType.LEGAL_DECISION))
                        .orThrow(),
                Part.NOTATION);
        OutgoingDocument letter = DRAFTS.composed();
        DRAFTS.refusedUntilComposedAnew(
                DRAFTS.officer()
                        .chooseSeries(seen(letter), new Series.Advisory(body))
                        .orThrow(),
                Part.SUPERIOR,
                Part.ISSUER,
                Part.NOTATION);
    }

    @Test
    void aNewNameOfTheOfficeStopsADraftOnEveryDeskAndNothingIsSigned() {
        OutgoingDocument atContent =
                DRAFTS.officer().submit(seen(DRAFTS.composed())).orThrow();
        OutgoingDocument atFormat = OFFICE.as("chanhvp")
                .drafting()
                .approveContent(
                        seen(DRAFTS.officer().submit(seen(DRAFTS.composed())).orThrow()), "")
                .orThrow();
        OutgoingDocument atSigner = OFFICE.atSigner(DRAFTS.composed());
        OFFICE.review(OFFICE.as("chutich"), atSigner);

        try {
            renamed("Ủy ban nhân dân thị xã Nam Đàn", "Nam Đàn");

            Outcome<OutgoingDocument> content = OFFICE.as("chanhvp").drafting().approveContent(seen(atContent), "");
            Outcome<OutgoingDocument> format = OFFICE.as("thethuc").drafting().approveFormat(seen(atFormat), "");
            assertTrue(content.refusedFor(DraftingTrouble.COMPOSED_EARLIER), content.toString());
            assertTrue(format.refusedFor(DraftingTrouble.COMPOSED_EARLIER), format.toString());
            assertTrue(OFFICE.as("chutich")
                    .signing()
                    .handOut(seen(atSigner))
                    .refusedFor(DraftingTrouble.COMPOSED_EARLIER));
            OutgoingDocument back = OFFICE.as("chutich")
                    .signing()
                    .returnUnsigned(seen(atSigner), "Đổi tên cơ quan")
                    .orThrow();
            DRAFTS.refusedUntilComposedAnew(back, Part.ISSUER);
            OutgoingDocument after = OFFICE.find(back.id());
            assertEquals("Ủy ban nhân dân thị xã Nam Đàn", after.organName());
            assertTrue(DRAFTS.page(OFFICE.version(after).pdf(), after).contains("THỊ XÃ NAM ĐÀN"));
        } finally {
            renamed("Ủy ban nhân dân huyện Nam Đàn", "Nam Đàn");
        }
    }

    private static void renamed(String name, String place) {
        try (Session administrator = OFFICE.office().asAdministrator()) {
            long version = OFFICE.office()
                    .office()
                    .store()
                    .read(stores -> stores.organisations()
                            .find(OFFICE.district)
                            .map(Organisation::version)
                            .orElseThrow());
            administrator
                    .organisations()
                    .change(new Seen<>(OFFICE.district, version), OrganisationDraft.here("H40.12", name, "UBND", place))
                    .orThrow();
        }
    }

    @Test
    void aNewTitleAndANewNameOfTheSignerAreSeenBeforeSubmitting() {
        OutgoingDocument draft = DRAFTS.officer()
                .route(
                        seen(DRAFTS.composed()),
                        new ApprovalRoute(
                                OFFICE.head,
                                OFFICE.checker,
                                OFFICE.deputy,
                                SigningCapacity.of(Mandate.DEPUTY, "Chủ tịch")))
                .orThrow();
        OutgoingDocument current = DRAFTS.composedAnew(draft);

        promoted(OFFICE.deputy, "Phó Chủ tịch Thường trực");

        DRAFTS.refusedUntilComposedAnew(current, Part.CAPACITY);
        assertEquals(
                "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH THƯỜNG TRỰC",
                OFFICE.find(current.id()).signer().position());
    }

    private static void promoted(AccountId person, String title) {
        try (Session administrator = OFFICE.office().asAdministrator()) {
            var post = OFFICE.office()
                    .office()
                    .store()
                    .read(stores -> stores.posts().ofAccount(person).getFirst());
            PostId old = post.id();
            administrator
                    .accounts()
                    .beginPost(post.unit(), PostDraft.now(person, title, Position.Rank.DEPUTY, Set.of(Role.LEADER)))
                    .orThrow();
            administrator.accounts().endPost(old).orThrow();
        }
    }
}
