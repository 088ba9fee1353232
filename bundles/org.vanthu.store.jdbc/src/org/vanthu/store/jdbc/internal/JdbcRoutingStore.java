package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.AssignmentRows.ACCOUNT_ID;
import static org.vanthu.store.jdbc.internal.AssignmentRows.ASSIGNMENT;
import static org.vanthu.store.jdbc.internal.AssignmentRows.ASSIGNMENT_ID;
import static org.vanthu.store.jdbc.internal.AssignmentRows.DOCUMENT_ID;
import static org.vanthu.store.jdbc.internal.AssignmentRows.VERSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DirectionId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OpinionId;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.Level;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.Part;
import org.vanthu.spi.store.RoutingStore;

/** The routing of documents in its tables. */
final class JdbcRoutingStore implements RoutingStore {

    private static final Table<Record> DIRECTION = Columns.of("direction");
    private static final Field<DirectionId> DIRECTION_ID =
            Columns.id("direction_id", DirectionId.class, DirectionId::new);
    private static final Field<AssignmentId> FROM_ID = Columns.id("from_id", AssignmentId.class, AssignmentId::new);
    private static final Field<Level> SLIP_LEVEL = Columns.constant("slip_level", Level.class);
    private static final Field<String> WORDS = Columns.text("words");
    private static final Field<AccountId> GIVEN_BY = Columns.id("given_by", AccountId.class, AccountId::new);
    private static final Field<AccountId> ON_BEHALF_OF = Columns.id("on_behalf_of", AccountId.class, AccountId::new);
    private static final Field<Instant> GIVEN_AT = Columns.instant("given_at");

    private static final Table<Record> OPINION = Columns.of("opinion");
    private static final Field<OpinionId> OPINION_ID = Columns.id("opinion_id", OpinionId.class, OpinionId::new);
    private static final Field<Opinion.Kind> KIND = Columns.constant("kind", Opinion.Kind.class);
    private static final Field<AccountId> AUTHOR_ID = Columns.id("author_id", AccountId.class, AccountId::new);
    private static final Field<Instant> SAID_AT = Columns.instant("said_at");

    private final JdbcTransaction transaction;
    private final DSLContext sql;

    JdbcRoutingStore(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
    }

    @Override
    public void add(Direction direction, Collection<Assignment> assignments) {
        sql.insertInto(DIRECTION)
                .set(DIRECTION_ID, direction.id())
                .set(DOCUMENT_ID, direction.document())
                .set(FROM_ID, direction.from().orElse(null))
                .set(SLIP_LEVEL, direction.level())
                .set(WORDS, direction.words())
                .set(GIVEN_BY, direction.givenBy())
                .set(ON_BEHALF_OF, direction.onBehalfOf().orElse(null))
                .set(GIVEN_AT, direction.givenAt())
                .execute();
        AssignmentRows.insert(transaction.statements(), assignments);
    }

    @Override
    public void write(Collection<Assignment> changed) {
        for (Assignment assignment : changed) {
            int rows = sql.update(ASSIGNMENT)
                    .set(AssignmentRows.changing(assignment))
                    .where(ASSIGNMENT_ID.eq(assignment.id()).and(VERSION.eq(assignment.version() - 1)))
                    .execute();
            if (rows != 1) {
                throw new IllegalStateException("an assignment is read before it is written: " + assignment.id());
            }
        }
    }

    @Override
    public Optional<Assignment> find(AssignmentId assignment) {
        return sql.select(AssignmentRows.ALL)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT_ID.eq(assignment))
                .fetchOptional(AssignmentRows::read);
    }

    @Override
    public List<Assignment> ofDocument(DocumentId document) {
        return sql.select(AssignmentRows.ALL)
                .from(ASSIGNMENT)
                .where(DOCUMENT_ID.eq(document))
                .orderBy(ASSIGNMENT_ID)
                .fetch(AssignmentRows::read);
    }

    @Override
    public List<Assignment> concerning(DocumentId document, Set<AccountId> people) {
        return sql.select(AssignmentRows.ALL)
                .from(ASSIGNMENT)
                .where(DOCUMENT_ID.eq(document).and(ACCOUNT_ID.in(people).or(ACCOUNT_ID.isNull())))
                .orderBy(ASSIGNMENT_ID)
                .fetch(AssignmentRows::read);
    }

    @Override
    public List<Assignment> findAll(Collection<AssignmentId> assignments) {
        return assignments.isEmpty()
                ? List.of()
                : sql.select(AssignmentRows.ALL)
                        .from(ASSIGNMENT)
                        .where(ASSIGNMENT_ID.in(assignments))
                        .fetch(AssignmentRows::read);
    }

    @Override
    public List<Assignment> openOf(AccountId account, int limit) {
        List<Assignment> open = new ArrayList<>();
        for (AssignmentState state : AssignmentState.values()) {
            if (state.isLive()) {
                open.addAll(sql.select(AssignmentRows.ALL)
                        .from(ASSIGNMENT)
                        .where(ACCOUNT_ID
                                .eq(account)
                                .and(AssignmentRows.STATE.eq(state))
                                .and(AssignmentRows.PART.ne(Part.INFORM)))
                        .orderBy(ASSIGNMENT_ID)
                        .limit(limit)
                        .fetch(AssignmentRows::read));
            }
        }
        open.sort(Comparator.comparing(assignment -> assignment.id().value()));
        return open.subList(0, Math.min(limit, open.size()));
    }

    @Override
    public List<Direction> directions(DocumentId document) {
        return sql.select(DIRECTION_ID, DOCUMENT_ID, FROM_ID, SLIP_LEVEL, WORDS, GIVEN_BY, ON_BEHALF_OF, GIVEN_AT)
                .from(DIRECTION)
                .where(DOCUMENT_ID.eq(document))
                .orderBy(DIRECTION_ID)
                .fetch(row -> new Direction(
                        row.get(DIRECTION_ID),
                        row.get(DOCUMENT_ID),
                        Optional.ofNullable(row.get(FROM_ID)),
                        row.get(SLIP_LEVEL),
                        row.get(WORDS),
                        row.get(GIVEN_BY),
                        Optional.ofNullable(row.get(ON_BEHALF_OF)),
                        row.get(GIVEN_AT)));
    }

    @Override
    public void add(Opinion opinion) {
        sql.insertInto(OPINION)
                .set(OPINION_ID, opinion.id())
                .set(DOCUMENT_ID, opinion.document())
                .set(ASSIGNMENT_ID, opinion.assignment())
                .set(KIND, opinion.kind())
                .set(AUTHOR_ID, opinion.author())
                .set(ON_BEHALF_OF, opinion.onBehalfOf().orElse(null))
                .set(SAID_AT, opinion.at())
                .set(WORDS, opinion.words())
                .execute();
    }

    @Override
    public List<Opinion> opinions(DocumentId document) {
        return sql.select(OPINION_ID, DOCUMENT_ID, ASSIGNMENT_ID, KIND, AUTHOR_ID, ON_BEHALF_OF, SAID_AT, WORDS)
                .from(OPINION)
                .where(DOCUMENT_ID.eq(document))
                .orderBy(OPINION_ID)
                .fetch(row -> new Opinion(
                        row.get(OPINION_ID),
                        row.get(DOCUMENT_ID),
                        row.get(ASSIGNMENT_ID),
                        row.get(KIND),
                        row.get(AUTHOR_ID),
                        Optional.ofNullable(row.get(ON_BEHALF_OF)),
                        row.get(SAID_AT),
                        row.get(WORDS)));
    }
}
