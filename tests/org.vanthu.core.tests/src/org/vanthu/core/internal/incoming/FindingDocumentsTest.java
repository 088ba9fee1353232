package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.incoming.IncomingOffice.wish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.api.search.SearchTrouble;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.search.WordKeeper;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.AssignmentWish;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.Way;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TinyPdf;

/** Who finds which documents by which words, and whose saved searches are whose. */
class FindingDocumentsTest {

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    private DocumentId epidemic;
    private DocumentId schools;
    private DocumentId land;

    @BeforeEach
    void threeDocuments() {
        epidemic = register("513", "Sở Y tế", "V/v báo cáo công tác phòng, chống dịch", Urgency.NORMAL);
        schools = register("05", "Sở Giáo dục và Đào tạo", "Rà soát cơ sở giữ trẻ trên địa bàn", Urgency.URGENT);
        land = register("77", "Sở Tài nguyên và Môi trường", "Đề nghị báo cáo đất công ích", Urgency.NORMAL);
    }

    private DocumentId register(String number, String issuer, String subject, Urgency urgency) {
        Map<IncomingField, String> entry = new EnumMap<>(IncomingOffice.entry(number));
        entry.put(IncomingField.ORGAN_NAME, issuer);
        entry.put(IncomingField.SUBJECT, subject);
        entry.put(IncomingField.PRIORITY, String.valueOf(urgency.priority()));
        return register(entry, TinyPdf.of(1, "Van ban " + number));
    }

    private DocumentId register(Map<IncomingField, String> entry, byte[] pdf) {
        return office.as(office.clerk)
                .incoming()
                .register(
                        office.district,
                        IncomingDraft.of(IncomingFields.read(entry).orThrow(), IncomingOffice.file("van ban.pdf", pdf)))
                .orThrow()
                .document();
    }

    private List<DocumentId> found(AccountId person, DocumentFilter filter) {
        return ids(office.searches(person).find(filter, 100).orThrow());
    }

    private static List<DocumentId> ids(List<Headline> headlines) {
        return headlines.stream()
                .map(headline -> (DocumentId) headline.object())
                .toList();
    }

    private List<DocumentId> clerkFinds(String words) {
        return found(office.clerk, DocumentFilter.words(words));
    }

    @Test
    void wordsFindWithMarksAndWithoutWhateverTheirOrder() {
        assertEquals(List.of(epidemic), clerkFinds("phòng chống dịch"));
        assertEquals(List.of(epidemic), clerkFinds("dich CHONG"));
        assertEquals(List.of(land), clerkFinds("de nghi"));
        assertEquals(List.of(land, epidemic), clerkFinds("bao cao"));
        assertEquals(List.of(), clerkFinds("bao cao giao duc"));
    }

    @Test
    void theLastWordMayBeUnfinishedButNoOtherAndNoNumber() {
        assertEquals(List.of(epidemic), clerkFinds("phòng chố"));
        assertEquals(List.of(land, epidemic), clerkFinds("bao ca"));
        assertEquals(List.of(schools), clerkFinds("05/SYT gi"));
        assertEquals(List.of(), clerkFinds("pho chong"));
        assertEquals(List.of(), clerkFinds("51"));
        assertEquals(List.of(), clerkFinds("bao c"));
        assertEquals(List.of(schools), found(office.clerk, DocumentFilter.ALL.with(SearchPlace.ISSUER, "gia")));
        assertEquals(List.of(), found(office.clerk, DocumentFilter.ALL.with(SearchPlace.SUBJECT, "gia")));
    }

    @Test
    void aBeginningOfVeryManyWordsStillFindsWhatHasOneOfThem() {
        StringBuilder many = new StringBuilder("Danh muc");
        for (char letter = 'a'; letter <= 'z'; letter++) {
            many.append(" qx").append(letter).append(" qx").append(letter).append('q');
        }
        DocumentId list = register("200", "Sở Nội vụ", many.toString(), Urgency.NORMAL);
        DocumentId one = register("201", "Sở Nội vụ", "Thay qxk trong danh muc", Urgency.NORMAL);
        office.documentAccess(office.clerk)
                .grant(one, office.homeOfficer, "Theo dõi danh mục")
                .orThrow();

        assertEquals(List.of(one, list), clerkFinds("qx"));
        assertEquals(List.of(one), clerkFinds("thay qx"));
        assertEquals(List.of(one), found(office.homeOfficer, DocumentFilter.words("danh muc qx")));
    }

