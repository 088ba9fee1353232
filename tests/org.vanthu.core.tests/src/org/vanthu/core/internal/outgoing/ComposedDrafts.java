package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vanthu.api.outgoing.ComposedVersion;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Secrecy;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.ComposedWords.Part;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.PdfParts;
import org.vanthu.spi.pdf.OpenPdf;

/** Drafts whose page the office composes, as their officer sees and changes them. */
record ComposedDrafts(OutgoingOffice office) {

    Drafting officer() {
        return office.as("chuyenvien").drafting();
    }

    OutgoingDocument composed() {
        return office.draft(office.letter());
    }

    OutgoingDocument edited(OutgoingDocument draft, UnaryOperator<DraftFields> change) {
        return officer().edit(seen(draft), change.apply(draft.fields())).orThrow();
    }

    static DraftFields fields(
            DraftFields from, DocumentType type, String subject, Urgency urgency, List<Recipient> to, String keptBy) {
        return new DraftFields(
                from.fileNotation(),
                type,
                from.notation(),
                subject,
                from.language(),
                from.description(),
                urgency,
                Secrecy.NONE,
                to,
                from.issuedAmount(),
                from.dueDate(),
                keptBy);
    }

    ComposedVersion shown(OutgoingDocument draft) {
        return officer().open(draft.id()).orThrow().composed().orElseThrow();
    }

    OutgoingDocument composedAnew(OutgoingDocument draft) {
        return officer().compose(seen(draft), shown(draft).composition()).orThrow();
    }

    String page(Sha256 file, OutgoingDocument document) {
        try (OpenPdf pdf = new PdfParts()
                .reader()
                .open(office.save(officer().file(document.id(), file).orThrow()))
                .orThrow()) {
            return pdf.text(0, () -> false).orThrow().text();
        }
    }

    /** The draft is refused naming exactly these parts, and goes on after it was composed anew. */
    void refusedUntilComposedAnew(OutgoingDocument changed, Part... parts) {
        Outcome<OutgoingDocument> refused = officer().submit(seen(changed));

        assertTrue(refused.refusedFor(DraftingTrouble.COMPOSED_EARLIER), refused.toString());
        assertEquals(Set.of(parts), shown(changed).outdated());
        String words = refused.troubles().getFirst().message(Language.VIETNAMESE);
        for (Part part : parts) {
            assertTrue(words.contains(part.label(Language.VIETNAMESE)), words);
        }
        assertEquals(OutgoingState.DRAFTING, office.find(changed.id()).state());
        OutgoingDocument again = composedAnew(office.find(changed.id()));
        assertEquals(Set.of(), shown(again).outdated());
        assertEquals(
                OutgoingState.CONTENT_CHECK,
                officer().submit(seen(again)).orThrow().state());
    }
}
