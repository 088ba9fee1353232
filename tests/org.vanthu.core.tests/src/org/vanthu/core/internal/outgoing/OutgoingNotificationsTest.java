package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.outgoing.OpinionRequest;
import org.vanthu.core.internal.incoming.DueNotices;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;

/** Whom each step of an outgoing document tells, and what. */
@Conforms("VI.III.1.i")
class OutgoingNotificationsTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static List<WorkRow> list(String login, Worklist worklist) {
        return OFFICE.as(login)
                .worklists()
                .page(OFFICE.as(login).whoAmI().orThrow().account(), worklist, DeskOrder.NEWEST_FIRST, 100)
                .orThrow();
    }

    @Test
    void eachPersonOnTheWayIsToldOnceWhenItComesToThemAndTheDrafterOfEachStep() {
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));
        OFFICE.issued(OFFICE.as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow());

        String code = OFFICE.find(signed.id()).code().orElseThrow().toString();
        assertEquals(List.of("PROGRESS:" + code, "ASKED:"), OFFICE.told("chanhvp", signed.id()));
        assertEquals(List.of("PROGRESS:" + code, "ASKED:"), OFFICE.told("thethuc", signed.id()));
        assertEquals(List.of("PROGRESS:" + code, "ASKED:"), OFFICE.told("chutich", signed.id()));
        assertEquals(List.of("ASKED:"), OFFICE.told("vanthu", signed.id()));
        assertEquals(
                List.of("PROGRESS:" + code, "PROGRESS:Chờ phát hành", "PROGRESS:Chờ ký", "PROGRESS:Chờ duyệt thể thức"),
                OFFICE.told("chuyenvien", signed.id()));
    }

    @Test
    void whatSomebodyHasIssuedIsNewToTheOthersAndNotToThatPerson() {
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));
        OFFICE.issued(OFFICE.as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow());

        assertTrue(isRead("vanthu", Worklist.ISSUED, signed));
        assertFalse(isRead("chuyenvien", Worklist.ISSUED, signed));
        assertFalse(isRead("chutich", Worklist.ISSUED, signed));
    }

    private static boolean isRead(String login, Worklist worklist, OutgoingDocument document) {
        return row(login, worklist, document).item().readAt().isPresent();
    }

    @Test
    void aListNamesWhoHasTheDocumentNowAndNotWhoWillSignIt() {
        OutgoingDocument submitted = OFFICE.as("chuyenvien")
                .drafting()
                .submit(seen(OFFICE.draft(OFFICE.letter())))
                .orThrow();
        String checking = holder("chanhvp", Worklist.AWAITING_CHECK, submitted);
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));

        assertEquals(SoftTokens.CHIEF, checking);
        assertEquals("Bùi Thị Cúc", holder("vanthu", Worklist.AWAITING_ISSUE, signed));
    }

    private static String holder(String login, Worklist worklist, OutgoingDocument document) {
        return row(login, worklist, document).headline().holder();
    }

    private static WorkRow row(String login, Worklist worklist, OutgoingDocument document) {
        return list(login, worklist).stream()
                .filter(row -> row.item().object().equals(document.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReturnedDraftReachesItsDrafterWithTheReasonAndLiesOnTheDeskAgain() {
        OutgoingDocument submitted = OFFICE.as("chuyenvien")
                .drafting()
                .submit(seen(OFFICE.draft(OFFICE.letter())))
                .orThrow();

        OFFICE.as("chanhvp")
                .drafting()
                .returnForContent(seen(submitted), "Thiếu căn cứ")
                .orThrow();

        assertEquals(List.of("RETURNED:Thiếu căn cứ"), OFFICE.told("chuyenvien", submitted.id()));
        assertTrue(list("chuyenvien", Worklist.DRAFTS).stream()
                .anyMatch(row -> row.item().object().equals(submitted.id())));
        assertTrue(list("chanhvp", Worklist.AWAITING_CHECK).stream()
                .noneMatch(row -> row.item().object().equals(submitted.id())));
    }

    @Test
    void aUnitInsideIsToldOfWhatConcernsIt() {
        DraftFields inside = DraftFields.of(
                DocumentType.NOTICE, "phân công trực cơ quan", List.of(new Recipient.Inside(OFFICE.unit, "Văn phòng")));

        OutgoingDocument issued = OFFICE.issued(inside);

        assertTrue(OFFICE.told("chanhvp", issued.id()).contains("NEW:"));
        assertTrue(list("chanhvp", Worklist.FOR_INFORMATION).stream()
                .anyMatch(row -> row.item().object().equals(issued.id())));
    }

    @Test
    @Conforms({"ND30.18", "ND30.4"})
    void theClerkIsTold0fWhatMustLeaveTodayAndOfWhatShouldHaveLeft() {
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));
        DueNotices notices = new DueNotices(OFFICE.office().office().store());
        notices.tell(OFFICE.office().now()).orThrow();

        Optional<?> due = list("vanthu", Worklist.AWAITING_ISSUE).stream()
                .filter(row -> row.item().object().equals(signed.id()))
                .findFirst()
                .flatMap(row -> row.item().due());
        OFFICE.pass(Duration.ofDays(1));
        notices.tell(OFFICE.office().now()).orThrow();
        OFFICE.pass(Duration.ofDays(1));
        notices.tell(OFFICE.office().now()).orThrow();

        assertTrue(due.isPresent());
        assertEquals(List.of("OVERDUE:", "DUE_TODAY:", "ASKED:"), OFFICE.told("vanthu", signed.id()));
    }

    @Test
    void anOpinionThatIsDueIsToldOfToo() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        new DueNotices(OFFICE.office().office().store())
                .tell(OFFICE.office().now())
                .orThrow();
        OFFICE.as("chuyenvien")
                .drafting()
                .askOpinions(
                        seen(draft),
                        new OpinionRequest(
                                Set.of(OFFICE.checker),
                                Set.of(),
                                new TimeLimit.At(OFFICE.office().now().plus(Duration.ofDays(1))),
                                "Xin ý kiến"))
                .orThrow();

        OFFICE.pass(Duration.ofHours(25));
        new DueNotices(OFFICE.office().office().store())
                .tell(OFFICE.office().now())
                .orThrow();

        assertEquals(List.of("OVERDUE:", "ASKED:"), OFFICE.told("thethuc", draft.id()));
    }
}