    @Test
    void signerNoteAndFirstPagesAreSearchedWhereNoPlaceIsAsked() {
        Map<IncomingField, String> entry = new EnumMap<>(IncomingOffice.entry("300"));
        entry.put(IncomingField.SIGNER_NAME, "Trần Quốc Toản");
        entry.put(IncomingField.DESCRIPTION, "Kèm đĩa số liệu");
        DocumentId document = register(entry, TinyPdf.of(5, "Thanh pho Vinh trang"));

        assertEquals(List.of(document), clerkFinds("quoc toan"));
        assertEquals(List.of(document), clerkFinds("đĩa số liệu"));
        assertEquals(List.of(document), clerkFinds("thanh pho vinh"));
        assertEquals(List.of(document), clerkFinds("vinh trang 3"));
        assertEquals(List.of(), clerkFinds("vinh trang 5"));
        assertEquals(List.of(), found(office.clerk, DocumentFilter.ALL.with(SearchPlace.SUBJECT, "quoc toan")));

        entry.put(IncomingField.SIGNER_NAME, "Lê Văn Hưu");
        office.as(office.clerk)
                .incoming()
                .correct(office.seen(document), IncomingFields.read(entry).orThrow())
                .orThrow();

        assertEquals(List.of(), clerkFinds("quoc toan"));
        assertEquals(List.of(document), clerkFinds("van huu thanh pho"));
    }

    @Test
    void aCodeIsFoundByItsPartsWithOrWithoutLeadingZeros() {
        assertEquals(List.of(schools), clerkFinds("5/SYT-NVD"));
        assertEquals(List.of(schools), found(office.clerk, DocumentFilter.ALL.with(SearchPlace.CODE, "0005")));
        assertEquals(List.of(), found(office.clerk, DocumentFilter.ALL.with(SearchPlace.CODE, "dịch")));
    }

    @Test
    void eachPartOfTheFilterNarrows() {
        DocumentFilter all = DocumentFilter.ALL;
        office.submitted(epidemic);

        assertEquals(List.of(schools), found(office.clerk, all.with(SearchPlace.ISSUER, "giao duc")));
        assertEquals(List.of(), found(office.clerk, all.with(SearchPlace.SUBJECT, "giao duc")));
        assertEquals(List.of(schools), found(office.clerk, filter(Optional.of(Urgency.URGENT), Optional.empty())));
        assertEquals(List.of(land, schools), found(office.clerk, filter(Optional.empty(), Optional.of("Đã vào sổ"))));
        assertEquals(3, found(office.clerk, days("2026-11-23", "2026-11-23")).size());
        assertEquals(List.of(), found(office.clerk, days("2026-11-24", "2026-12-31")));
        assertEquals(
                3, found(office.clerk, ofType(DocumentType.OFFICIAL_LETTER)).size());
        assertEquals(List.of(), found(office.clerk, ofType(DocumentType.DECISION)));
        assertEquals(List.of(), found(office.clerk, going(Way.OUTGOING)));
        assertEquals(List.of(land, schools, epidemic), found(office.clerk, going(Way.INCOMING)));
    }

    private static DocumentFilter filter(Optional<Urgency> urgency, Optional<String> state) {
        return new DocumentFilter(
                Map.of(), Optional.empty(), Optional.empty(), urgency, state, Optional.empty(), Optional.empty());
    }

