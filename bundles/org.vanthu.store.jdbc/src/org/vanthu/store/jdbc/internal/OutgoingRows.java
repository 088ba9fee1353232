package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.OutgoingColumns.AUTHORISATION;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.BOOK_YEAR;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.COLLECTIVE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.CONTENT_CHECKER;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.DESCRIPTION;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.DRAFTER;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.DUE_DATE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.FILE_NOTATION;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.FORMAT_CHECKER;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.HEAD_TITLE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ID;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.IDENTIFIER;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ISSUED_AMOUNT;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ISSUED_AT;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ISSUED_BY;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ISSUED_CERTIFICATE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ISSUED_FILE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ISSUED_PAGES;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ISSUED_SIZE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ISSUE_DATE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ISSUE_LATEST;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.KEPT_BY;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.LANGUAGE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.MADE_AT;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.MANDATE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.MENDING;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.MENDS;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.NOTATION;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.NUMBER;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ORGANISATION;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ORGAN_NAME;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.PREPARED_FILE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.RECALLED_AT;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.RECALLED_BY;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.RECALL_REASON;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.REGISTER;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.REPLY_TO;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.SECRECY;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.SERIES;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.SIGNED_AT;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.SIGNED_BY;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.SIGNED_CERTIFICATE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.SIGNED_FILE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.SIGNER;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.SIGNER_NAME;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.SIGNER_POSITION;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.STATE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.SUBJECT;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.TYPE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.UNIT;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.UNIT_HEAD_TITLE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.URGENCY;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.VERSION;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.VERSIONS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.EarlierDocument;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.numbering.DocumentIdentifier;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;

/** How an outgoing document becomes a row, and a row a document. */
final class OutgoingRows {

    private OutgoingRows() {}

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
