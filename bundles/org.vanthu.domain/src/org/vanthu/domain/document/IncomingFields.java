package org.vanthu.domain.document;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/**
 * What the clerk enters about an incoming document (NĐ 30/2020, Annex VI Part II.II); what the system fills by itself
 * stands in {@link IncomingDocument}. Holds anything typed; {@link #checked} answers whether it may be registered.
 *
 * @param fileNotation number and notation of the work file, or empty
 * @param typeName one of the 29 types, a legal type, or any other name
 * @param code number and notation
 * @param issuedDate day on the document
 * @param organName name of the issuer
 * @param subject trích yếu nội dung
 * @param language language of the document, as words
 * @param description note
 * @param signer who signed it
 * @param urgency degree of urgency
 * @param secrecy mark of secrecy; a state secret is refused
 * @param toPlaces unit or person receiving, as words; filled from the assignments when left empty
 * @param dueDate day by which it is to be handled, if the document or the clerk names one
 * @param identifier document identifier given by the issuer, or empty
 * @param issuerCode code of the issuer, or empty
 */
public record IncomingFields(
        String fileNotation,
        String typeName,
        DocumentCode code,
        Optional<LocalDate> issuedDate,
        String organName,
        String subject,
        String language,
        String description,
        Signer signer,
        Urgency urgency,
        Secrecy secrecy,
        String toPlaces,
        Optional<LocalDate> dueDate,
        String identifier,
        String issuerCode) {

    /** The language when none is named. */
    public static final String VIETNAMESE = "Tiếng Việt";

    public IncomingFields {
        fileNotation = Words.tidy(fileNotation);
        typeName = Words.tidy(typeName);
        organName = Words.tidy(organName);
        subject = Words.tidy(subject);
        language = language.isBlank() ? VIETNAMESE : Words.tidy(language);
        description = Words.tidy(description);
        toPlaces = Words.tidy(toPlaces);
        identifier = Words.tidy(identifier);
        issuerCode = Words.tidy(issuerCode);
    }

    /** Reads what was typed or imported, by field; answers one trouble for each field that is wrong. */
    public static Outcome<IncomingFields> read(Map<IncomingField, String> typed) {
        FieldChecks checks = new FieldChecks();
        IncomingFields read = new IncomingFields(
                FieldChecks.in(typed, IncomingField.FILE_NOTATION),
                FieldChecks.in(typed, IncomingField.TYPE_NAME),
                new DocumentCode(
                        FieldChecks.in(typed, IncomingField.CODE_NUMBER),
                        FieldChecks.in(typed, IncomingField.CODE_NOTATION)),
                checks.readDate(IncomingField.ISSUED_DATE, FieldChecks.in(typed, IncomingField.ISSUED_DATE)),
                FieldChecks.in(typed, IncomingField.ORGAN_NAME),
                FieldChecks.in(typed, IncomingField.SUBJECT),
                FieldChecks.in(typed, IncomingField.LANGUAGE),
                FieldChecks.in(typed, IncomingField.DESCRIPTION),
                new Signer(
                        FieldChecks.in(typed, IncomingField.SIGNER_POSITION),
                        FieldChecks.in(typed, IncomingField.SIGNER_NAME)),
                checks.readUrgency(IncomingField.PRIORITY, FieldChecks.in(typed, IncomingField.PRIORITY)),
                Secrecy.NONE,
                FieldChecks.in(typed, IncomingField.TO_PLACES),
                checks.readDate(IncomingField.DUE_DATE, FieldChecks.in(typed, IncomingField.DUE_DATE)),
                FieldChecks.in(typed, IncomingField.IDENTIFIER),
                FieldChecks.in(typed, IncomingField.ISSUER_CODE));
        read.check(checks);
        return checks.troubles().isEmpty() ? Outcome.done(read) : Outcome.refused(checks.troubles());
    }

    /** Itself when every field is of its type and length, else one trouble for each field that is not. */
    public Outcome<IncomingFields> checked() {
        FieldChecks checks = new FieldChecks();
        check(checks);
        return checks.troubles().isEmpty() ? Outcome.done(this) : Outcome.refused(checks.troubles());
    }

    /**
     * As {@link #checked}, and not issued later than it arrived. A deadline before the arrival is none of the clerk's making:
     * {@link #warningsOn} tells of it.
     *
     * @param arrival the day it arrived
     */
    public Outcome<IncomingFields> checkedOn(LocalDate arrival) {
        FieldChecks checks = new FieldChecks();
        check(checks);
        issuedDate
                .filter(arrival::isBefore)
                .ifPresent(
                        day -> checks.report(FieldTrouble.ISSUED_IN_FUTURE, IncomingField.ISSUED_DATE, "value", day));
        return checks.troubles().isEmpty() ? Outcome.done(this) : Outcome.refused(checks.troubles());
    }

    /**
     * What is allowed but worth knowing: an organisation code longer than Annex VI says, a document that came after its own
     * deadline.
     *
     * @param arrival the day it arrived
     */
    public List<Trouble> warningsOn(LocalDate arrival) {
        FieldChecks checks = new FieldChecks();
        check(checks);
        dueDate.filter(arrival::isAfter)
                .ifPresent(day -> checks.warn(FieldTrouble.DUE_BEFORE_ARRIVAL, IncomingField.DUE_DATE, "value", day));
        return checks.warnings();
    }

    private void check(FieldChecks checks) {
        checks.text(IncomingField.FILE_NOTATION, fileNotation);
        checks.text(IncomingField.TYPE_NAME, typeName);
        checkCode(checks);
        checks.present(IncomingField.ISSUED_DATE, issuedDate);
        checks.text(IncomingField.ORGAN_NAME, organName);
        checks.text(IncomingField.SUBJECT, subject);
        checks.text(IncomingField.LANGUAGE, language);
        checks.text(IncomingField.DESCRIPTION, description);
        checks.text(IncomingField.SIGNER_POSITION, signer.position());
        checks.text(IncomingField.SIGNER_NAME, signer.fullName());
        checks.secrecy(IncomingField.PRIORITY, secrecy);
        checks.text(IncomingField.TO_PLACES, toPlaces);
        checks.text(IncomingField.IDENTIFIER, identifier);
        checks.organId(IncomingField.ISSUER_CODE, issuerCode);
    }

    private void checkCode(FieldChecks checks) {
        boolean number = !code.number().isEmpty();
        boolean notation = !code.notation().isEmpty();
        if (numbered() && number != notation) {
            checks.report(
                    FieldTrouble.CODE_FORM,
                    number ? IncomingField.CODE_NOTATION : IncomingField.CODE_NUMBER,
                    "value",
                    number ? code.number() : code.notation());
            return;
        }
        if (numbered() || number) {
            checks.text(IncomingField.CODE_NUMBER, code.number());
        }
        if (numbered() || notation) {
            checks.text(IncomingField.CODE_NOTATION, code.notation());
        }
    }

    /** Whether a document of this type bears a number; letters of citizens and official notes need none. */
    public boolean numbered() {
        return typeName.isEmpty()
                || LegalType.named(typeName).isPresent()
                || type().filter(type -> type != DocumentType.OFFICIAL_NOTE).isPresent();
    }

    /** The type among the 29, if it is one of them. */
    public Optional<DocumentType> type() {
        return DocumentType.named(typeName);
    }

    /** The code by which access rules and delegations know the type; empty for a name outside the known ones. */
    public Optional<String> typeCode() {
        return type().map(DocumentType::code).or(() -> LegalType.named(typeName).map(LegalType::code));
    }

    /** The values as {@link #read} takes them; empty ones are left out. */
    public Map<IncomingField, String> written() {
        Map<IncomingField, String> all = new EnumMap<>(IncomingField.class);
        all.put(IncomingField.FILE_NOTATION, fileNotation);
        all.put(IncomingField.TYPE_NAME, typeName);
        all.put(IncomingField.CODE_NUMBER, code.number());
        all.put(IncomingField.CODE_NOTATION, code.notation());
        all.put(IncomingField.ISSUED_DATE, issuedDate.map(LocalDate::toString).orElse(""));
        all.put(IncomingField.ORGAN_NAME, organName);
        all.put(IncomingField.SUBJECT, subject);
        all.put(IncomingField.LANGUAGE, language);
        all.put(IncomingField.DESCRIPTION, description);
        all.put(IncomingField.SIGNER_POSITION, signer.position());
        all.put(IncomingField.SIGNER_NAME, signer.fullName());
        all.put(IncomingField.PRIORITY, Integer.toString(urgency.priority()));
        all.put(IncomingField.TO_PLACES, toPlaces);
        all.put(IncomingField.DUE_DATE, dueDate.map(LocalDate::toString).orElse(""));
        all.put(IncomingField.IDENTIFIER, identifier);
        all.put(IncomingField.ISSUER_CODE, issuerCode);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /**
     * What another organisation may register of a copy of the document: what this one wrote for itself stays here, and in the
     * description stands that it is a copy.
     *
     * @param copy which copy it is, and whose
     */
    public IncomingFields copied(String copy) {
        return new IncomingFields(
                "",
                typeName,
                code,
                issuedDate,
                organName,
                subject,
                language,
                copy,
                signer,
                urgency,
                secrecy,
                "",
                Optional.empty(),
                identifier,
                issuerCode);
    }
}
