package org.vanthu.store.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DirectionId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Closing;
import org.vanthu.domain.routing.Part;

/** The row of an assignment. */
final class AssignmentRows {

    static final Table<Record> ASSIGNMENT = Columns.of("assignment");
    static final Field<AssignmentId> ASSIGNMENT_ID = Columns.id("assignment_id", AssignmentId.class, AssignmentId::new);
    static final Field<DocumentId> DOCUMENT_ID = Columns.id("document_id", DocumentId.class, DocumentId::new);
    static final Field<Long> VERSION = Columns.number("version");

    private static final Field<OrganisationId> ORGANISATION_ID =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);
    private static final Field<AssignmentId> PARENT_ID = Columns.id("parent_id", AssignmentId.class, AssignmentId::new);
    private static final Field<DirectionId> DIRECTION_ID =
            Columns.id("direction_id", DirectionId.class, DirectionId::new);
    static final Field<Part> PART = Columns.constant("part", Part.class);
    private static final Field<UnitId> UNIT_ID = Columns.id("unit_id", UnitId.class, UnitId::new);
    static final Field<AccountId> ACCOUNT_ID = Columns.id("account_id", AccountId.class, AccountId::new);
    private static final Field<Instant> DUE_AT = Columns.instant("due_at");
    static final Field<AssignmentState> STATE = Columns.constant("state", AssignmentState.class);
    private static final Field<LocalDate> RESULT_DATE = Columns.date("result_date");
    private static final Field<Instant> CLOSED_AT = Columns.instant("closed_at");
    private static final Field<AccountId> CLOSED_BY = Columns.id("closed_by", AccountId.class, AccountId::new);
    private static final Field<AccountId> CLOSED_ON_BEHALF =
            Columns.id("closed_on_behalf", AccountId.class, AccountId::new);
    private static final Field<String> CLOSING_NOTE = Columns.text("closing_note");
    private static final Field<DraftId> REPLY_ID = Columns.id("reply_id", DraftId.class, DraftId::new);
    private static final Field<String> REASON = Columns.text("reason");

    static final List<Field<?>> ALL = List.of(
            ASSIGNMENT_ID,
            DOCUMENT_ID,
            ORGANISATION_ID,
            PARENT_ID,
            DIRECTION_ID,
            PART,
            UNIT_ID,
            ACCOUNT_ID,
            DUE_AT,
            STATE,
            RESULT_DATE,
            CLOSED_AT,
            CLOSED_BY,
            CLOSED_ON_BEHALF,
            CLOSING_NOTE,
            REPLY_ID,
            REASON,
            VERSION);

    private static final String INSERT = """
        INSERT INTO assignment (assignment_id, document_id, organisation_id, parent_id, direction_id, part, unit_id,
            account_id, due_at, state, reason, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private AssignmentRows() {}

    /** New assignments, which nobody has closed yet; a thousand in one go when a document is distributed. */
    static void insert(KeptStatements statements, Collection<Assignment> assignments) {
        PlainSql.changeAll(statements, INSERT, assignments, AssignmentRows::set);
    }

    private static void set(PreparedStatement insert, Assignment assignment) throws SQLException {
        insert.setString(1, assignment.id().toString());
        insert.setString(2, assignment.document().toString());
        insert.setString(3, assignment.organisation().toString());
        insert.setString(4, assignment.parent().map(AssignmentId::toString).orElse(null));
        insert.setString(5, assignment.direction().toString());
        insert.setString(6, assignment.part().name());
        insert.setString(7, unit(assignment.assignee()).toString());
        insert.setString(
                8, account(assignment.assignee()).map(AccountId::toString).orElse(null));
        setInstant(insert, 9, assignment.due());
        insert.setString(10, assignment.state().name());
        insert.setString(11, assignment.reason());
        insert.setLong(12, assignment.version());
    }

    static void setInstant(PreparedStatement statement, int index, Optional<Instant> time) throws SQLException {
        if (time.isPresent()) {
            statement.setLong(index, Columns.toMicroseconds(time.get()));
        } else {
            statement.setNull(index, Types.BIGINT);
        }
    }

    private static UnitId unit(Assignee assignee) {
        return switch (assignee) {
            case Assignee.ToUnit(UnitId unit) -> unit;
            case Assignee.ToPerson(AccountId account, UnitId unit) -> unit;
        };
    }

    private static Optional<AccountId> account(Assignee assignee) {
        return assignee instanceof Assignee.ToPerson person ? Optional.of(person.account()) : Optional.empty();
    }

    /** What changes in the life of an assignment. */
    static Map<Field<?>, Object> changing(Assignment assignment) {
        Map<Field<?>, Object> row = new HashMap<>();
        Optional<Closing> closing = assignment.closing();
        row.put(UNIT_ID, unit(assignment.assignee()));
        row.put(ACCOUNT_ID, account(assignment.assignee()).orElse(null));
        row.put(STATE, assignment.state());
        row.put(RESULT_DATE, closing.map(Closing::resultDate).orElse(null));
        row.put(CLOSED_AT, closing.map(Closing::closedAt).orElse(null));
        row.put(CLOSED_BY, closing.map(Closing::closedBy).orElse(null));
        row.put(CLOSED_ON_BEHALF, closing.flatMap(Closing::onBehalfOf).orElse(null));
        row.put(CLOSING_NOTE, closing.map(Closing::note).orElse(null));
        row.put(REPLY_ID, closing.flatMap(Closing::reply).orElse(null));
        row.put(REASON, assignment.reason());
        row.put(VERSION, assignment.version());
        return row;
    }

    static Assignment read(Record row) {
        UnitId unit = row.get(UNIT_ID);
        return new Assignment(
                row.get(ASSIGNMENT_ID),
                row.get(DOCUMENT_ID),
                row.get(ORGANISATION_ID),
                Optional.ofNullable(row.get(PARENT_ID)),
                row.get(DIRECTION_ID),
                row.get(PART),
                Optional.ofNullable(row.get(ACCOUNT_ID))
                        .<Assignee>map(account -> new Assignee.ToPerson(account, unit))
                        .orElseGet(() -> new Assignee.ToUnit(unit)),
                Optional.ofNullable(row.get(DUE_AT)),
                row.get(STATE),
                Optional.ofNullable(row.get(CLOSED_AT)).map(closedAt -> closing(row, closedAt)),
                row.get(REASON),
                row.get(VERSION));
    }

    private static Closing closing(Record row, Instant closedAt) {
        return new Closing(
                row.get(RESULT_DATE),
                closedAt,
                row.get(CLOSED_BY),
                Optional.ofNullable(row.get(CLOSED_ON_BEHALF)),
                row.get(CLOSING_NOTE),
                Optional.ofNullable(row.get(REPLY_ID)));
    }
}
