package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.PaperWork.Sheet;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.DeliveryStep;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.SheetPaper;

/** The recipients without a channel, on paper, to be taken along when the document is delivered. */
final class DispatchListPrint {

    private final Act act;

    DispatchListPrint(Act act) {
        this.act = act;
    }

    Sheet ofIssued(DraftId id) {
        OutgoingDocument document = new DraftDocuments(act).find(id);
        return sheet(
                id.document(),
                document.code().map(Object::toString).orElse("") + " – "
                        + document.fields().subject(),
                document.fileName().orElse("van-ban.pdf"));
    }

    /** @param subject of the document the copy is of */
    Sheet ofCopy(DocumentCopy copy, String subject) {
        return sheet(
                copy.id().document(), copy.code() + " – " + copy.form().vietnamese() + ": " + subject, copy.fileName());
    }

    private Sheet sheet(DocumentId sent, String what, String fileName) {
        List<List<String>> rows = new ArrayList<>();
        List<Delivery> deliveries = act.stores().deliveries().ofDocument(sent);
        Map<DeliveryId, List<DeliveryStep>> steps = act.stores().deliveries().steps(sent);
        for (Delivery delivery : deliveries) {
            if (delivery.recipient() instanceof Recipient.Outside outside) {
                rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        outside.name(),
                        outside.address(),
                        state(delivery, steps.get(delivery.id())),
                        ""));
            }
        }
        return new Sheet("danh-sach-gui-" + fileName, paper(headings(what, deliveries), rows));
    }

    /** Who got what was taken back has to send it back (NĐ 30/2020, Art. 18.4.a), so the list says to whom it had left. */
    private static String state(Delivery delivery, List<DeliveryStep> steps) {
        String now = delivery.state().label(Language.VIETNAMESE);
        if (delivery.state() != DeliveryState.RECALLED) {
            return now;
        }
        return steps.stream()
                .filter(step -> step.state() == DeliveryState.DISPATCHED)
                .map(step -> now + ", gửi " + VietnamTime.day(step.at()))
                .findFirst()
                .orElse(now + ", chưa gửi");
    }

    /** What is on the list and, where it was taken back, when and why. */
    private static List<String> headings(String what, List<Delivery> deliveries) {
        return Stream.concat(
                        Stream.of(what),
                        deliveries.stream()
                                .filter(delivery -> delivery.state() == DeliveryState.RECALLED)
                                .map(delivery -> "Đã thu hồi ngày " + VietnamTime.day(delivery.changedAt()) + ": "
                                        + delivery.reason())
                                .limit(1))
                .toList();
    }

    private SheetPaper paper(List<String> headings, List<List<String>> rows) {
        return new SheetPaper(
                new Printing(act).head(),
                "DANH SÁCH GỬI VĂN BẢN",
                headings,
                List.of(
                        new SheetPaper.Rows(
                                "",
                                List.of(
                                        Column.centre("TT", 6),
                                        Column.left("Nơi nhận", 32),
                                        Column.left("Địa chỉ", 26),
                                        Column.centre("Trạng thái", 18),
                                        Column.left("Ký nhận", 18)),
                                rows),
                        new SheetPaper.SignaturePlaces(List.of("NGƯỜI GIAO", "NGƯỜI NHẬN"))),
                Language.VIETNAMESE);
    }
}
