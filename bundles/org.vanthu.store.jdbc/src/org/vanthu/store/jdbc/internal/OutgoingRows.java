package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Secrecy;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.EarlierDocument;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.numbering.DocumentIdentifier;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;

/** The rows of outgoing documents: columns, and how a row becomes a document. */
final class OutgoingRows {

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

    private OutgoingRows() {}

    private static Field<AccountId> account(String column) {
        return Columns.id(column, AccountId.class, AccountId::new);
    }

    static Map<Field<?>, @Nullable Object> write(OutgoingDocument document) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(ID, document.id());
        row.put(ORGANISATION, document.organisation());
        row.put(UNIT, document.unit());
        row.put(DRAFTER, document.drafter());
        row.put(MADE_AT, document.madeAt());
        row.put(ORGAN_NAME, document.organName());
        row.put(SERIES, document.series().code());
        row.put(SIGNER_POSITION, document.signer().position());
        row.put(SIGNER_NAME, document.signer().fullName());
        row.put(STATE, document.state());
        row.put(VERSIONS, document.versions());
        row.put(PREPARED_FILE, document.prepared().orElse(null));
        row.put(REPLY_TO, document.replyTo().orElse(null));
        row.put(MENDS, document.mends().map(EarlierDocument::document).orElse(null));
        row.put(MENDING, document.mends().map(EarlierDocument::mending).orElse(null));
        row.put(VERSION, document.version());
        writeFields(row, document.fields());
        writeRoute(row, document.route());
        writeSignature(row, document.signature());
        writeIssue(row, document.number(), document.issue());
        writeRecall(row, document.recall());
        return row;
    }

    private static void writeFields(Map<Field<?>, @Nullable Object> row, DraftFields fields) {
        row.put(FILE_NOTATION, fields.fileNotation());
        row.put(TYPE, fields.type());
        row.put(NOTATION, fields.notation());
        row.put(SUBJECT, fields.subject());
        row.put(LANGUAGE, fields.language());
        row.put(DESCRIPTION, fields.description());
        row.put(URGENCY, fields.urgency());
        row.put(SECRECY, fields.secrecy());
        row.put(
                ISSUED_AMOUNT,
                fields.issuedAmount().isPresent() ? fields.issuedAmount().getAsInt() : null);
        row.put(DUE_DATE, fields.dueDate().orElse(null));
        row.put(KEPT_BY, fields.keptBy());
    }

    private static void writeRoute(Map<Field<?>, @Nullable Object> row, Optional<ApprovalRoute> route) {
        Optional<SigningCapacity> capacity = route.map(ApprovalRoute::capacity);
        row.put(CONTENT_CHECKER, route.map(ApprovalRoute::contentChecker).orElse(null));
        row.put(FORMAT_CHECKER, route.map(ApprovalRoute::formatChecker).orElse(null));
        row.put(SIGNER, route.map(ApprovalRoute::signer).orElse(null));
        row.put(MANDATE, capacity.map(SigningCapacity::mandate).orElse(null));
        row.put(COLLECTIVE, capacity.flatMap(SigningCapacity::collective).orElse(null));
        row.put(HEAD_TITLE, capacity.map(SigningCapacity::headTitle).orElse(null));
        row.put(
                UNIT_HEAD_TITLE,
                capacity.flatMap(SigningCapacity::unitHeadTitle).orElse(null));
        row.put(AUTHORISATION, capacity.flatMap(SigningCapacity::authorisation).orElse(null));
    }

    private static void writeSignature(
            Map<Field<?>, @Nullable Object> row, Optional<OutgoingDocument.Signature> signature) {
        row.put(SIGNED_FILE, signature.map(OutgoingDocument.Signature::file).orElse(null));
        row.put(
                SIGNED_CERTIFICATE,
                signature.map(OutgoingDocument.Signature::certificate).orElse(null));
        row.put(SIGNED_BY, signature.map(OutgoingDocument.Signature::by).orElse(null));
        row.put(SIGNED_AT, signature.map(OutgoingDocument.Signature::at).orElse(null));
    }

    private static void writeIssue(
            Map<Field<?>, @Nullable Object> row,
            Optional<OutgoingDocument.Numbered> number,
            Optional<OutgoingDocument.Issue> issue) {
        row.put(REGISTER, number.map(taken -> taken.number().book().register()).orElse(null));
        row.put(BOOK_YEAR, number.map(taken -> taken.number().book().year()).orElse(null));
        row.put(NUMBER, number.map(taken -> taken.number().number()).orElse(null));
        row.put(ISSUE_DATE, number.map(OutgoingDocument.Numbered::date).orElse(null));
        row.put(ISSUED_FILE, issue.map(OutgoingDocument.Issue::file).orElse(null));
        row.put(ISSUED_SIZE, issue.map(OutgoingDocument.Issue::size).orElse(null));
        row.put(
                ISSUED_CERTIFICATE,
                issue.map(OutgoingDocument.Issue::certificate).orElse(null));
        row.put(ISSUED_PAGES, issue.map(OutgoingDocument.Issue::pages).orElse(null));
        row.put(IDENTIFIER, issue.map(done -> done.identifier().toString()).orElse(null));
        row.put(ISSUED_BY, issue.map(OutgoingDocument.Issue::by).orElse(null));
        row.put(ISSUED_AT, issue.map(OutgoingDocument.Issue::at).orElse(null));
        row.put(ISSUE_LATEST, issue.map(OutgoingDocument.Issue::latest).orElse(null));
    }

    private static void writeRecall(Map<Field<?>, @Nullable Object> row, Optional<OutgoingDocument.Recall> recall) {
        row.put(RECALL_REASON, recall.map(OutgoingDocument.Recall::reason).orElse(null));
        row.put(RECALLED_BY, recall.map(OutgoingDocument.Recall::by).orElse(null));
        row.put(RECALLED_AT, recall.map(OutgoingDocument.Recall::at).orElse(null));
    }

    static OutgoingDocument read(Record row, List<Recipient> recipients) {
        return new OutgoingDocument(
                row.get(ID),
                row.get(ORGANISATION),
                row.get(UNIT),
                row.get(DRAFTER),
                row.get(MADE_AT),
                row.get(ORGAN_NAME),
                fields(row, recipients),
                Series.parse(row.get(SERIES)),
                route(row),
                new Signer(row.get(SIGNER_POSITION), row.get(SIGNER_NAME)),
                row.get(STATE),
                row.get(VERSIONS),
                Optional.ofNullable(row.get(PREPARED_FILE)),
                signature(row),
                number(row),
                issue(row),
                recall(row),
                Optional.ofNullable(row.get(REPLY_TO)),
                mends(row),
                row.get(VERSION));
    }

    private static DraftFields fields(Record row, List<Recipient> recipients) {
        Integer amount = row.get(ISSUED_AMOUNT);
        return new DraftFields(
                row.get(FILE_NOTATION),
                row.get(TYPE),
                row.get(NOTATION),
                row.get(SUBJECT),
                row.get(LANGUAGE),
                row.get(DESCRIPTION),
                row.get(URGENCY),
                row.get(SECRECY),
                recipients,
                amount == null ? OptionalInt.empty() : OptionalInt.of(amount),
                Optional.ofNullable(row.get(DUE_DATE)),
                row.get(KEPT_BY));
    }

    private static Optional<ApprovalRoute> route(Record row) {
        return Optional.ofNullable(row.get(MANDATE))
                .map(mandate -> new ApprovalRoute(
                        row.get(CONTENT_CHECKER),
                        row.get(FORMAT_CHECKER),
                        row.get(SIGNER),
                        new SigningCapacity(
                                mandate,
                                Optional.ofNullable(row.get(COLLECTIVE)),
                                row.get(HEAD_TITLE),
                                Optional.ofNullable(row.get(UNIT_HEAD_TITLE)),
                                Optional.ofNullable(row.get(AUTHORISATION)))));
    }

    private static Optional<OutgoingDocument.Signature> signature(Record row) {
        return Optional.ofNullable(row.get(SIGNED_FILE))
                .map(file -> new OutgoingDocument.Signature(
                        file, row.get(SIGNED_CERTIFICATE), row.get(SIGNED_BY), row.get(SIGNED_AT)));
    }

    private static Optional<OutgoingDocument.Numbered> number(Record row) {
        return Optional.ofNullable(row.get(NUMBER))
                .map(number -> new OutgoingDocument.Numbered(
                        new LedgerNumber(new RegisterYear(row.get(REGISTER), row.get(BOOK_YEAR)), number),
                        row.get(ISSUE_DATE)));
    }

    private static Optional<OutgoingDocument.Issue> issue(Record row) {
        return Optional.ofNullable(row.get(ISSUED_FILE))
                .map(file -> new OutgoingDocument.Issue(
                        file,
                        row.get(ISSUED_SIZE),
                        row.get(ISSUED_CERTIFICATE),
                        row.get(ISSUED_PAGES),
                        DocumentIdentifier.parse(row.get(IDENTIFIER)),
                        row.get(ISSUED_BY),
                        row.get(ISSUED_AT),
                        row.get(ISSUE_LATEST)));
    }

    private static Optional<OutgoingDocument.Recall> recall(Record row) {
        return Optional.ofNullable(row.get(RECALLED_AT))
                .map(at -> new OutgoingDocument.Recall(row.get(RECALL_REASON), row.get(RECALLED_BY), at));
    }

    private static Optional<EarlierDocument> mends(Record row) {
        return Optional.ofNullable(row.get(MENDS)).map(id -> new EarlierDocument(id, row.get(MENDING)));
    }
}
