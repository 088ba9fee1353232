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
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.DuplicateKeys;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.spi.store.IncomingStore;

/** Incoming documents in their tables. */
final class JdbcIncomingStore implements IncomingStore {

    private static final Table<Record> KEY = Columns.of("incoming_key");
    private static final Field<String> DUPLICATE_KEY = Columns.text("duplicate_key");

    private final DSLContext sql;
    private final FileRows files;

    JdbcIncomingStore(JdbcTransaction transaction) {
        this.sql = transaction.sql();
        this.files = new FileRows(transaction.sql());
    }

    @Override
    public void add(IncomingDocument document) {
        sql.insertInto(DOCUMENT).set(IncomingRows.values(document)).execute();
        addKeys(document);
    }

    private void addKeys(IncomingDocument document) {
        for (String key : keys(DuplicateKeys.of(document.fields()))) {
            sql.insertInto(KEY, ORGANISATION_ID, DUPLICATE_KEY, DOCUMENT_ID)
                    .values(document.organisation(), key, document.id())
                    .execute();
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
    }

    @Override
    public Optional<IncomingDocument> find(DocumentId document) {
        return sql.select(IncomingRows.ALL)
                .from(DOCUMENT)
                .where(DOCUMENT_ID.eq(document))
                .fetchOptional(IncomingRows::read);
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
            sql
                    .select(DOCUMENT_ID)
                    .from(KEY)
                    .where(ORGANISATION_ID.eq(organisation).and(DUPLICATE_KEY.eq(key)))
                    .limit(limit)
                    .fetch(DOCUMENT_ID)
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
    public List<DocumentFile> files(DocumentId document) {
        return files.of(document);
    }
}
