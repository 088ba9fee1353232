package org.vanthu.core.internal.outgoing;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.files.FileContent;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.Language;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingEntry;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.AnnexFourBooks;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.TablePaper;
import org.vanthu.spi.store.Stores;

/** The outgoing register (Annex IV, I) and the dispatch list on paper. */
final class OutgoingPrints {

    private static final int ROWS_AT_ONCE = 200;

    private final Act act;
    private final Printing printing;

    OutgoingPrints(Act act) {
        this.act = act;
        this.printing = new Printing(act);
    }

    /** Rows of the register with their deliveries. */
    static List<OutgoingEntry> entries(Stores stores, RegisterYear book, int number, int limit) {
        return stores.outgoing().register(book, number, limit).stream()
                .map(document -> new OutgoingEntry(
                        document, stores.deliveries().ofDocument(document.id().document())))
                .toList();
    }

    Outcome<FileContent> register(Register register, RegisterYear book) {
        List<String> cover = List.of("Năm: " + book.year(), "Từ số: 01 đến số: " + lastNumber(book));
        TablePaper paper = AnnexFourBooks.outgoingRegister(printing.head(), cover, List.of("Năm " + book.year()));
        return printing.print(
                "so-dang-ky-van-ban-di-" + book.year() + ".pdf",
                target -> act.parts().paper().printer().table(paper, rows(book), target, () -> false));
    }

    private String lastNumber(RegisterYear book) {
        int last = act.stores().numbers().prove(book).lastNumber();
        return last == 0 ? "…" : new LedgerNumber(book, last).printed();
    }

    /** All rows, read page by page: a year's register does not fit into memory. */
    private Iterator<List<String>> rows(RegisterYear book) {
        return Stream.iterate(
                        entries(act.stores(), book, 0, ROWS_AT_ONCE),
                        page -> !page.isEmpty(),
                        page -> entries(act.stores(), book, number(page.getLast()), ROWS_AT_ONCE))
                .flatMap(List::stream)
                .map(OutgoingPrints::row)
                .iterator();
    }

    private static int number(OutgoingEntry entry) {
        return entry.document().number().orElseThrow().number().number();
    }

    /** The ten columns of Annex IV. */
    static List<String> row(OutgoingEntry entry) {
        OutgoingDocument document = entry.document();
        OutgoingDocument.Issue issue = document.issue().orElseThrow();
        return List.of(
                document.code().orElseThrow().toString(),
                Printing.day(document.number().orElseThrow().date()),
                document.fields().type().vietnamese() + "\n" + document.fields().subject(),
                document.signer().fullName(),
                entry.deliveries().stream()
                        .map(delivery -> delivery.recipient().name())
                        .collect(Collectors.joining(";\n")),
                document.fields().keptBy(),
                document.fields().issuedAmount().isPresent()
                        ? Integer.toString(document.fields().issuedAmount().getAsInt())
                        : "Điện tử",
                Printing.day(issue.at()),
                signedFor(entry.deliveries()),
                note(document, issue));
    }

    /** What stands for the hand-written receipt: at how many recipients' it is registered. */
    private static String signedFor(List<Delivery> deliveries) {
        long received = deliveries.stream()
                .filter(delivery -> delivery.arrival().isPresent())
                .count();
        return received == 0 ? "" : "Đã nhận " + received + "/" + deliveries.size();
    }

    private static String note(OutgoingDocument document, OutgoingDocument.Issue issue) {
        if (document.state() == OutgoingState.RECALLED) {
            return document.recall()
                    .map(recall -> "Thu hồi ngày " + Printing.day(recall.at()) + ": " + recall.reason())
                    .orElse("Thu hồi");
        }
        return issue.late() ? "Phát hành chậm" : document.fields().description();
    }

    Outcome<FileContent> dispatchList(OutgoingDocument document) {
        List<List<String>> rows = act
                .stores()
                .deliveries()
                .ofDocument(document.id().document())
                .stream()
                .filter(delivery -> delivery.recipient() instanceof Recipient.Outside)
                .map(OutgoingPrints::dispatchRow)
                .toList();
        SheetPaper sheet = new SheetPaper(
                printing.head(),
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
        return printing.print(
                "danh-sach-gui-" + document.fileName().orElse("van-ban.pdf"),
                target -> act.parts().paper().printer().sheet(sheet, target));
    }

    private static List<String> dispatchRow(Delivery delivery) {
        Recipient.Outside outside = (Recipient.Outside) delivery.recipient();
        return List.of(outside.name(), outside.address(), delivery.state().label(Language.VIETNAMESE), "");
    }
}
