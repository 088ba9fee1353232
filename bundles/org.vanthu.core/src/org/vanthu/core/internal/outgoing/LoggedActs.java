package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.SignedHead;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.SheetPaper.Fact;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.SealedState;

/** Who approved, signed and issued a document and when, as the event log has it: each line is an event that an export shows. */
final class LoggedActs {

    private static final Map<String, OutgoingAct> ACTS = Map.ofEntries(
            Map.entry("DRAFT_SUBMITTED", OutgoingAct.SUBMIT),
            Map.entry("DRAFT_WITHDRAWN", OutgoingAct.WITHDRAW),
            Map.entry("DRAFT_INITIALLED", OutgoingAct.INITIAL),
            Map.entry("CONTENT_APPROVED", OutgoingAct.APPROVE_CONTENT),
            Map.entry("FORMAT_APPROVED", OutgoingAct.APPROVE_FORMAT),
            Map.entry("RETURNED_FOR_CONTENT", OutgoingAct.RETURN),
            Map.entry("RETURNED_FOR_FORMAT", OutgoingAct.RETURN),
            Map.entry("RETURNED_UNSIGNED", OutgoingAct.RETURN),
            Map.entry("RETURNED_UNISSUED", OutgoingAct.RETURN),
            Map.entry("SIGNED", OutgoingAct.SIGN),
            Map.entry("SIGNATURE_UNDONE", OutgoingAct.UNDO_SIGNATURE),
            Map.entry("ISSUE_BEGUN", OutgoingAct.BEGIN_ISSUE),
            Map.entry("ISSUE_STOPPED_NUMBER_KEPT", OutgoingAct.ABANDON_ISSUE),
            Map.entry("ISSUE_STOPPED_NUMBER_VOIDED", OutgoingAct.ABANDON_ISSUE),
            Map.entry("ISSUED", OutgoingAct.FINISH_ISSUE),
            Map.entry("RECALLED", OutgoingAct.RECALL));

    private static final int PAGE = 500;

    private final Act act;
    private final Printing printing;

    LoggedActs(Act act, Printing printing) {
        this.act = act;
        this.printing = printing;
    }

    /** The acts in their order. */
    SheetPaper.Rows of(DraftId document) {
        return new SheetPaper.Rows(
                "Quá trình duyệt, ký, phát hành theo nhật ký sự kiện",
                List.of(
                        Column.left("Sự kiện", 11),
                        Column.left("Việc", 23),
                        Column.centre("Dự thảo", 10),
                        Column.left("Người thực hiện", 24),
                        Column.left("Thời điểm", 18),
                        Column.left("Ý kiến", 26)),
                events(document).reversed().stream().map(this::row).toList());
    }

    /** The head of the log that was signed last: whoever has it can tell whether those events were changed later. */
    Optional<SheetPaper.Facts> head() {
        return act.stores().events().sealed().map(SealedState::head).map(LoggedActs::facts);
    }

    private static SheetPaper.Facts facts(SignedHead head) {
        return new SheetPaper.Facts(
                "Niêm phong nhật ký sự kiện gần nhất",
                List.of(
                        new Fact("Đến sự kiện", Long.toString(head.size())),
                        new Fact("Thời điểm", VietnamTime.second(head.at())),
                        new Fact("SHA-256 gốc", head.root().hex())));
    }

    /** The newest first. A document that thousands have looked at has as many events. */
    private List<Event> events(DraftId document) {
        EventSearch ofDocument = EventSearch.ofObject(document.toString());
        List<Event> found = new ArrayList<>();
        List<Event> page = act.stores().events().search(ofDocument, Long.MAX_VALUE, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(event -> ACTS.containsKey(event.act())).forEach(found::add);
            page = page.size() < PAGE
                    ? List.of()
                    : act.stores().events().search(ofDocument, page.getLast().sequence(), PAGE);
        }
        return found;
    }

    private List<String> row(Event event) {
        return List.of(
                Long.toString(event.sequence()),
                Printing.sentence(ACTS.get(event.act()).label(Language.VIETNAMESE)),
                event.payload().fact("draftVersion").orElse(""),
                printing.name(event.actor())
                        + event.onBehalfOf()
                                .map(person -> "\nthay " + printing.name(person))
                                .orElse(""),
                VietnamTime.second(event.at()),
                event.payload()
                        .fact("remark")
                        .or(() -> event.payload().fact("reason"))
                        .orElse(""));
    }
}
