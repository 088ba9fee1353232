package org.vanthu.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.work.Headline;

/** What lists show of things. */
final class HeadlineRows {

    private static final String[] COLUMNS = {
        "object_kind",
        "organisation_id",
        "number_shown",
        "day_shown",
        "code",
        "issuer",
        "subject",
        "type_name",
        "type_code",
        "urgency",
        "state",
        "holder",
        "object_id"
    };

    private static final String ADD = PlainSql.insert("headline", COLUMNS);
    private static final String REPLACE = """
        UPDATE headline SET object_kind = ?, organisation_id = ?, number_shown = ?, day_shown = ?, code = ?, issuer = ?,
            subject = ?, type_name = ?, type_code = ?, urgency = ?, state = ?, holder = ?
        WHERE object_id = ?\
        """;
    private static final String READ =
            "SELECT " + String.join(", ", COLUMNS) + " FROM headline WHERE object_id IN" + KeyPortions.LIST;

    private static final String READ_ONE =
            "SELECT " + String.join(", ", COLUMNS) + " FROM headline WHERE object_id = ?";

    private final KeptStatements statements;

    HeadlineRows(KeptStatements statements) {
        this.statements = statements;
    }

    private void add(Headline headline) {
        addNoted(headline);
        SearchWordRows.note(statements, headline.object());
    }

    /** Adds one whose words are noted already. */
    void addNoted(Headline headline) {
        PlainSql.change(statements, ADD, values(headline));
    }

    void change(Headline before, Headline after) {
        PlainSql.change(statements, REPLACE, values(after));
        SearchWordRows.note(statements, after.object());
    }

    void write(Headline headline) {
        Optional<Headline> before = find(headline.object().value().toString());
        if (before.isEmpty()) {
            add(headline);
        } else if (!before.get().equals(headline)) {
            change(before.get(), headline);
        }
    }

    /** The headline of the thing with this identity, if it has one. */
    Optional<Headline> find(String object) {
        return PlainSql.list(statements, READ_ONE, HeadlineRows::read, object).stream()
                .findFirst();
    }

    private static @Nullable Object[] values(Headline headline) {
        return new @Nullable Object[] {
            headline.object().kind(),
            headline.organisation(),
            headline.number(),
            headline.day(),
            headline.code(),
            headline.issuer(),
            headline.subject(),
            headline.typeName(),
            headline.typeCode(),
            headline.urgency(),
            headline.state(),
            headline.holder(),
            headline.object()
        };
    }

    Map<Id, Headline> of(Collection<? extends Id> objects) {
        Map<Id, Headline> found = new HashMap<>();
        KeyPortions.of(objects)
                .forEach(keys -> PlainSql.list(statements, READ, HeadlineRows::read, keys.toArray())
                        .forEach(headline -> found.put(headline.object(), headline)));
        return found;
    }

    /** What {@link #read} reads, of the table called so in the statement. */
    static String columns(String alias) {
        return Arrays.stream(COLUMNS).map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    static Headline read(ResultSet row) throws SQLException {
        return read(row, 0);
    }

    /** Reads the columns that follow others. */
    static Headline read(ResultSet row, int behind) throws SQLException {
        int number = row.getInt(behind + 3);
        Optional<Integer> shown = row.wasNull() ? Optional.empty() : Optional.of(number);
        return new Headline(
                ObjectIds.of(row.getString(behind + 1), row.getString(behind + 13)),
                new OrganisationId(PlainSql.uuid(row, behind + 2)),
                shown,
                PlainSql.day(row, behind + 4),
                row.getString(behind + 5),
                row.getString(behind + 6),
                row.getString(behind + 7),
                row.getString(behind + 8),
                row.getString(behind + 9),
                Urgency.valueOf(row.getString(behind + 10)),
                row.getString(behind + 11),
                row.getString(behind + 12));
    }
}
