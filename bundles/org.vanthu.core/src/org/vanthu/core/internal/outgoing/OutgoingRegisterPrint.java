package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.PaperWork.Book;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingEntry;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.AnnexFourBooks;
import org.vanthu.spi.store.Stores;

/** The outgoing register on paper (Annex IV, I). */
final class OutgoingRegisterPrint {

    private final Act act;

    OutgoingRegisterPrint(Act act) {
        this.act = act;
    }

    /** Rows of the register with their deliveries. */
    static List<OutgoingEntry> entries(Stores stores, RegisterYear book, int number, int limit) {
        return stores.outgoing().register(book, number, limit).stream()
                .map(document -> new OutgoingEntry(
                        document, stores.deliveries().ofDocument(document.id().document())))
                .toList();
    }

    /** The register without its rows. */
    Book book(RegisterYear book) {
        List<String> cover = List.of("Năm: " + book.year(), "Từ số: 01 đến số: " + lastNumber(book));
        return new Book(
                "so-dang-ky-van-ban-di-" + book.year() + ".pdf",
                AnnexFourBooks.outgoingRegister(new Printing(act).head(), cover, List.of("Năm " + book.year())));
    }

    private String lastNumber(RegisterYear book) {
        int last = act.stores().numbers().prove(book).lastNumber();
        return last == 0 ? "…" : new LedgerNumber(book, last).printed();
    }

    /** The ten columns of Annex IV. */
    static List<String> row(OutgoingEntry entry) {
        OutgoingDocument document = entry.document();
        OutgoingDocument.Issue issue = document.issue().orElseThrow();
        return List.of(
                document.code().orElseThrow().toString(),
                VietnamTime.day(document.number().orElseThrow().date()),
                document.fields().type().vietnamese() + "\n" + document.fields().subject(),
                document.signer().fullName(),
                entry.deliveries().stream()
                        .map(delivery -> delivery.recipient().name())
                        .collect(Collectors.joining(";\n")),
                document.fields().keptBy(),
                document.fields().issuedAmount().isPresent()
                        ? Integer.toString(document.fields().issuedAmount().getAsInt())
                        : "Điện tử",
                VietnamTime.day(issue.at()),
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
                    .map(recall -> "Thu hồi ngày " + VietnamTime.day(recall.at()) + ": " + recall.reason())
                    .orElse("Thu hồi");
        }
        return issue.late() ? "Phát hành chậm" : document.fields().description();
    }
}
