package org.vanthu.core.internal.outgoing;

import java.util.List;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.PaperWork.Sheet;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.SheetPaper;

/** The recipients without a channel, on paper, to be taken along when the document is delivered. */
final class DispatchListPrint {

    private final Act act;

    DispatchListPrint(Act act) {
        this.act = act;
    }

    Sheet sheet(DraftId id) {
        OutgoingDocument document = new DraftDocuments(act).find(id);
        List<List<String>> rows = act
                .stores()
                .deliveries()
                .ofDocument(document.id().document())
                .stream()
                .filter(delivery -> delivery.recipient() instanceof Recipient.Outside)
                .map(DispatchListPrint::row)
                .toList();
        SheetPaper sheet = new SheetPaper(
                new Printing(act).head(),
                "DANH SÁCH GỬI VĂN BẢN",
                List.of(document.code().map(Object::toString).orElse("") + " – "
                        + document.fields().subject()),
                List.of(
                        new SheetPaper.Rows(
                                "",
                                List.of(
                                        Column.left("Nơi nhận", 34),
                                        Column.left("Địa chỉ", 34),
                                        Column.centre("Trạng thái", 12),
                                        Column.left("Ký nhận", 20)),
                                rows),
                        new SheetPaper.SignaturePlaces(List.of("NGƯỜI GIAO", "NGƯỜI NHẬN"))),
                Language.VIETNAMESE);
        return new Sheet("danh-sach-gui-" + document.fileName().orElse("van-ban.pdf"), sheet);
    }

    private static List<String> row(Delivery delivery) {
        Recipient.Outside outside = (Recipient.Outside) delivery.recipient();
        return List.of(outside.name(), outside.address(), delivery.state().label(Language.VIETNAMESE), "");
    }
}
