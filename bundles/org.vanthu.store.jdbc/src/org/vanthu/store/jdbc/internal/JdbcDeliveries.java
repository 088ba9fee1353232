package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.DeliveryStep;
import org.vanthu.domain.dispatch.DispatchTrouble;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.Deliveries;

/** Deliveries in their tables. */
final class JdbcDeliveries implements Deliveries {

    private static final Table<Record> TABLE = Columns.of("delivery");
    private static final Field<DeliveryId> ID = Columns.id("id", DeliveryId.class, DeliveryId::new);
    private static final Field<DocumentId> DOCUMENT = Columns.id("document_id", DocumentId.class, DocumentId::new);
    private static final Field<OrganisationId> SENDER =
            Columns.id("sender_id", OrganisationId.class, OrganisationId::new);
    private static final Field<DeliveryState> STATE = Columns.constant("state", DeliveryState.class);
    private static final Field<Instant> CHANGED_AT = Columns.instant("changed_at");
    private static final Field<DocumentId> INCOMING = Columns.id("incoming_id", DocumentId.class, DocumentId::new);
    private static final Field<Integer> ARRIVAL_NUMBER = Columns.integer("arrival_number");
    private static final Field<String> REASON = Columns.text("reason");

    private static final Table<Record> STEP = Columns.of("delivery_step");
    private static final Field<DeliveryId> DELIVERY = Columns.id("delivery_id", DeliveryId.class, DeliveryId::new);
    private static final Field<Integer> STEP_NO = Columns.integer("step_no");
    private static final Field<Instant> HAPPENED_AT = Columns.instant("happened_at");
    private static final Field<AccountId> DONE_BY = Columns.id("done_by", AccountId.class, AccountId::new);

    private static final List<Field<?>> ALL = Stream.concat(
                    Stream.of(ID, DOCUMENT, SENDER, STATE, CHANGED_AT, INCOMING, ARRIVAL_NUMBER, REASON),
                    RecipientColumns.ALL.stream())
            .toList();

    private static final List<Field<?>> STEPS = List.of(DELIVERY, STEP_NO, STATE, HAPPENED_AT, REASON, DONE_BY);

    private final JdbcTransaction transaction;
    private final DSLContext sql;

    JdbcDeliveries(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
    }

