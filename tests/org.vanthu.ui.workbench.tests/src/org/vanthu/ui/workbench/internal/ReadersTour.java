package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.vanthu.domain.search.Way;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.DocumentPage;
import org.vanthu.ui.testkit.WindowPage;

/** A clerk lets somebody read a document by name, a leader lets that stay: both at the document itself. */
final class ReadersTour {

    private final Tour tour;

    ReadersTour(Tour tour) {
        this.tour = tour;
    }

    /** Begins where the clerk has found the document. */
    void letIn(String reader) {
        WindowPage window = tour.window();
        window.list().mark(IncomingTour.CODE).open();
        DocumentPage document = window.document();
        assertFalse(document.words().contains(document.saying("flagged.title")), document.words());

        DialogPage readers = document.actInDialog("ACCESS");
        readers.list().awaitRow("Vũ Hoàng Long", readers.saying("relation.LEAD"));
        tour.shoot("57-readers");
        DialogPage letting = readers.button("changes.give").next();
        letting.pickOffered(reader).type("reason.reason", "Tham mưu nội dung đất đai");
        tour.shoot("57-let-in");
        letting.confirm();
        readers.list()
                .awaitRow(reader, readers.saying("relation.GRANTED_READER"))
                .mark(reader);
        tour.shoot("57-readers-more");
        readers.dismiss();

        document.awaitWords(document.saying("flagged.title"));
        tour.shoot("57-flagged-on-the-document");
        assertFalse(document.words().contains(document.saying("flagged.confirm")), "not by who made it");
    }

    /** A leader opens the document and lets the change stay. */
    void confirm() {
        WindowPage window = tour.sit("chutich");
        window.everything()
                .search(IncomingTour.CODE)
                .choose("filter.way", Way.INCOMING.label(tour.language()))
                .awaitRows(1)
                .mark(IncomingTour.CODE)
                .open();
        DocumentPage document = window.document();
        document.awaitWords(document.saying("flagged.title"));
        tour.shoot("57-flagged-for-the-leader");

        document.decide("flagged.confirm").confirm();

        document.awaitNoWords(document.saying("flagged.title"));
    }
}
