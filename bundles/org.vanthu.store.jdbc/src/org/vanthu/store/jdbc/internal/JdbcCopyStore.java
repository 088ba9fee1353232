package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.copying.CopyState;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.spi.store.CopyStore;

/** Copies in their table. */
final class JdbcCopyStore implements CopyStore {

    private static final String INCOMING = "INCOMING";
    private static final String ISSUED = "ISSUED";

    private static final Table<Record> COPY = Columns.of("document_copy");
    private static final Field<CopyId> ID = Columns.id("copy_id", CopyId.class, CopyId::new);
    private static final Field<OrganisationId> ORGANISATION =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);
    private static final Field<DocumentId> DOCUMENT = Columns.id("document_id", DocumentId.class, DocumentId::new);
    private static final Field<String> SOURCE_KIND = Columns.text("source_kind");
    private static final Field<CopyForm> FORM = Columns.constant("copy_form", CopyForm.class);
    private static final Field<CopyMedium> MEDIUM = Columns.constant("medium", CopyMedium.class);
    private static final Field<RegisterId> REGISTER = Columns.id("register_id", RegisterId.class, RegisterId::new);
    private static final Field<Integer> YEAR = Columns.integer("book_year");
    private static final Field<Integer> NUMBER = Columns.integer("entry_number");
    private static final Field<LocalDate> COPIED_ON = Columns.date("copied_on");
    private static final Field<String> NOTATION = Columns.text("notation");
    private static final Field<String> PAGES = Columns.text("pages");
    private static final Field<Sha256> PREPARED = Columns.hash("prepared_file");
    private static final Field<Sha256> FILE = Columns.hash("copy_file");
    private static final Field<Sha256> CERTIFICATE = Columns.hash("certificate");
    private static final Field<AccountId> MADE_BY = Columns.id("made_by", AccountId.class, AccountId::new);
    private static final Field<Instant> MADE_AT = Columns.instant("made_at");
    private static final Field<String> REASON = Columns.text("reason");
    private static final Field<CopyState> STATE = Columns.constant("state", CopyState.class);
    private static final Field<Long> VERSION = Columns.number("version");

    private static final List<Field<?>> ALL = List.of(
            ID,
            ORGANISATION,
            DOCUMENT,
            SOURCE_KIND,
            FORM,
            MEDIUM,
            REGISTER,
            YEAR,
            NUMBER,
            COPIED_ON,
            NOTATION,
            PAGES,
            PREPARED,
            FILE,
            CERTIFICATE,
            MADE_BY,
            MADE_AT,
            REASON,
            STATE,
            VERSION);

    private final DSLContext sql;

    JdbcCopyStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(DocumentCopy copy) {
        sql.insertInto(COPY)
                .set(ID, copy.id())
                .set(ORGANISATION, copy.organisation())
                .set(DOCUMENT, copy.source().document())
                .set(SOURCE_KIND, copy.source() instanceof CopySource.Incoming ? INCOMING : ISSUED)
                .set(FORM, copy.form())
                .set(MEDIUM, copy.medium())
                .set(REGISTER, copy.number().book().register())
                .set(YEAR, copy.number().book().year())
                .set(NUMBER, copy.number().number())
                .set(COPIED_ON, copy.date())
                .set(NOTATION, copy.notation())
                .set(PAGES, copy.pages())
                .set(PREPARED, copy.prepared())
                .set(FILE, copy.file().orElse(null))
                .set(CERTIFICATE, copy.certificate().orElse(null))
                .set(MADE_BY, copy.madeBy())
                .set(MADE_AT, copy.madeAt())
                .set(REASON, copy.reason())
                .set(STATE, copy.state())
                .set(VERSION, copy.version())
                .execute();
    }

    @Override
    public void write(DocumentCopy copy) {
        int written = sql.update(COPY)
                .set(FILE, copy.file().orElse(null))
                .set(CERTIFICATE, copy.certificate().orElse(null))
                .set(REASON, copy.reason())
                .set(STATE, copy.state())
                .set(VERSION, copy.version())
                .where(ID.eq(copy.id()).and(VERSION.eq(copy.version() - 1)))
                .execute();
        if (written == 0) {
            throw LostRace.over(copy.id());
        }
    }

    @Override
    public Optional<DocumentCopy> find(CopyId copy) {
        return sql.select(ALL).from(COPY).where(ID.eq(copy)).fetchOptional(JdbcCopyStore::read);
    }

    @Override
    public Optional<DocumentCopy> hold(CopyId copy) {
        sql.update(COPY).set(STATE, STATE).where(ID.eq(copy)).execute();
        return find(copy);
    }

    @Override
    public List<DocumentCopy> of(DocumentId document) {
        return sql.select(ALL)
                .from(COPY)
                .where(DOCUMENT.eq(document))
                .orderBy(MADE_AT.desc(), ID.desc())
                .fetch(JdbcCopyStore::read);
    }

    private static DocumentCopy read(Record row) {
        DocumentId document = row.get(DOCUMENT);
        return new DocumentCopy(
                row.get(ID),
                row.get(ORGANISATION),
                row.get(SOURCE_KIND).equals(INCOMING)
                        ? new CopySource.Incoming(document)
                        : new CopySource.Issued(DraftId.of(document)),
                row.get(FORM),
                row.get(MEDIUM),
                new LedgerNumber(new RegisterYear(row.get(REGISTER), row.get(YEAR)), row.get(NUMBER)),
                row.get(COPIED_ON),
                row.get(NOTATION),
                row.get(PAGES),
                row.get(PREPARED),
                Optional.ofNullable(row.get(FILE)),
                Optional.ofNullable(row.get(CERTIFICATE)),
                row.get(MADE_BY),
                row.get(MADE_AT),
                row.get(REASON),
                row.get(STATE),
                row.get(VERSION));
    }
}
