package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.IncomingRows.ARRIVAL_NUMBER;
import static org.vanthu.store.jdbc.internal.IncomingRows.BOOK_YEAR;
import static org.vanthu.store.jdbc.internal.IncomingRows.DOCUMENT;
import static org.vanthu.store.jdbc.internal.IncomingRows.DOCUMENT_ID;
import static org.vanthu.store.jdbc.internal.IncomingRows.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.IncomingRows.REGISTER_ID;
import static org.vanthu.store.jdbc.internal.IncomingRows.VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.DuplicateKeys;
import org.vanthu.domain.document.FilePlace;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.spi.store.IncomingStore;

/** Incoming documents in their tables. */
final class JdbcIncomingStore implements IncomingStore {

    private static final Table<Record> KEY = Columns.of("incoming_key");
    private static final Field<String> DUPLICATE_KEY = Columns.text("duplicate_key");

    private static final String ADD_KEY =
            PlainSql.insert("incoming_key", "organisation_id", "duplicate_key", "document_id");
    private static final String WITH_KEY = """
        SELECT document_id FROM incoming_key WHERE organisation_id = ? AND duplicate_key = ? FETCH FIRST ? ROWS ONLY\
        """;

    private final KeptStatements statements;
    private final DSLContext sql;
    private final FileRows files;

    JdbcIncomingStore(JdbcTransaction transaction) {
        this.statements = transaction.statements();
        this.sql = transaction.sql();
        this.files = new FileRows(transaction);
    }

    @Override
    public void add(IncomingDocument document) {
        PlainSql.change(statements, IncomingRows.INSERT, IncomingRows.inOrder(document));
        addKeys(document);
    }

    private void addKeys(IncomingDocument document) {
        for (String key : keys(DuplicateKeys.of(document.fields()))) {
            PlainSql.change(statements, ADD_KEY, document.organisation(), key, document.id());
        }
    }

    private static List<String> keys(DuplicateKeys keys) {
        List<String> all = new ArrayList<>();
        keys.identifier().ifPresent(identifier -> all.add("I" + identifier));
        keys.codeAndIssuer().ifPresent(code -> all.add("C" + code));
        return all;
    }

    @Override
    public void write(IncomingDocument document) {
        int rows = sql.update(DOCUMENT)
                .set(IncomingRows.values(document))
                .where(DOCUMENT_ID.eq(document.id()).and(VERSION.eq(document.version() - 1)))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("a document is read before it is written: " + document.id());
        }
        sql.deleteFrom(KEY).where(DOCUMENT_ID.eq(document.id())).execute();
        addKeys(document);
        SearchWordRows.note(statements, document.id());
    }

    @Override
    public Optional<IncomingDocument> find(DocumentId document) {
        return sql.select(IncomingRows.ALL)
                .from(DOCUMENT)
                .where(DOCUMENT_ID.eq(document))
                .fetchOptional(IncomingRows::read);
    }

    @Override
    public List<IncomingDocument> findAll(Set<DocumentId> documents) {
        return sql.select(IncomingRows.ALL)
                .from(DOCUMENT)
                .where(DOCUMENT_ID.in(documents))
                .fetch(IncomingRows::read);
    }

    @Override
    public Optional<IncomingDocument> hold(DocumentId document) {
        sql.update(DOCUMENT)
                .set(VERSION, VERSION)
                .where(DOCUMENT_ID.eq(document))
                .execute();
        return find(document);
    }

    @Override
    public List<IncomingDocument> duplicates(OrganisationId organisation, DuplicateKeys keys, int limit) {
        List<DocumentId> found = new ArrayList<>();
        for (String key : keys(keys)) {
            PlainSql.list(statements, WITH_KEY, row -> new DocumentId(PlainSql.uuid(row, 1)), organisation, key, limit)
                    .stream()
                    .filter(id -> !found.contains(id))
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            return List.of();
        }
        return sql.select(IncomingRows.ALL)
                .from(DOCUMENT)
                .where(DOCUMENT_ID.in(found))
                .orderBy(DOCUMENT_ID.desc())
                .limit(limit)
                .fetch(IncomingRows::read);
    }

    @Override
    public List<IncomingDocument> byCode(OrganisationId organisation, String beginning, int limit) {
        String from = "C" + DocumentCode.beginning(beginning);
        List<DocumentId> found = sql.selectDistinct(DOCUMENT_ID)
                .from(KEY)
                .where(ORGANISATION_ID
                        .eq(organisation)
                        .and(DUPLICATE_KEY.ge(from))
                        .and(DUPLICATE_KEY.lt(People.after(from))))
                .orderBy(DOCUMENT_ID.desc())
                .limit(limit)
                .fetch(DOCUMENT_ID);
        return found.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<IncomingDocument> register(RegisterYear book, int afterNumber, int limit) {
        return sql.select(IncomingRows.ALL)
                .from(DOCUMENT)
                .where(REGISTER_ID
                        .eq(book.register())
                        .and(BOOK_YEAR.eq(book.year()))
                        .and(ARRIVAL_NUMBER.gt(afterNumber)))
                .orderBy(ARRIVAL_NUMBER)
                .limit(limit)
                .fetch(IncomingRows::read);
    }

    @Override
    public void addFiles(List<DocumentFile> added) {
        files.add(added);
    }

    @Override
    public List<DocumentFile> filesAfter(Optional<FilePlace> last, int limit) {
        return files.after(last, limit);
    }

    @Override
    public List<DocumentFile> files(DocumentId document) {
        return files.of(document);
    }
}
