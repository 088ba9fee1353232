package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.OutgoingColumns.ALL;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.BOOK_YEAR;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ID;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.NUMBER;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.ORGANISATION;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.REGISTER;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.REPLY_TO;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.STATE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.TYPE;
import static org.vanthu.store.jdbc.internal.OutgoingColumns.VERSION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.access.Standing;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.drafting.DraftHandOver;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.spi.store.OutgoingDocuments;

/** Outgoing documents in their tables. */
final class JdbcOutgoingDocuments implements OutgoingDocuments {

    private static final Table<Record> RECIPIENT = Columns.of("outgoing_recipient");
    private static final Field<DraftId> DOCUMENT = Columns.id("document_id", DraftId.class, DraftId::new);
    private static final Field<Integer> POSITION = Columns.integer("position_no");
    private static final List<Field<?>> PLACES = Stream.concat(
                    Stream.of(DOCUMENT, POSITION), RecipientColumns.ALL.stream())
            .toList();
    private static final Table<Record> PERSON = Columns.of("outgoing_person");
    private static final Field<AccountId> ACCOUNT = Columns.id("account_id", AccountId.class, AccountId::new);
    private static final Field<Relation> RELATION = Columns.constant("relation", Relation.class);

    private final KeptStatements statements;
    private final DSLContext sql;

    JdbcOutgoingDocuments(JdbcTransaction transaction) {
        this.statements = transaction.statements();
        this.sql = transaction.sql();
    }

    @Override
    public void add(OutgoingDocument document) {
        sql.insertInto(OutgoingColumns.TABLE).set(OutgoingRows.write(document)).execute();
        addRecipients(document);
    }

    @Override
    public void write(OutgoingDocument document) {
        int rows = sql.update(OutgoingColumns.TABLE)
                .set(OutgoingRows.write(document))
                .where(ID.eq(document.id()).and(VERSION.eq(document.version() - 1)))
                .execute();
        if (rows != 1) {
            throw LostRace.over(document.id());
        }
        if (!recipients(document.id()).equals(document.fields().recipients())) {
            sql.deleteFrom(RECIPIENT).where(DOCUMENT.eq(document.id())).execute();
            addRecipients(document);
        }
        SearchWordRows.note(statements, document.id());
    }

    private void addRecipients(OutgoingDocument document) {
        if (document.fields().recipients().isEmpty()) {
            return;
        }
        BatchBindStep rows =
                sql.batch(sql.insertInto(RECIPIENT, PLACES).values(Arrays.asList(new Object[PLACES.size()])));
        int position = 0;
        for (Recipient recipient : document.fields().recipients()) {
            List<@Nullable Object> row = new ArrayList<>(List.of(document.id(), ++position));
            row.addAll(RecipientColumns.write(recipient));
            rows.bind(row.toArray());
        }
        rows.execute();
    }

    private List<Recipient> recipients(DraftId document) {
        return recipients(List.of(document)).getOrDefault(document, List.of());
    }

