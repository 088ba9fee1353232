package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.ACCOUNT_ID;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.People.VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.vanthu.domain.AccessChangeId;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.AccessChange;
import org.vanthu.spi.store.AccessChangeStore;

/** Readers by name, and the changes of them, in their tables. */
final class JdbcAccessChangeStore implements AccessChangeStore {

    private static final Table<Record> READER = Columns.of("document_reader");
    private static final Field<DocumentId> DOCUMENT_ID = Columns.id("document_id", DocumentId.class, DocumentId::new);

    private static final Table<Record> CHANGE = Columns.of("access_change");
    private static final Table<Record> FLAGGED = Columns.of("access_change_flagged");
    private static final Field<AccessChangeId> CHANGE_ID =
            Columns.id("change_id", AccessChangeId.class, AccessChangeId::new);
    private static final Field<AccessChange.Kind> KIND = Columns.constant("kind", AccessChange.Kind.class);
    private static final Field<String> REASON = Columns.text("reason");
    private static final Field<AccountId> MADE_BY_ID = Columns.id("made_by_id", AccountId.class, AccountId::new);
    private static final Field<Instant> MADE_AT = Columns.instant("made_at");
    private static final Field<AccessChange.Verdict> VERDICT = Columns.constant("verdict", AccessChange.Verdict.class);
    private static final Field<AccountId> DECIDED_BY_ID = Columns.id("decided_by_id", AccountId.class, AccountId::new);
    private static final Field<Instant> DECIDED_AT = Columns.instant("decided_at");

    private static final int MOST_CHANGES = 10_000;

    private final DSLContext sql;

    JdbcAccessChangeStore(JdbcTransaction transaction) {
        this.sql = transaction.sql();
    }

    @Override
    public void add(AccessChange change) {
        sql.insertInto(
                        CHANGE,
                        CHANGE_ID,
                        ORGANISATION_ID,
                        DOCUMENT_ID,
                        ACCOUNT_ID,
                        KIND,
                        REASON,
                        MADE_BY_ID,
                        MADE_AT,
                        VERSION)
                .values(
                        change.id(),
                        change.organisation(),
                        change.document(),
                        change.reader(),
                        change.kind(),
                        change.reason(),
                        change.madeBy(),
                        change.madeAt(),
                        change.version())
                .execute();
        sql.insertInto(FLAGGED, ORGANISATION_ID, CHANGE_ID)
                .values(change.organisation(), change.id())
                .execute();
        letRead(change.document(), change.reader(), change.kind() == AccessChange.Kind.GRANTED);
    }

    @Override
    public void decide(AccessChange decided) {
        AccessChange.Decision decision = decided.decision().orElseThrow();
        sql.update(CHANGE)
                .set(VERDICT, decision.verdict())
                .set(DECIDED_BY_ID, decision.by())
                .set(DECIDED_AT, decision.at())
                .set(VERSION, decided.version())
                .where(CHANGE_ID.eq(decided.id()))
                .execute();
        sql.deleteFrom(FLAGGED)
                .where(ORGANISATION_ID.eq(decided.organisation()).and(CHANGE_ID.eq(decided.id())))
                .execute();
        if (decision.verdict() == AccessChange.Verdict.UNDONE) {
            letRead(decided.document(), decided.reader(), decided.kind() == AccessChange.Kind.WITHDRAWN);
        }
    }

    private void letRead(DocumentId document, AccountId reader, boolean may) {
        sql.deleteFrom(READER)
                .where(DOCUMENT_ID.eq(document).and(ACCOUNT_ID.eq(reader)))
                .execute();
        if (may) {
            sql.insertInto(READER, DOCUMENT_ID, ACCOUNT_ID)
                    .values(document, reader)
                    .execute();
        }
    }

    @Override
    public Optional<AccessChange> find(AccessChangeId change) {
        return select(CHANGE_ID.eq(change), List.of(CHANGE_ID), 1).stream().findFirst();
    }

    @Override
    public Set<AccountId> readers(DocumentId document, Set<AccountId> people) {
        return sql.select(ACCOUNT_ID)
                .from(READER)
                .where(DOCUMENT_ID.eq(document).and(ACCOUNT_ID.in(people)))
                .fetchSet(ACCOUNT_ID);
    }

    @Override
    public List<AccessChange> ofDocument(DocumentId document) {
        return select(DOCUMENT_ID.eq(document), List.of(MADE_AT.desc(), CHANGE_ID.desc()), MOST_CHANGES);
    }

    @Override
    public List<AccessChange> flaggedIn(OrganisationId organisation, int limit) {
        return select(
                CHANGE_ID.in(DSL.select(CHANGE_ID).from(FLAGGED).where(ORGANISATION_ID.eq(organisation))),
                List.of(MADE_AT, CHANGE_ID),
                limit);
    }

    private List<AccessChange> select(Condition which, List<OrderField<?>> order, int limit) {
        return sql.select(
                        CHANGE_ID,
                        ORGANISATION_ID,
                        DOCUMENT_ID,
                        ACCOUNT_ID,
                        KIND,
                        REASON,
                        MADE_BY_ID,
                        MADE_AT,
                        VERDICT,
                        DECIDED_BY_ID,
                        DECIDED_AT,
                        VERSION)
                .from(CHANGE)
                .where(which)
                .orderBy(order)
                .limit(limit)
                .fetch(JdbcAccessChangeStore::change);
    }

    private static AccessChange change(Record row) {
        return new AccessChange(
                row.get(CHANGE_ID),
                row.get(ORGANISATION_ID),
                row.get(DOCUMENT_ID),
                row.get(ACCOUNT_ID),
                row.get(KIND),
                row.get(REASON),
                row.get(MADE_BY_ID),
                row.get(MADE_AT),
                Optional.ofNullable(row.get(VERDICT))
                        .map(verdict ->
                                new AccessChange.Decision(verdict, row.get(DECIDED_BY_ID), row.get(DECIDED_AT))),
                row.get(VERSION));
    }
}
