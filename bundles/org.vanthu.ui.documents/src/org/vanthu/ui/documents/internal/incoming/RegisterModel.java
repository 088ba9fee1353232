package org.vanthu.ui.documents.internal.incoming;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.DeliveredEntry;
import org.vanthu.api.incoming.DuplicateFound;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.Secrecy;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.documents.internal.deadline.DeadlineModel;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;

/** What the clerk types when registering, with the trouble of each input; knows nothing of the screen. */
final class RegisterModel {

    final Field<String> code = new Field<>("");
    final Field<DocumentType> type = new Field<>(DocumentType.OFFICIAL_LETTER);
    final Field<Optional<LocalDate>> issued = new Field<>(Optional.empty());
    final Field<String> issuer = new Field<>("");
    final Field<String> subject = new Field<>("");
    final Field<String> signer = new Field<>("");
    final Field<String> signerPosition = new Field<>("");
    final Field<Urgency> urgency = new Field<>(Urgency.NORMAL);
    final Field<Secrecy> secrecy = new Field<>(Secrecy.NONE);
    final DeadlineModel due = DeadlineModel.ofDays();
    final Field<String> note = new Field<>("");
    final Field<String> fileNotation = new Field<>("");
    final Field<String> language = new Field<>(IncomingFields.VIETNAMESE);
    final Field<String> toPlaces = new Field<>("");
    final Field<String> identifier = new Field<>("");
    final Field<String> issuerCode = new Field<>("");
    /** Whether the inputs are shown that few documents need. */
    final Field<Boolean> more = new Field<>(false);

    private final Fields named;
    private final List<Path> annexes = new ArrayList<>();
    private final Set<DocumentId> acknowledged = new HashSet<>();
    private Optional<Path> file = Optional.empty();
    private Optional<DeliveredDocument> delivered = Optional.empty();

    RegisterModel(Language language) {
        named = new Fields(language);
        name(IncomingField.CODE_NUMBER, code);
        name(IncomingField.CODE_NOTATION, code);
        name(IncomingField.TYPE_NAME, type);
        name(IncomingField.ISSUED_DATE, issued);
        name(IncomingField.ORGAN_NAME, issuer);
        name(IncomingField.SUBJECT, subject);
        name(IncomingField.SIGNER_NAME, signer);
        name(IncomingField.SIGNER_POSITION, signerPosition);
        name(IncomingField.PRIORITY, urgency);
        name(IncomingField.DUE_DATE, due.input());
        name(IncomingField.DESCRIPTION, note);
        name(IncomingField.FILE_NOTATION, fileNotation);
        name(IncomingField.LANGUAGE, this.language);
        name(IncomingField.TO_PLACES, toPlaces);
        name(IncomingField.IDENTIFIER, identifier);
        name(IncomingField.ISSUER_CODE, issuerCode);
        rare().forEach(input -> input.onTrouble(() -> input.trouble().ifPresent(words -> more.set(true))));
    }

    /** Whether something stands in the inputs of {@link #more} that does not stand there anyway. */
    boolean hasRare() {
        return rare().stream()
                .anyMatch(input -> !input.get().isBlank() && !input.get().equals(IncomingFields.VIETNAMESE));
    }

    private List<Field<String>> rare() {
        return List.of(fileNotation, language, toPlaces, identifier, issuerCode);
    }

    private void name(IncomingField field, Field<?> input) {
        named.add(field.input(), input);
    }

    /** Fills the form with what another organisation here has sent. */
    void fill(DeliveredDocument document) {
        delivered = Optional.of(document);
        fill(document.fields());
    }

    /** Fills the form with what is known. */
    void fill(IncomingFields fields) {
        code.set(fields.code().toString());
        DocumentType.named(fields.typeName()).ifPresent(type::set);
        issued.set(fields.issuedDate());
        issuer.set(fields.organName());
        subject.set(fields.subject());
        signer.set(fields.signer().fullName());
        signerPosition.set(fields.signer().position());
        urgency.set(fields.urgency());
        secrecy.set(fields.secrecy());
        fields.dueDate().ifPresent(due::show);
        note.set(fields.description());
        fileNotation.set(fields.fileNotation());
        language.set(fields.language());
        toPlaces.set(fields.toPlaces());
        identifier.set(fields.identifier());
        issuerCode.set(fields.issuerCode());
    }

    Optional<DeliveredDocument> delivered() {
        return delivered;
    }

    void take(Path pdf) {
        file = Optional.of(pdf);
    }

    Optional<Path> file() {
        return file;
    }

    void addAnnex(Path annex) {
        annexes.add(annex);
    }

    List<Path> annexes() {
        return List.copyOf(annexes);
    }

    /** The clerk has seen these and says they are not the same document. */
    void acknowledge(List<DuplicateFound> found) {
        found.forEach(one -> acknowledged.add(one.document().id()));
    }

    boolean isAcknowledged(DuplicateFound found) {
        return acknowledged.contains(found.document().id());
    }

    /** Whether there is enough to look for the same document. */
    boolean canBeCompared() {
        return DocumentCode.parse(code.get()).isPresent() && !issuer.get().isBlank();
    }

    /** What was typed. A code that is not of the form number/notation is handed on as notation, to be refused there. */
    IncomingFields fields() {
        DocumentCode read = DocumentCode.parse(code.get()).orElseGet(() -> new DocumentCode("", code.get()));
        return new IncomingFields(
                fileNotation.get(),
                type.get().vietnamese(),
                read,
                issued.get(),
                issuer.get(),
                subject.get(),
                language.get(),
                note.get(),
                new Signer(signerPosition.get(), signer.get()),
                urgency.get(),
                secrecy.get(),
                toPlaces.get(),
                due.lastDay(),
                identifier.get(),
                issuerCode.get());
    }

    /** The same, its files handed in this way. */
    IncomingDraft draft(Function<Path, GivenFile> give) {
        return new IncomingDraft(
                fields(),
                give.apply(file.orElseThrow()),
                annexes.stream().map(give).toList(),
                Optional.empty(),
                acknowledged);
    }

    DeliveredEntry entry() {
        return new DeliveredEntry(fields(), acknowledged);
    }

    /** Checks as far as that needs nobody else; marks the inputs. */
    boolean check() {
        Outcome<IncomingFields> checked = fields().checked();
        return named.show(checked.troubles()).isEmpty() && checked.isDone();
    }

    /** Shows each trouble at its input; answers those that belong to none. */
    List<Trouble> show(List<Trouble> troubles) {
        return named.show(troubles);
    }
}
