package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.PaperWork.Sheet;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.copying.DocumentCopy;
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
        for (Delivery delivery : act.stores().deliveries().ofDocument(sent)) {
            if (delivery.recipient() instanceof Recipient.Outside outside) {
                rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        outside.name(),
                        outside.address(),
                        delivery.state().label(Language.VIETNAMESE),
                        ""));
            }
        }
        SheetPaper sheet = new SheetPaper(
                new Printing(act).head(),
                "DANH SÁCH GỬI VĂN BẢN",
                List.of(what),
                List.of(
                        new SheetPaper.Rows(
                                "",
                                List.of(
                                        Column.centre("TT", 6),
                                        Column.left("Nơi nhận", 32),
                                        Column.left("Địa chỉ", 32),
                                        Column.centre("Trạng thái", 12),
                                        Column.left("Ký nhận", 20)),
                                rows),
                        new SheetPaper.SignaturePlaces(List.of("NGƯỜI GIAO", "NGƯỜI NHẬN"))),
                Language.VIETNAMESE);
        return new Sheet("danh-sach-gui-" + fileName, sheet);
    }
}
