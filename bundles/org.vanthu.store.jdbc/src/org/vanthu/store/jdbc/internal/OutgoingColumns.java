package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Secrecy;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.EarlierDocument;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.OutgoingState;

/** The table of outgoing documents. */
final class OutgoingColumns {

    static final Table<Record> TABLE = Columns.of("outgoing_document");
    static final Field<DraftId> ID = Columns.id("id", DraftId.class, DraftId::new);
    static final Field<OrganisationId> ORGANISATION =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);
    static final Field<UnitId> UNIT = Columns.id("unit_id", UnitId.class, UnitId::new);
    static final Field<AccountId> DRAFTER = account("drafter_id");
    static final Field<Instant> MADE_AT = Columns.instant("made_at");
    static final Field<String> ORGAN_NAME = Columns.text("organ_name");
    static final Field<String> FILE_NOTATION = Columns.text("file_notation");
    static final Field<DocumentType> TYPE = Columns.constant("document_type", DocumentType.class);
    static final Field<String> NOTATION = Columns.text("notation");
    static final Field<String> SUBJECT = Columns.text("subject");
    static final Field<String> LANGUAGE = Columns.text("language_name");
    static final Field<String> DESCRIPTION = Columns.text("description");
    static final Field<Urgency> URGENCY = Columns.constant("urgency", Urgency.class);
    static final Field<Secrecy> SECRECY = Columns.constant("secrecy", Secrecy.class);
    static final Field<Integer> ISSUED_AMOUNT = Columns.integer("issued_amount");
    static final Field<LocalDate> DUE_DATE = Columns.date("due_date");
    static final Field<String> KEPT_BY = Columns.text("kept_by");
    static final Field<String> SERIES = Columns.text("series");
    static final Field<AccountId> CONTENT_CHECKER = account("content_checker_id");
    static final Field<AccountId> FORMAT_CHECKER = account("format_checker_id");
    static final Field<AccountId> SIGNER = account("signer_id");
    static final Field<Mandate> MANDATE = Columns.constant("mandate", Mandate.class);
    static final Field<String> COLLECTIVE = Columns.text("collective_name");
    static final Field<String> HEAD_TITLE = Columns.text("head_title");
    static final Field<String> UNIT_HEAD_TITLE = Columns.text("unit_head_title");
    static final Field<AuthorisationId> AUTHORISATION =
            Columns.id("authorisation_id", AuthorisationId.class, AuthorisationId::new);
    static final Field<String> SIGNER_POSITION = Columns.text("signer_position");
    static final Field<String> SIGNER_NAME = Columns.text("signer_name");
    static final Field<OutgoingState> STATE = Columns.constant("state", OutgoingState.class);
    static final Field<Integer> VERSIONS = Columns.integer("versions");
    static final Field<Sha256> PREPARED_FILE = Columns.hash("prepared_file");
    static final Field<Sha256> SIGNED_FILE = Columns.hash("signed_file");
    static final Field<Sha256> SIGNED_CERTIFICATE = Columns.hash("signed_certificate");
    static final Field<AccountId> SIGNED_BY = account("signed_by");
    static final Field<Instant> SIGNED_AT = Columns.instant("signed_at");
    static final Field<RegisterId> REGISTER = Columns.id("register_id", RegisterId.class, RegisterId::new);
    static final Field<Integer> BOOK_YEAR = Columns.integer("book_year");
    static final Field<Integer> NUMBER = Columns.integer("issue_number");
    static final Field<LocalDate> ISSUE_DATE = Columns.date("issue_date");
    static final Field<Sha256> ISSUED_FILE = Columns.hash("issued_file");
    static final Field<Long> ISSUED_SIZE = Columns.number("issued_size");
    static final Field<Sha256> ISSUED_CERTIFICATE = Columns.hash("issued_certificate");
    static final Field<Integer> ISSUED_PAGES = Columns.integer("issued_pages");
    static final Field<String> IDENTIFIER = Columns.text("identifier");
    static final Field<AccountId> ISSUED_BY = account("issued_by");
    static final Field<Instant> ISSUED_AT = Columns.instant("issued_at");
    static final Field<Instant> ISSUE_LATEST = Columns.instant("issue_latest");
    static final Field<String> RECALL_REASON = Columns.text("recall_reason");
    static final Field<AccountId> RECALLED_BY = account("recalled_by");
    static final Field<Instant> RECALLED_AT = Columns.instant("recalled_at");
    static final Field<DocumentId> REPLY_TO = Columns.id("reply_to_id", DocumentId.class, DocumentId::new);
    static final Field<DraftId> MENDS = Columns.id("mends_id", DraftId.class, DraftId::new);
    static final Field<EarlierDocument.Mending> MENDING = Columns.constant("mending", EarlierDocument.Mending.class);
    static final Field<Long> VERSION = Columns.number("version");

    static final List<Field<?>> ALL = List.of(
            ID,
            ORGANISATION,
            UNIT,
            DRAFTER,
            MADE_AT,
            ORGAN_NAME,
            FILE_NOTATION,
            TYPE,
            NOTATION,
            SUBJECT,
            LANGUAGE,
            DESCRIPTION,
            URGENCY,
            SECRECY,
            ISSUED_AMOUNT,
            DUE_DATE,
            KEPT_BY,
            SERIES,
            CONTENT_CHECKER,
            FORMAT_CHECKER,
            SIGNER,
            MANDATE,
            COLLECTIVE,
            HEAD_TITLE,
            UNIT_HEAD_TITLE,
            AUTHORISATION,
            SIGNER_POSITION,
            SIGNER_NAME,
            STATE,
            VERSIONS,
            PREPARED_FILE,
            SIGNED_FILE,
            SIGNED_CERTIFICATE,
            SIGNED_BY,
            SIGNED_AT,
            REGISTER,
            BOOK_YEAR,
            NUMBER,
            ISSUE_DATE,
            ISSUED_FILE,
            ISSUED_SIZE,
            ISSUED_CERTIFICATE,
            ISSUED_PAGES,
            IDENTIFIER,
            ISSUED_BY,
            ISSUED_AT,
            ISSUE_LATEST,
            RECALL_REASON,
            RECALLED_BY,
            RECALLED_AT,
            REPLY_TO,
            MENDS,
            MENDING,
            VERSION);

    private OutgoingColumns() {}

    private static Field<AccountId> account(String column) {
        return Columns.id(column, AccountId.class, AccountId::new);
    }
}
