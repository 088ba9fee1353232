package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.ComposedVersion;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.api.people.PostDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.PostId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.LegalType;
import org.vanthu.domain.document.Secrecy;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.ComposedWords.Part;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.PdfParts;
import org.vanthu.spi.pdf.OpenPdf;

/** A composed page never goes on with words that the draft no longer says. */
class ComposedDraftTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static Drafting officer() {
        return OFFICE.as("chuyenvien").drafting();
    }

    private static OutgoingDocument composed() {
        return OFFICE.draft(OFFICE.letter());
    }

    private static OutgoingDocument edited(OutgoingDocument draft, UnaryOperator<DraftFields> change) {
        return officer().edit(seen(draft), change.apply(draft.fields())).orThrow();
    }

    private static DraftFields fields(
            DraftFields from, DocumentType type, String subject, Urgency urgency, List<Recipient> to, String keptBy) {
        return new DraftFields(
                from.fileNotation(),
                type,
                from.notation(),
                subject,
                from.language(),
                from.description(),
                urgency,
                Secrecy.NONE,
                to,
                from.issuedAmount(),
                from.dueDate(),
                keptBy);
    }

    private static ComposedVersion shown(OutgoingDocument draft) {
        return officer().open(draft.id()).orThrow().composed().orElseThrow();
    }

    private static OutgoingDocument composedAnew(OutgoingDocument draft) {
        return officer().compose(seen(draft), shown(draft).composition()).orThrow();
    }

    private static String page(Sha256 file, OutgoingDocument document) {
        try (OpenPdf pdf = new PdfParts()
                .reader()
                .open(OFFICE.save(officer().file(document.id(), file).orThrow()))
                .orThrow()) {
            return pdf.text(0, () -> false).orThrow().text();
        }
    }

    /** The draft is refused naming exactly these parts, and goes on after it was composed anew. */
    private static void refusedUntilComposedAnew(OutgoingDocument changed, Part... parts) {
        Outcome<OutgoingDocument> refused = officer().submit(seen(changed));

        assertTrue(refused.refusedFor(DraftingTrouble.COMPOSED_EARLIER), refused.toString());
        assertEquals(Set.of(parts), shown(changed).outdated());
        String words = refused.troubles().getFirst().message(Language.VIETNAMESE);
        for (Part part : parts) {
            assertTrue(words.contains(part.label(Language.VIETNAMESE)), words);
        }
        assertEquals(OutgoingState.DRAFTING, OFFICE.find(changed.id()).state());
        OutgoingDocument again = composedAnew(OFFICE.find(changed.id()));
        assertEquals(Set.of(), shown(again).outdated());
        assertEquals(
                OutgoingState.CONTENT_CHECK,
                officer().submit(seen(again)).orThrow().state());
    }

    @Test
    void whatIsNotOnThePageMayChangeFreely() {
        OutgoingDocument changed = edited(
                composed(),
                before -> new DraftFields(
                        "12/HS",
                        before.type(),
                        before.notation(),
                        before.subject(),
                        before.language(),
                        "ghi chú",
                        before.urgency(),
                        before.secrecy(),
                        before.recipients(),
                        OptionalInt.of(3),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        before.keptBy()));

        assertEquals(Set.of(), shown(changed).outdated());
        assertEquals(
                OutgoingState.CONTENT_CHECK,
                officer().submit(seen(changed)).orThrow().state());
    }

    @Test
    void anotherSubjectIsComposedAnewAndStandsOnThePage() {
        OutgoingDocument changed = edited(
                composed(),
                before -> fields(
                        before,
                        before.type(),
                        "kiểm kê đất công ích",
                        before.urgency(),
                        before.recipients(),
                        before.keptBy()));

        refusedUntilComposedAnew(changed, Part.SUBJECT);

        OutgoingDocument after = OFFICE.find(changed.id());
        assertEquals(2, after.versions());
        String words = page(OFFICE.version(after).pdf(), after);
        assertTrue(words.contains("kiểm kê đất công ích"), words);
        assertTrue(words.contains("Báo cáo gửi về Văn phòng"), words);
    }

    @Test
    void anotherTypeUrgencyAndPlaceOfKeepingAreNamedTogether() {
        OutgoingDocument changed = edited(
                composed(),
                before -> fields(
                                before,
                                DocumentType.NOTICE,
                                before.subject(),
                                Urgency.EXPRESS,
                                before.recipients(),
                                "VT, TNMT")
                        .withNotation("TB-UBND"));

        refusedUntilComposedAnew(changed, Part.TYPE, Part.NOTATION, Part.URGENCY, Part.KEPT_BY);
    }

    @Test
    void aRecipientTakenOffIsNotAddressedWhenComposedAnew() {
        List<Recipient> others = List.of(OFFICE.letter().recipients().getLast());
        OutgoingDocument changed = edited(
                composed(),
                before -> fields(before, before.type(), before.subject(), before.urgency(), others, before.keptBy()));

        assertEquals(List.of(), shown(changed).composition().addressees());
        refusedUntilComposedAnew(changed, Part.RECIPIENTS);

        OutgoingDocument after = OFFICE.find(changed.id());
        assertFalse(page(OFFICE.version(after).pdf(), after).contains("Kim Liên"));
    }

    @Test
    void anotherSignerAndAnotherCapacityAreNamed() {
        OutgoingDocument draft = composed();
        ApprovalRoute byDeputy = new ApprovalRoute(
                OFFICE.head, OFFICE.checker, OFFICE.deputy, SigningCapacity.of(Mandate.DEPUTY, "Chủ tịch"));
        ApprovalRoute collective = new ApprovalRoute(
                OFFICE.head,
                OFFICE.checker,
                OFFICE.leader,
                SigningCapacity.head("Chủ tịch").onBehalfOf("Ủy ban nhân dân"));

        refusedUntilComposedAnew(officer().route(seen(draft), byDeputy).orThrow(), Part.CAPACITY, Part.SIGNER);
        refusedUntilComposedAnew(officer().route(seen(composed()), collective).orThrow(), Part.CAPACITY);
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

        refusedUntilComposedAnew(
                officer()
                        .chooseSeries(seen(legal), new Series.Legal(LegalType.LEGAL_DECISION))
                        .orThrow(),
                Part.NOTATION);
        OutgoingDocument letter = composed();
        refusedUntilComposedAnew(
                officer().chooseSeries(seen(letter), new Series.Advisory(body)).orThrow(),
                Part.SUPERIOR,
                Part.ISSUER,
                Part.NOTATION);
    }

    @Test
    void aBroughtFileAfterAComposedOneIsItsWritersOwnAffair() {
        OutgoingDocument changed = edited(
                composed(),
                before -> fields(
                        before, before.type(), "chủ đề khác", before.urgency(), before.recipients(), before.keptBy()));
        OutgoingDocument brought = officer()
                .addVersion(seen(changed), GivenFile.of(OFFICE.brought("Van ban viet bang Word")), "")
                .orThrow();

        assertTrue(officer().open(brought.id()).orThrow().composed().isEmpty());
        assertEquals(
                OutgoingState.CONTENT_CHECK,
                officer().submit(seen(brought)).orThrow().state());
    }

    @Test
    void aNewNameOfTheOfficeStopsADraftOnEveryDeskAndNothingIsSigned() {
        OutgoingDocument atContent = officer().submit(seen(composed())).orThrow();
        OutgoingDocument atFormat = OFFICE.as("chanhvp")
                .drafting()
                .approveContent(seen(officer().submit(seen(composed())).orThrow()), "")
                .orThrow();
        OutgoingDocument atSigner = OFFICE.atSigner(composed());
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
            refusedUntilComposedAnew(back, Part.ISSUER);
            OutgoingDocument after = OFFICE.find(back.id());
            assertEquals("Ủy ban nhân dân thị xã Nam Đàn", after.organName());
            assertTrue(page(OFFICE.version(after).pdf(), after).contains("THỊ XÃ NAM ĐÀN"));
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
        OutgoingDocument draft = officer()
                .route(
                        seen(composed()),
                        new ApprovalRoute(
                                OFFICE.head,
                                OFFICE.checker,
                                OFFICE.deputy,
                                SigningCapacity.of(Mandate.DEPUTY, "Chủ tịch")))
                .orThrow();
        OutgoingDocument current = composedAnew(draft);

        promoted(OFFICE.deputy, "Phó Chủ tịch Thường trực");

        refusedUntilComposedAnew(current, Part.CAPACITY);
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

    @Test
    void nothingSignedIsEverComposedAnew() {
        OutgoingDocument atSigner = OFFICE.atSigner(composed());
        OutgoingDocument signed = OFFICE.signed(atSigner);

        Outcome<OutgoingDocument> before = officer().compose(seen(atSigner), new Composition(List.of(), "Khác"));
        Outcome<OutgoingDocument> after = officer().compose(seen(signed), new Composition(List.of(), "Khác"));

        assertTrue(after.refusedFor(DraftingTrouble.NOT_IN_THIS_STATE), after.toString());
        assertFalse(before.isDone());
        assertEquals(signed, OFFICE.find(signed.id()));
        assertEquals(1, OFFICE.find(signed.id()).versions());
    }
}
