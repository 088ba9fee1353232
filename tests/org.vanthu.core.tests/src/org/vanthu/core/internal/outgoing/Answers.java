package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.Stores;

/** What a {@link ClerkProgram} answered, and whether what is kept says the same. */
final class Answers {

    private static final int ALL = 100_000;

    private final Map<DocumentId, Kept> registered = new HashMap<>();
    private final Map<DraftId, Kept> issued = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final Map<DraftId, Integer> begun = new HashMap<>();
    private final Set<Integer> voided = new HashSet<>();
    private final Set<DraftId> perhapsIssued = new HashSet<>();

    /** The number and the file that an answer named. */
    private record Kept(int number, Sha256 file) {}

    /** An act of which nobody knows what became of it. */
    synchronized void unanswered(Object... words) {
        if (words[0].equals("finish")) {
            perhapsIssued.add((DraftId) words[1]);
        }
    }

    /** Whether the act that would have issued it was once left without an answer. */
    synchronized boolean isPerhapsIssued(DraftId draft) {
        return perhapsIssued.contains(draft);
    }

    synchronized void note(String... words) {
        switch (words[0]) {
            case "registered" ->
                registered.put(DocumentId.parse(words[1]), new Kept(Integer.parseInt(words[2]), new Sha256(words[3])));
            case "begun" -> {
                begun.put(DraftId.parse(words[1]), Integer.parseInt(words[3]));
                taken.add(Integer.parseInt(words[3]));
            }
            case "issued" ->
                issued.put(DraftId.parse(words[1]), new Kept(Integer.parseInt(words[2]), new Sha256(words[3])));
            case "stopped" -> {
                if (words[2].equals("VOID")) {
                    voided.add(begun.remove(DraftId.parse(words[1])));
                }
            }
            case "opened", "entered", "gone" -> {}
            // Others were changing the same thing, and the clerk was told so.
            case "refused" -> assertTrue(words[1].contains("Store.BUSY"), words[1]);
            default -> throw new AssertionError(String.join(" ", words));
        }
    }

    /** How many documents were answered as registered or issued. */
    int count() {
        return registered.size() + issued.size();
    }

    /** Compares with what is kept. */
    void compareWith(Stores stores, Blobs blobs, OrganisationId body, OrganisationId recipient) {
        incoming(stores, blobs, body);
        outgoing(stores, blobs, body, recipient);
    }

    private void incoming(Stores stores, Blobs blobs, OrganisationId body) {
        RegisterYear book = book(stores, body, new Series.Arrivals());
        List<IncomingDocument> documents = stores.incoming().register(book, 0, ALL);
        Map<DocumentId, Integer> numbers = documents.stream()
                .collect(Collectors.toMap(
                        IncomingDocument::id, document -> document.arrival().number()));
        assertEquals(documents.size(), new HashSet<>(numbers.values()).size(), "each has a number of its own");
        registered.forEach((id, kept) -> {
            assertEquals(kept.number(), numbers.get(id), "answered and lost: " + id);
            assertEquals(kept.file(), stores.incoming().files(id).getFirst().hash());
            assertTrue(blobs.verify(kept.file()).isDone());
        });
        LedgerProof proof = stores.numbers().prove(book);
        assertTrue(proof.sound(), "missing " + proof.missing() + ", out of time " + proof.outOfTime());
        assertEquals(documents.size(), proof.issued(), "each number stands on a document");
        assertEquals(documents.size(), events(stores, "INCOMING_REGISTERED"));
    }

    private void outgoing(Stores stores, Blobs blobs, OrganisationId body, OrganisationId recipient) {
        RegisterYear book = book(stores, body, new Series.Administrative());
        LedgerProof proof = stores.numbers().prove(book);
        assertTrue(proof.sound(), "missing " + proof.missing() + ", out of time " + proof.outOfTime());
        List<LedgerEntry> rows = stores.numbers().rowsAfter(book, 0, ALL);
        rows.forEach(row -> rowAndDocumentAgree(stores, row));
        taken.forEach(number -> assertTrue(number <= proof.lastNumber(), "answered and lost: " + number));
        voided.forEach(number -> assertInstanceOf(
                NumberUse.Voided.class,
                stores.numbers()
                        .entry(new LedgerNumber(book, number))
                        .orElseThrow()
                        .use()));
        issued.forEach((id, kept) -> {
            OutgoingDocument document = stores.outgoing().find(id).orElseThrow();
            assertEquals(OutgoingState.ISSUED, document.state());
            assertEquals(kept.number(), document.number().orElseThrow().number().number());
            assertEquals(kept.file(), document.issue().orElseThrow().file());
            assertTrue(blobs.verify(kept.file()).isDone());
        });
        sentOnce(stores, rows, recipient);
    }

    private void rowAndDocumentAgree(Stores stores, LedgerEntry row) {
        switch (row.use()) {
            case NumberUse.Issued use -> {
                OutgoingDocument document = document(stores, use.document());
                assertEquals(OutgoingState.ISSUED, document.state());
                assertEquals(row.number(), document.number().orElseThrow().number());
            }
            case NumberUse.Reserved use -> {
                OutgoingDocument document = document(stores, use.document().orElseThrow());
                assertEquals(OutgoingState.ISSUE, document.state(), "kept for a document that goes on with it");
                assertEquals(row.number(), document.number().orElseThrow().number());
            }
            case NumberUse.Voided use -> {
                assertFalse(use.reason().isBlank());
                use.document()
                        .flatMap(id -> document(stores, id).number())
                        .ifPresent(other -> assertNotEquals(row.number(), other.number()));
            }
        }
    }

    private static void sentOnce(Stores stores, List<LedgerEntry> rows, OrganisationId recipient) {
        List<DocumentId> left = rows.stream()
                .flatMap(row -> row.use() instanceof NumberUse.Issued use ? Optional.of(use.document()).stream() : null)
                .toList();
        left.forEach(id -> assertEquals(2, stores.deliveries().ofDocument(id).size(), "once to each recipient"));
        List<DocumentId> arrived = new ArrayList<>();
        stores.deliveries().toRegister(recipient, Optional.empty(), ALL).stream()
                .map(DeliveredDocument::delivery)
                .map(Delivery::document)
                .forEach(arrived::add);
        assertEquals(left.size(), arrived.size());
        assertEquals(Set.copyOf(left), Set.copyOf(arrived));
        assertEquals(left.size(), events(stores, "ISSUED"));
        assertEquals(left.size(), events(stores, "SENT"));
    }

    private static OutgoingDocument document(Stores stores, DocumentId id) {
        return stores.outgoing().find(new DraftId(id.value())).orElseThrow();
    }

    private static RegisterYear book(Stores stores, OrganisationId body, Series series) {
        Register register = stores.numbers().register(body, series);
        List<Integer> years = stores.numbers().years(register.id());
        assertEquals(1, years.size());
        return register.in(years.getFirst());
    }

    private static int events(Stores stores, String act) {
        EventSearch search = new EventSearch(
                Set.of(), Optional.empty(), Optional.of(act), Optional.empty(), Optional.empty(), Optional.empty());
        return stores.events().search(search, Long.MAX_VALUE, ALL).size();
    }
}
