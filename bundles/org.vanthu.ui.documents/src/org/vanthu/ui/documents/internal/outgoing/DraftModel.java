package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.OutgoingField;
import org.vanthu.domain.document.Secrecy;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;

/** What the drafter types about a document, with the trouble of each input; knows nothing of the screen. */
final class DraftModel {

    final Field<DocumentType> type = new Field<>(DocumentType.OFFICIAL_LETTER);
    final Field<String> subject = new Field<>("");
    final Field<String> notation = new Field<>("");
    final Field<Urgency> urgency = new Field<>(Urgency.NORMAL);
    final ChosenRecipients to = new ChosenRecipients();
    final Field<String> note = new Field<>("");
    private final Fields named;
    private Optional<DraftFields> known = Optional.empty();

    DraftModel(Language language) {
        named = new Fields(language);
        named.add(OutgoingField.TYPE_NAME.input(), type);
        named.add(OutgoingField.SUBJECT.input(), subject);
        named.add(OutgoingField.CODE_NOTATION.input(), notation);
        named.add(OutgoingField.PRIORITY.input(), urgency);
        named.add(OutgoingField.TO_ORGAN_NAME.input(), to.field);
        named.add(OutgoingField.DESCRIPTION.input(), note);
    }

    void fill(DraftFields fields) {
        known = Optional.of(fields);
        type.set(fields.type());
        subject.set(fields.subject());
        notation.set(fields.notation());
        urgency.set(fields.urgency());
        to.field.set(fields.recipients());
        note.set(fields.description());
    }

    DraftFields fields() {
        DraftFields base = known.orElseGet(() -> DraftFields.of(type.get(), inOneLine(), to.field.get()));
        return new DraftFields(
                base.fileNotation(),
                type.get(),
                notation.get(),
                inOneLine(),
                base.language(),
                note.get(),
                urgency.get(),
                known.map(DraftFields::secrecy).orElse(Secrecy.NONE),
                to.field.get(),
                known.map(DraftFields::issuedAmount).orElse(OptionalInt.empty()),
                base.dueDate(),
                base.keptBy());
    }

    /** The subject stands in one line wherever it is shown, also one that was copied from several. */
    private String inOneLine() {
        return subject.get().strip().replaceAll("\\s+", " ");
    }

    /** Shows each trouble at its input; answers those that belong to none. */
    List<Trouble> show(List<Trouble> troubles) {
        return named.show(troubles);
    }
}