    private static DocumentFilter days(String from, String until) {
        return new DocumentFilter(
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(until)));
    }

    private static DocumentFilter ofType(DocumentType type) {
        return new DocumentFilter(
                Map.of(),
                Optional.empty(),
                Optional.of(type.code()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DocumentFilter going(Way way) {
        return new DocumentFilter(
                Map.of(),
                Optional.of(way),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whoHasADocumentInHandIsFoundByNameAndNoLongerOnceItWentOn() {
        AssignmentId submission = office.submitted(epidemic);
        DocumentFilter leader = DocumentFilter.ALL.with(SearchPlace.HOLDER, "Nguyen Van Lanh");
        DocumentFilter home = DocumentFilter.ALL.with(SearchPlace.HOLDER, "phong noi vu");
        assertEquals(List.of(epidemic), found(office.clerk, leader));

        assign(submission, wish(new Assignee.ToUnit(office.home), Part.LEAD));

        assertEquals(List.of(), found(office.clerk, leader));
        assertEquals(List.of(epidemic), found(office.clerk, home));
    }

    private void assign(AssignmentId submission, AssignmentWish wish) {
        office.as(office.leader)
                .routing()
                .assign(office.seen(submission), new Distribution("Tham mưu", List.of(wish)))
                .orThrow();
    }

    @Test
    @Conforms("VI.IV.1.c")
    void whoMayNotReadDoesNotFindEvenByTheExactWords() {
        AccountId administrator = person("Cao Văn Trị", office.records, office.district, Role.ADMINISTRATOR);
        AccountId stranger = stranger();

        assertEquals(List.of(), found(office.homeOfficer, DocumentFilter.words("phòng chống dịch")));
        assertEquals(List.of(), found(administrator, DocumentFilter.words("phòng chống dịch")));
        assertEquals(List.of(), found(stranger, DocumentFilter.words("phòng chống dịch")));
        assertEquals(List.of(), found(stranger, DocumentFilter.ALL));
    }

    private AccountId person(String name, UnitId unit, OrganisationId body, Role role) {
        AccountId[] made = new AccountId[1];
        office.change(stores -> made[0] = office.person(stores, body, unit, name, Position.Rank.MEMBER, role));
        return made[0];
    }

    private AccountId stranger() {
        AccountId[] made = new AccountId[1];
        office.change(stores -> {
            OrganisationId commune = IncomingOffice.organisation(stores, "H40.12.05", "Ủy ban nhân dân xã", "Kim Liên");
            UnitId there = IncomingOffice.unit(stores, commune, "Văn phòng", "VP");
            made[0] = office.person(stores, commune, there, "Trần Văn Xã", Position.Rank.MEMBER, Role.CLERK);
        });
        return made[0];
    }

    @Test
    void everybodyFindsWhatTheyMayReadAndNothingElse() {
        handOut();
        List<AccountId> people = List.of(
                office.clerk,
                office.leader,
                office.deputyLeader,
                office.homeHead,
                office.homeOfficer,
                office.financeHead,
                office.financeOfficer,
                stranger());

        for (AccountId person : people) {
            List<DocumentId> readable = new ArrayList<>();
            for (DocumentId document : List.of(land, schools, epidemic)) {
                if (office.as(person).routing().routing(document).isDone()) {
                    readable.add(document);
                }
            }
            assertEquals(readable, found(person, DocumentFilter.ALL), "found by " + person);
            for (DocumentId document : readable) {
                String subject = office.document(document).fields().subject();
                assertTrue(found(person, DocumentFilter.words(subject)).contains(document), subject);
            }
        }
        assertEquals(List.of(epidemic), found(office.homeHead, DocumentFilter.ALL));
        assertEquals(List.of(epidemic), found(office.homeOfficer, DocumentFilter.ALL));
        assertEquals(List.of(land), found(office.financeOfficer, DocumentFilter.ALL));
    }

    /** The home unit handles one, an officer of finance was given another and it was taken back, a third is let read. */
    private void handOut() {
        AssignmentId first = office.submitted(epidemic);
        assign(first, wish(new Assignee.ToUnit(office.home), Part.LEAD));
        office.as(office.homeHead)
                .routing()
                .assign(
                        office.seen(office.given(epidemic, Part.LEAD).id()),
                        new Distribution(
                                "Xử lý",
                                List.of(wish(new Assignee.ToPerson(office.homeOfficer, office.home), Part.LEAD))))
                .orThrow();
        AssignmentId second = office.submitted(schools);
        assign(second, wish(new Assignee.ToPerson(office.financeOfficer, office.finance), Part.LEAD));
        office.as(office.leader)
                .routing()
                .recall(office.seen(office.given(schools, Part.LEAD).id()), "Giao nhầm người xử lý")
                .orThrow();
        office.documentAccess(office.clerk)
                .grant(land, office.financeOfficer, "Cần số liệu để lập dự toán")
                .orThrow();
    }

    @Test
    @Conforms("W.absence")
    void aDeputyFindsWhatTheAbsentPersonMayReadOfTheTypesCovered() {
        office.submitted(epidemic);
        AccountId deputy = office.homeOfficer;
        office.delegate(office.leader, deputy, Set.of(DocumentType.INVITATION.code()));
        assertEquals(List.of(), found(deputy, DocumentFilter.words("dich")));

        office.delegate(office.leader, deputy, Set.of(DocumentType.OFFICIAL_LETTER.code()));

        assertEquals(List.of(epidemic), found(deputy, DocumentFilter.words("dich")));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<DocumentId> registered = new ArrayList<>();
        for (int number = 100; number < 112; number++) {
            registered.addFirst(register(String.valueOf(number), "Sở Nội vụ", "Cử cán bộ tập huấn", Urgency.NORMAL));
        }
        for (AccountId person : List.of(office.clerk, office.leader)) {
            assertEquals(registered, inPages(person, DocumentFilter.words("tap huan")));
        }
        registered.forEach(document -> office.documentAccess(office.clerk)
                .grant(document, office.homeOfficer, "Theo dõi công tác cán bộ")
                .orThrow());

        assertEquals(registered, inPages(office.homeOfficer, DocumentFilter.words("tap huan")));
    }

    private List<DocumentId> inPages(AccountId person, DocumentFilter filter) {
        List<DocumentId> all = new ArrayList<>();
        List<DocumentId> page = ids(office.searches(person).find(filter, 5).orThrow());
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ids(
                    office.searches(person).findAfter(filter, page.getLast(), 5).orThrow());
        }
        return all;
    }

    @Test
    void aListIsNarrowedByTheSameFilter() {
        office.settleWords();

        List<WorkRow> rows = office.as(office.clerk)
                .worklists()
                .filtered(office.clerk, Worklist.TO_SUBMIT, DocumentFilter.words("bao cao"), DeskOrder.NEWEST_FIRST, 1)
                .orThrow();
        List<WorkRow> next = office.as(office.clerk)
                .worklists()
                .filteredAfter(rows.getLast().item(), DocumentFilter.words("bao cao"), DeskOrder.NEWEST_FIRST, 5)
                .orThrow();

        assertEquals(land, rows.getFirst().headline().object());
        assertEquals(
                List.of(epidemic),
                next.stream().map(row -> row.headline().object()).toList());
    }

    @Test
    void aCorrectedSubjectIsFoundByItsNewWordsOnly() {
        Map<IncomingField, String> entry = new EnumMap<>(IncomingOffice.entry("513"));
        entry.put(IncomingField.SUBJECT, "Báo cáo tiêm chủng mở rộng");
        office.as(office.clerk)
                .incoming()
                .correct(office.seen(epidemic), IncomingFields.read(entry).orThrow())
                .orThrow();

        assertEquals(List.of(epidemic), clerkFinds("tiêm chủng"));
        assertEquals(List.of(), clerkFinds("phòng chống dịch"));
    }

    @Test
    void wordsAreSettledOnceAndOnlyWhereSomethingIsNew() {
        office.settleWords();

        assertEquals(0, WordKeeper.settle(office.data().store(), 1000).orThrow());
        register("99", "Sở Nội vụ", "Cử cán bộ tập huấn", Urgency.NORMAL);

        assertTrue(WordKeeper.settle(office.data().store(), 1000).orThrow() > 0);
        assertEquals(0, WordKeeper.settle(office.data().store(), 1000).orThrow());
    }

    @Test
    @Conforms("VI.III.6.e")
    void aSavedSearchIsItsOwnersAlone() {
        DocumentFilter filter = DocumentFilter.words("báo cáo").with(SearchPlace.ISSUER, "Sở Y tế");
        SavedSearch saved =
                office.searches(office.clerk).save(" Báo cáo y tế ", filter).orThrow();

        assertEquals(List.of(saved), office.searches(office.clerk).saved().orThrow());
        assertEquals("Báo cáo y tế", saved.name());
        assertEquals(filter, saved.filter());
        assertEquals(List.of(), office.searches(office.leader).saved().orThrow());
        assertTrue(office.searches(office.leader).delete(saved.id()).refusedFor(GateTrouble.NO_RELATION));
        assertTrue(office.searches(office.clerk).delete(saved.id()).isDone());
        assertEquals(List.of(), office.searches(office.clerk).saved().orThrow());
    }

    @Test
    @Conforms("VI.III.6.e")
    void everyPartOfASavedSearchComesBackAfterARestart() {
        DocumentFilter filter = new DocumentFilter(
                Map.of(SearchPlace.CODE, "15", SearchPlace.SUBJECT, "đất", SearchPlace.HOLDER, "Nam"),
                Optional.of(Way.INCOMING),
                Optional.of(DocumentType.DECISION.code()),
                Optional.of(Urgency.EXPRESS),
                Optional.of("Đã phân công"),
                Optional.of(LocalDate.of(2026, 1, 1)),
                Optional.of(LocalDate.of(2026, 11, 30)));
        office.searches(office.clerk).save("Đất", filter).orThrow();

        office.reopen();

        assertEquals(
                filter,
                office.searches(office.clerk).saved().orThrow().getFirst().filter());
    }

    @Test
    @Conforms("VI.III.6.e")
    void aSearchNeedsANameOfItsOwnAndSomethingAsked() {
        DocumentFilter filter = DocumentFilter.words("báo cáo");
        office.searches(office.clerk).save("Báo cáo", filter).orThrow();

        assertTrue(save("  ", filter, SearchTrouble.NAME_MISSING));
        assertTrue(save("x".repeat(61), filter, SearchTrouble.NAME_TOO_LONG));
        assertTrue(save("báo cáo", filter, SearchTrouble.NAME_TAKEN));
        assertTrue(save("Tất cả", DocumentFilter.words("  "), SearchTrouble.NOTHING_ASKED));
        assertFalse(office.searches(office.leader)
                .save("Báo cáo", filter)
                .troubles()
                .iterator()
                .hasNext());
    }

    private boolean save(String name, DocumentFilter filter, SearchTrouble trouble) {
        return office.searches(office.clerk).save(name, filter).refusedFor(trouble);
    }
}
