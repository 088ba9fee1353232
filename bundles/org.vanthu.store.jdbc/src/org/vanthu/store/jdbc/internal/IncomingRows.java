package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.Secrecy;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;

/** The row of an incoming document. */
final class IncomingRows {

    static final Table<Record> DOCUMENT = Columns.of("incoming_document");
    static final Field<DocumentId> DOCUMENT_ID = Columns.id("document_id", DocumentId.class, DocumentId::new);
    static final Field<OrganisationId> ORGANISATION_ID =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);
    static final Field<RegisterId> REGISTER_ID = Columns.id("register_id", RegisterId.class, RegisterId::new);
    static final Field<Integer> BOOK_YEAR = Columns.integer("book_year");
    static final Field<Integer> ARRIVAL_NUMBER = Columns.integer("arrival_number");
    static final Field<Long> VERSION = Columns.number("version");

    private static final Field<LocalDate> ARRIVAL_DATE = Columns.date("arrival_date");
    private static final Field<Instant> RECEIVED_AT = Columns.instant("received_at");
    private static final Field<Instant> REGISTERED_AT = Columns.instant("registered_at");
    private static final Field<AccountId> REGISTERED_BY = Columns.id("registered_by", AccountId.class, AccountId::new);
    private static final Field<DeliveryId> DELIVERY_ID = Columns.id("delivery_id", DeliveryId.class, DeliveryId::new);
    private static final Field<String> FILE_NOTATION = Columns.text("file_notation");
    private static final Field<String> TYPE_NAME = Columns.text("type_name");
    private static final Field<String> CODE_NUMBER = Columns.text("code_number");
    private static final Field<String> CODE_NOTATION = Columns.text("code_notation");
    private static final Field<LocalDate> ISSUED_DATE = Columns.date("issued_date");
    private static final Field<String> ORGAN_NAME = Columns.text("organ_name");
    private static final Field<String> SUBJECT = Columns.text("subject");
    private static final Field<String> LANGUAGE = Columns.text("language");
    private static final Field<Integer> PAGES = Columns.integer("pages");
    private static final Field<String> DESCRIPTION = Columns.text("description");
    private static final Field<String> SIGNER_POSITION = Columns.text("signer_position");
    private static final Field<String> SIGNER_NAME = Columns.text("signer_name");
    private static final Field<Urgency> URGENCY = Columns.constant("urgency", Urgency.class);
    private static final Field<Secrecy> SECRECY = Columns.constant("secrecy", Secrecy.class);
    private static final Field<String> TO_PLACES = Columns.text("to_places");
    private static final Field<LocalDate> DUE_DATE = Columns.date("due_date");
    private static final Field<String> IDENTIFIER = Columns.text("identifier");
    private static final Field<String> ISSUER_CODE = Columns.text("issuer_code");
    private static final Field<String> VERDICT = Columns.text("verdict");
    private static final Field<HandlingState> STATE = Columns.constant("state", HandlingState.class);
    private static final Field<Instant> PASSED_ON_AT = Columns.instant("passed_on_at");
    private static final Field<String> ENDED_REASON = Columns.text("ended_reason");
    private static final Field<Instant> ENDED_AT = Columns.instant("ended_at");

    static final List<Field<?>> ALL = List.of(
            DOCUMENT_ID,
            ORGANISATION_ID,
            REGISTER_ID,
            BOOK_YEAR,
            ARRIVAL_NUMBER,
            ARRIVAL_DATE,
            RECEIVED_AT,
            REGISTERED_AT,
            REGISTERED_BY,
            DELIVERY_ID,
            FILE_NOTATION,
            TYPE_NAME,
            CODE_NUMBER,
            CODE_NOTATION,
            ISSUED_DATE,
            ORGAN_NAME,
            SUBJECT,
            LANGUAGE,
            PAGES,
            DESCRIPTION,
            SIGNER_POSITION,
            SIGNER_NAME,
            URGENCY,
            SECRECY,
            TO_PLACES,
            DUE_DATE,
            IDENTIFIER,
            ISSUER_CODE,
            VERDICT,
            STATE,
            PASSED_ON_AT,
            ENDED_REASON,
            ENDED_AT,
            VERSION);

    static final String INSERT = PlainSql.insert(
            "incoming_document", ALL.stream().map(Field::getName).toArray(String[]::new));

    private IncomingRows() {}

    /** The values of {@link #ALL} in that order, for {@link #INSERT}. */
    static @Nullable Object[] inOrder(IncomingDocument document) {
        Map<Field<?>, Object> row = values(document);
        return ALL.stream().map(row::get).toArray();
    }

    static Map<Field<?>, Object> values(IncomingDocument document) {
        Map<Field<?>, Object> row = new HashMap<>();
        row.put(DOCUMENT_ID, document.id());
        row.put(ORGANISATION_ID, document.organisation());
        row.put(REGISTER_ID, document.arrival().book().register());
        row.put(BOOK_YEAR, document.arrival().book().year());
        row.put(ARRIVAL_NUMBER, document.arrival().number());
        row.put(ARRIVAL_DATE, document.arrivalDate());
        row.put(RECEIVED_AT, document.receivedAt());
        row.put(REGISTERED_AT, document.registeredAt());
        row.put(REGISTERED_BY, document.registeredBy());
        row.put(DELIVERY_ID, document.delivery().orElse(null));
        row.put(PAGES, document.pages());
        row.put(VERDICT, document.verdict());
        row.put(STATE, document.state());
        row.put(PASSED_ON_AT, document.passedOnAt().orElse(null));
        row.put(ENDED_REASON, document.endedReason());
        row.put(ENDED_AT, document.endedAt().orElse(null));
        row.put(VERSION, document.version());
        putFields(row, document.fields());
        return row;
    }

    private static void putFields(Map<Field<?>, Object> row, IncomingFields fields) {
        row.put(FILE_NOTATION, fields.fileNotation());
        row.put(TYPE_NAME, fields.typeName());
        row.put(CODE_NUMBER, fields.code().number());
        row.put(CODE_NOTATION, fields.code().notation());
        row.put(ISSUED_DATE, fields.issuedDate().orElse(null));
        row.put(ORGAN_NAME, fields.organName());
        row.put(SUBJECT, fields.subject());
        row.put(LANGUAGE, fields.language());
        row.put(DESCRIPTION, fields.description());
        row.put(SIGNER_POSITION, fields.signer().position());
        row.put(SIGNER_NAME, fields.signer().fullName());
        row.put(URGENCY, fields.urgency());
        row.put(SECRECY, fields.secrecy());
        row.put(TO_PLACES, fields.toPlaces());
        row.put(DUE_DATE, fields.dueDate().orElse(null));
        row.put(IDENTIFIER, fields.identifier());
        row.put(ISSUER_CODE, fields.issuerCode());
    }

    static IncomingDocument read(Record row) {
        return new IncomingDocument(
                row.get(DOCUMENT_ID),
                row.get(ORGANISATION_ID),
                new LedgerNumber(new RegisterYear(row.get(REGISTER_ID), row.get(BOOK_YEAR)), row.get(ARRIVAL_NUMBER)),
                row.get(ARRIVAL_DATE),
                row.get(RECEIVED_AT),
                row.get(REGISTERED_AT),
                row.get(REGISTERED_BY),
                Optional.ofNullable(row.get(DELIVERY_ID)),
                fields(row),
                row.get(PAGES),
                row.get(VERDICT),
                row.get(STATE),
                Optional.ofNullable(row.get(PASSED_ON_AT)),
                row.get(ENDED_REASON),
                Optional.ofNullable(row.get(ENDED_AT)),
                row.get(VERSION));
    }

    private static IncomingFields fields(Record row) {
        return new IncomingFields(
                row.get(FILE_NOTATION),
                row.get(TYPE_NAME),
                new DocumentCode(row.get(CODE_NUMBER), row.get(CODE_NOTATION)),
                Optional.ofNullable(row.get(ISSUED_DATE)),
                row.get(ORGAN_NAME),
                row.get(SUBJECT),
                row.get(LANGUAGE),
                row.get(DESCRIPTION),
                new Signer(row.get(SIGNER_POSITION), row.get(SIGNER_NAME)),
                row.get(URGENCY),
                row.get(SECRECY),
                row.get(TO_PLACES),
                Optional.ofNullable(row.get(DUE_DATE)),
                row.get(IDENTIFIER),
                row.get(ISSUER_CODE));
    }
}
