package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.FileName;
import org.vanthu.domain.document.FilePlace;

/** The files of documents; rows are only added. */
final class FileRows {

    private static final Table<Record> FILE = Columns.of("document_file");
    private static final Field<DocumentId> DOCUMENT_ID = Columns.id("document_id", DocumentId.class, DocumentId::new);
    private static final Field<Integer> POSITION = Columns.integer("file_position");
    private static final Field<Integer> FILE_VERSION = Columns.integer("file_version");
    private static final Field<DocumentFile.Kind> KIND = Columns.constant("kind", DocumentFile.Kind.class);
    private static final Field<String> SAFE_NAME = Columns.text("safe_name");
    private static final Field<String> LABEL = Columns.text("label");
    private static final Field<String> MEDIA_TYPE = Columns.text("media_type");
    private static final Field<Long> BYTE_COUNT = Columns.number("byte_count");
    private static final Field<Sha256> CONTENT_HASH = Columns.hash("content_hash");
    private static final Field<Integer> PAGES = Columns.integer("pages");
    private static final Field<String> VERDICT = Columns.text("verdict");
    private static final Field<Instant> ADDED_AT = Columns.instant("added_at");
    private static final Field<AccountId> ADDED_BY = Columns.id("added_by", AccountId.class, AccountId::new);
    private static final Field<String> STEP_ID = Columns.text("step_id");

    private static final String ADD = PlainSql.insert(
            "document_file",
            "document_id",
            "file_position",
            "file_version",
            "kind",
            "safe_name",
            "label",
            "media_type",
            "byte_count",
            "content_hash",
            "pages",
            "verdict",
            "added_at",
            "added_by",
            "step_id");

    private final KeptStatements statements;
    private final DSLContext sql;

    FileRows(JdbcTransaction transaction) {
        this.statements = transaction.statements();
        this.sql = transaction.sql();
    }

    void add(List<DocumentFile> files) {
        for (DocumentFile file : files) {
            PlainSql.change(
                    statements,
                    ADD,
                    file.document(),
                    file.position(),
                    file.version(),
                    file.kind(),
                    file.name().safe(),
                    file.name().label(),
                    file.mediaType(),
                    file.size(),
                    file.hash(),
                    file.pages(),
                    file.verdict(),
                    file.addedAt(),
                    file.addedBy(),
                    file.step());
        }
    }

    List<DocumentFile> of(DocumentId document) {
        return select().where(DOCUMENT_ID.eq(document))
                .orderBy(POSITION, FILE_VERSION)
                .fetch(FileRows::read);
    }

    List<DocumentFile> after(Optional<FilePlace> last, int limit) {
        return select().where(last.map(FileRows::behind).orElseGet(DSL::noCondition))
                .orderBy(DOCUMENT_ID, POSITION, FILE_VERSION)
                .limit(limit)
                .fetch(FileRows::read);
    }

    /** Written so that the index is entered at the place, not read up to it. */
    private static Condition behind(FilePlace last) {
        return DOCUMENT_ID
                .ge(last.document())
                .and(DOCUMENT_ID
                        .gt(last.document())
                        .or(POSITION.gt(last.position()))
                        .or(POSITION.eq(last.position()).and(FILE_VERSION.gt(last.version()))));
    }

    private SelectWhereStep<? extends Record> select() {
        return sql.select(
                        DOCUMENT_ID,
                        POSITION,
                        FILE_VERSION,
                        KIND,
                        SAFE_NAME,
                        LABEL,
                        MEDIA_TYPE,
                        BYTE_COUNT,
                        CONTENT_HASH,
                        PAGES,
                        VERDICT,
                        ADDED_AT,
                        ADDED_BY,
                        STEP_ID)
                .from(FILE);
    }

    private static DocumentFile read(Record row) {
        return new DocumentFile(
                row.get(DOCUMENT_ID),
                row.get(POSITION),
                row.get(FILE_VERSION),
                row.get(KIND),
                new FileName(row.get(SAFE_NAME), row.get(LABEL)),
                row.get(MEDIA_TYPE),
                row.get(BYTE_COUNT),
                row.get(CONTENT_HASH),
                row.get(PAGES),
                row.get(VERDICT),
                row.get(ADDED_AT),
                row.get(ADDED_BY),
                Optional.ofNullable(row.get(STEP_ID)).map(UUID::fromString));
    }
}