    @Override
    public void add(Collection<Delivery> deliveries, AccountId by) {
        if (deliveries.isEmpty()) {
            return;
        }
        BatchBindStep rows = insert(TABLE, ALL);
        BatchBindStep steps = insert(STEP, STEPS);
        for (Delivery delivery : deliveries) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                    delivery.id(),
                    delivery.document(),
                    delivery.sender(),
                    delivery.state(),
                    delivery.changedAt(),
                    null,
                    null,
                    delivery.reason()));
            row.addAll(RecipientColumns.write(delivery.recipient()));
            rows.bind(row.toArray());
            steps.bind(step(delivery, 1, by));
        }
        rows.execute();
        steps.execute();
    }

    private BatchBindStep insert(Table<Record> table, List<Field<?>> columns) {
        return sql.batch(sql.insertInto(table, columns).values(Arrays.asList(new Object[columns.size()])));
    }

    private static Object[] step(Delivery delivery, int number, AccountId by) {
        return new Object[] {delivery.id(), number, delivery.state(), delivery.changedAt(), delivery.reason(), by};
    }

    @Override
    public Outcome<Delivery> hold(DeliveryId delivery) {
        sql.update(TABLE).set(STATE, STATE).where(ID.eq(delivery)).execute();
        return where(ID.eq(delivery)).stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(DispatchTrouble.NO_SUCH_DELIVERY));
    }

    @Override
    public void write(Delivery delivery, AccountId by) {
        sql.update(TABLE)
                .set(STATE, delivery.state())
                .set(CHANGED_AT, delivery.changedAt())
                .set(REASON, delivery.reason())
                .set(
                        INCOMING,
                        delivery.arrival().map(Delivery.Arrival::incoming).orElse(null))
                .set(
                        ARRIVAL_NUMBER,
                        delivery.arrival().map(Delivery.Arrival::number).orElse(null))
                .where(ID.eq(delivery.id()))
                .execute();
        int last = sql.select(coalesce(max(STEP_NO), val(0)))
                .from(STEP)
                .where(DELIVERY.eq(delivery.id()))
                .fetchSingle()
                .value1();
        sql.insertInto(STEP, STEPS).values(step(delivery, last + 1, by)).execute();
    }

    @Override
    public List<Delivery> ofDocument(DocumentId outgoing) {
        return where(DOCUMENT.eq(outgoing));
    }

    private List<Delivery> where(Condition condition) {
        return sql.select(ALL).from(TABLE).where(condition).orderBy(ID).fetch(JdbcDeliveries::read);
    }

    @Override
    public List<DeliveredDocument> toRegister(OrganisationId recipient, Optional<DeliveryId> after, int limit) {
        Condition later = after.map(ID::gt).orElseGet(DSL::noCondition);
        return sql
                .select(ALL)
                .from(TABLE)
                .where(RecipientColumns.TARGET
                        .eq(recipient.toString())
                        .and(STATE.eq(DeliveryState.ARRIVED))
                        .and(later))
                .orderBy(ID)
                .limit(limit)
                .fetch(JdbcDeliveries::read)
                .stream()
                .map(this::content)
                .toList();
    }

    @Override
    public Optional<DeliveredDocument> delivered(DeliveryId delivery) {
        return where(ID.eq(delivery)).stream().findFirst().map(this::content);
    }

    private DeliveredDocument content(Delivery delivery) {
        DraftId id = DraftId.of(delivery.document());
        return new JdbcOutgoingDocuments(transaction)
                .find(id)
                .map(document -> document.delivered(delivery, new JdbcDraftPapers(sql).annexes(id)))
                .orElseGet(() -> copied(delivery));
    }

    /** Of a copy: what it is of is what the recipient registers. */
    private DeliveredDocument copied(Delivery delivery) {
        DocumentCopy copy = new JdbcCopyStore(sql)
                .find(new CopyId(delivery.document().value()))
                .orElseThrow(() -> new IllegalStateException("delivered without a document: " + delivery.id()));
        IncomingFields original = switch (copy.source()) {
            case CopySource.Incoming incoming ->
                new JdbcIncomingStore(transaction)
                        .find(incoming.document())
                        .orElseThrow()
                        .fields();
            case CopySource.Issued issued ->
                new JdbcOutgoingDocuments(transaction)
                        .find(issued.draft())
                        .orElseThrow()
                        .fieldsForRecipient();
        };
        String agency = new JdbcOrganisationStore(transaction)
                .find(copy.organisation())
                .orElseThrow()
                .name();
        return copy.delivered(delivery, original, agency);
    }

    @Override
    public Map<DeliveryId, List<DeliveryStep>> steps(DocumentId outgoing) {
        return sql.select(STEPS)
                .from(STEP)
                .where(DELIVERY.in(sql.select(ID).from(TABLE).where(DOCUMENT.eq(outgoing))))
                .orderBy(DELIVERY, STEP_NO)
                .fetchGroups(
                        DELIVERY,
                        row -> new DeliveryStep(
                                row.get(DELIVERY),
                                row.get(STATE),
                                row.get(HAPPENED_AT),
                                row.get(REASON),
                                row.get(DONE_BY)));
    }

    private static Delivery read(Record row) {
        Optional<Delivery.Arrival> arrival = Optional.ofNullable(row.get(INCOMING))
                .map(incoming -> new Delivery.Arrival(incoming, row.get(ARRIVAL_NUMBER)));
        return new Delivery(
                row.get(ID),
                row.get(DOCUMENT),
                row.get(SENDER),
                RecipientColumns.read(row),
                row.get(STATE),
                row.get(CHANGED_AT),
                arrival,
                row.get(REASON));
    }
}
