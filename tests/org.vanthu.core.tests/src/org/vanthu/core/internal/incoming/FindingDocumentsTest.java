package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.incoming.IncomingOffice.wish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.core.internal.search.WordKeeper;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.Way;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.TinyPdf;

/** By which words and which filter a document is found. */
class FindingDocumentsTest extends FindingScene {

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
}
