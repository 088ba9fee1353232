package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.DraftFields;

class DraftModelTest {

    private final DraftModel model = new DraftModel(Language.VIETNAMESE);

    @Test
    void whatIsTypedStandsInTheFields() {
        model.type.set(DocumentType.OFFICIAL_LETTER);
        model.subject.set("trả lời văn bản số 15/UBND-VP");
        model.urgency.set(Urgency.URGENT);
        model.to.addOutside("  Sở Nội vụ ");

        DraftFields fields = model.fields();

        assertEquals("trả lời văn bản số 15/UBND-VP", fields.subject());
        assertEquals(Urgency.URGENT, fields.urgency());
        assertEquals(List.of(new Recipient.Outside("Sở Nội vụ", Optional.empty(), "")), fields.recipients());
    }

    @Test
    void aSubjectCopiedFromSeveralLinesStandsInOne() {
        model.subject.set("trả lời Công văn\nsố 513/SYT-NVD \n");

        assertEquals("trả lời Công văn số 513/SYT-NVD", model.fields().subject());
    }

    @Test
    void nobodyIsARecipientTwiceAndNoNameIsNobody() {
        model.to.addOutside("Sở Nội vụ");
        model.to.addOutside("Sở Nội vụ");
        model.to.addOutside("   ");

        assertEquals(1, model.to.field.get().size());
    }

    @Test
    void aRecipientTakenAwayIsGone() {
        model.to.addOutside("Sở Nội vụ");
        model.to.addOutside("Sở Y tế");

        model.to.remove(model.to.field.get().getFirst());

        assertEquals(
                List.of("Sở Y tế"),
                model.to.field.get().stream().map(Recipient::name).toList());
    }

    @Test
    void whatTheFormDoesNotShowIsKeptWhenADraftIsChanged() {
        DraftFields known = DraftFields.of(
                DocumentType.OFFICIAL_LETTER, "cũ", List.of(new Recipient.Outside("Sở Y tế", Optional.empty(), "")));

        model.fill(known);
        model.subject.set("mới");

        assertEquals("mới", model.fields().subject());
        assertEquals(known.keptBy(), model.fields().keptBy());
        assertEquals(known.recipients(), model.fields().recipients());
        assertTrue(model.subject.trouble().isEmpty());
    }
}
