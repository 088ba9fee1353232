package org.vanthu.domain.document;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/**
 * What people enter about an outgoing document (NĐ 30/2020, Annex VI Part II.I); number, date, pages and file ordinal
 * are filled by the system. Holds anything typed; {@link #checked} answers whether it may go on.
 *
 * @param fileNotation number and notation of the work file, or empty
 * @param type one of the 29
 * @param notation ký hiệu, without the number
 * @param organName name of the issuer
 * @param subject trích yếu nội dung
 * @param language language of the document, as words
 * @param description note
 * @param signer who is to sign, position with capacity
 * @param urgency degree of urgency
 * @param secrecy mark of secrecy; a state secret is refused
 * @param recipients at least one
 * @param issuedAmount copies issued on paper, if any
 * @param dueDate day by which a reply is expected
 */
public record OutgoingFields(
        String fileNotation,
        DocumentType type,
        String notation,
        String organName,
        String subject,
        String language,
        String description,
        Signer signer,
        Urgency urgency,
        Secrecy secrecy,
        List<NamedRecipient> recipients,
        OptionalInt issuedAmount,
        Optional<LocalDate> dueDate) {

    public OutgoingFields {
        fileNotation = Words.tidy(fileNotation);
        notation = Words.tidy(notation);
        organName = Words.tidy(organName);
        subject = Words.tidy(subject);
        language = language.isBlank() ? IncomingFields.VIETNAMESE : Words.tidy(language);
        description = Words.tidy(description);
        recipients = List.copyOf(recipients);
    }

    /** Itself when every field is of its type and length, else one trouble for each field that is not. */
    public Outcome<OutgoingFields> checked() {
        List<Trouble> troubles = checks().troubles();
        return troubles.isEmpty() ? Outcome.done(this) : Outcome.refused(troubles);
    }

    /** What is allowed but worth knowing, such as an organisation code longer than Annex VI says. */
    public List<Trouble> warnings() {
        return checks().warnings();
    }

    /** The values by field; empty ones are left out, and each recipient has a line, empty without a code. */
    public Map<OutgoingField, String> written() {
        Map<OutgoingField, String> all = new EnumMap<>(OutgoingField.class);
        all.put(OutgoingField.FILE_NOTATION, fileNotation);
        all.put(OutgoingField.TYPE_NAME, type.vietnamese());
        all.put(OutgoingField.CODE_NOTATION, notation);
        all.put(OutgoingField.ORGAN_NAME, organName);
        all.put(OutgoingField.SUBJECT, subject);
        all.put(OutgoingField.LANGUAGE, language);
        all.put(OutgoingField.DESCRIPTION, description);
        all.put(OutgoingField.SIGNER_POSITION, signer.position());
        all.put(OutgoingField.SIGNER_NAME, signer.fullName());
        all.put(OutgoingField.TO_ORGAN_ID, lines(NamedRecipient::organId));
        all.put(OutgoingField.TO_ORGAN_NAME, lines(NamedRecipient::organName));
        all.put(OutgoingField.PRIORITY, Integer.toString(urgency.priority()));
        issuedAmount.ifPresent(amount -> all.put(OutgoingField.ISSUED_AMOUNT, Integer.toString(amount)));
        dueDate.ifPresent(day -> all.put(OutgoingField.DUE_DATE, day.toString()));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private String lines(Function<NamedRecipient, String> part) {
        return recipients.stream().map(part).collect(Collectors.joining("\n")).stripTrailing();
    }

    private FieldChecks checks() {
        FieldChecks checks = new FieldChecks();
        checks.text(OutgoingField.FILE_NOTATION, fileNotation);
        checks.text(OutgoingField.CODE_NOTATION, notation);
        checks.text(OutgoingField.ORGAN_NAME, organName);
        checks.text(OutgoingField.SUBJECT, subject);
        checks.text(OutgoingField.LANGUAGE, language);
        checks.text(OutgoingField.DESCRIPTION, description);
        checks.text(OutgoingField.SIGNER_POSITION, signer.position());
        checks.text(OutgoingField.SIGNER_NAME, signer.fullName());
        checks.secrecy(OutgoingField.PRIORITY, secrecy);
        checks.number(OutgoingField.ISSUED_AMOUNT, issuedAmount);
        if (recipients.isEmpty()) {
            checks.report(FieldTrouble.MISSING, OutgoingField.TO_ORGAN_NAME);
        }
        for (NamedRecipient recipient : recipients) {
            checks.text(OutgoingField.TO_ORGAN_NAME, recipient.organName());
            checks.organId(OutgoingField.TO_ORGAN_ID, recipient.organId());
        }
        return checks;
    }
}