    @Override
    public Optional<OutgoingDocument> find(DraftId document) {
        return read(sql.select(ALL)
                        .from(OutgoingColumns.TABLE)
                        .where(ID.eq(document))
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<ObjectFacts> facts(DraftId document, Set<AccountId> people) {
        return sql.select(ORGANISATION, TYPE, STATE, VERSION)
                .from(OutgoingColumns.TABLE)
                .where(ID.eq(document))
                .fetchOptional(row -> new ObjectFacts(
                        document,
                        row.get(ORGANISATION),
                        Optional.of(row.get(TYPE).code()),
                        row.get(VERSION),
                        row.get(STATE).frozen(),
                        standings(document, people)));
    }

    private Set<Standing> standings(DraftId document, Set<AccountId> people) {
        return new HashSet<>(sql.select(ACCOUNT, RELATION)
                .from(PERSON)
                .where(DOCUMENT.eq(document).and(ACCOUNT.in(people)))
                .fetch(row -> new Standing(row.get(ACCOUNT), row.get(RELATION))));
    }

    @Override
    public void relate(DraftId document, AccountId person, Relation relation) {
        Condition there = DOCUMENT.eq(document).and(ACCOUNT.eq(person)).and(RELATION.eq(relation));
        if (!sql.fetchExists(PERSON, there)) {
            sql.insertInto(PERSON, ACCOUNT, RELATION, DOCUMENT)
                    .values(person, relation, document)
                    .execute();
        }
    }

    @Override
    public void unrelate(DraftId document, Relation relation) {
        sql.deleteFrom(PERSON)
                .where(DOCUMENT.eq(document).and(RELATION.eq(relation)))
                .execute();
    }

    @Override
    public List<AccountId> related(DraftId document, Relation relation) {
        return sql.select(ACCOUNT)
                .from(PERSON)
                .where(DOCUMENT.eq(document).and(RELATION.eq(relation)))
                .orderBy(ACCOUNT)
                .fetch(ACCOUNT);
    }

    @Override
    public List<OutgoingDocument> openWith(AccountId person, int limit) {
        return read(sql.select(ALL)
                .from(OutgoingColumns.TABLE)
                .where(STATE.in(DraftHandOver.OPEN)
                        .and(ID.in(sql.select(DOCUMENT)
                                .from(PERSON)
                                .where(ACCOUNT.eq(person)
                                        .and(RELATION.in(
                                                Relation.DRAFTER,
                                                Relation.CONTENT_CHECKER,
                                                Relation.FORMAT_CHECKER,
                                                Relation.SIGNER))))))
                .orderBy(ID)
                .limit(limit)
                .fetch());
    }

    @Override
    public List<OutgoingDocument> draftsOf(OrganisationId organisation, AccountId drafter, int limit) {
        return read(sql.select(ALL)
                .from(OutgoingColumns.TABLE)
                .where(ORGANISATION
                        .eq(organisation)
                        .and(OutgoingColumns.NUMBER.isNull())
                        .and(ID.in(sql.select(DOCUMENT)
                                .from(PERSON)
                                .where(ACCOUNT.eq(drafter).and(RELATION.eq(Relation.DRAFTER))))))
                .orderBy(ID.desc())
                .limit(limit)
                .fetch());
    }

    @Override
    public List<OutgoingDocument> answering(DocumentId incoming, int limit) {
        return read(sql.select(ALL)
                .from(OutgoingColumns.TABLE)
                .where(REPLY_TO.eq(incoming))
                .orderBy(ID.desc())
                .limit(limit)
                .fetch());
    }

    @Override
    public List<OutgoingDocument> register(RegisterYear book, int number, int limit) {
        return read(sql.select(ALL)
                .from(OutgoingColumns.TABLE)
                .where(REGISTER.eq(book.register())
                        .and(BOOK_YEAR.eq(book.year()))
                        .and(NUMBER.gt(number))
                        .and(STATE.in(OutgoingState.ISSUED, OutgoingState.RECALLED)))
                .orderBy(NUMBER)
                .limit(limit)
                .fetch());
    }

    private List<OutgoingDocument> read(Result<? extends Record> rows) {
        Map<DraftId, List<Recipient>> recipients = recipients(rows.getValues(ID));
        return rows.stream()
                .map(row -> OutgoingRows.read(row, recipients.getOrDefault(row.get(ID), List.of())))
                .toList();
    }

    private Map<DraftId, List<Recipient>> recipients(List<DraftId> documents) {
        Map<DraftId, List<Recipient>> found = new HashMap<>();
        if (!documents.isEmpty()) {
            sql.select(Stream.concat(Stream.of(DOCUMENT), RecipientColumns.ALL.stream())
                            .toList())
                    .from(RECIPIENT)
                    .where(DOCUMENT.in(documents))
                    .orderBy(DOCUMENT, POSITION)
                    .forEach(row -> found.computeIfAbsent(row.get(DOCUMENT), none -> new ArrayList<>())
                            .add(RecipientColumns.read(row)));
        }
        return found;
    }
}
