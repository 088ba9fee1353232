package org.vanthu.store.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.Id;
import org.vanthu.domain.search.ReadingScope;
import org.vanthu.domain.search.Way;

/** Rows by which a document concerns a person: the table, the column of the person, and what else must be so. */
enum Tie {
    REGISTERED("incoming_document", "registered_by", "document_id", "", Way.INCOMING),
    ASSIGNED("assignment", "account_id", "document_id", " AND " + Tie.RUNNING, Way.INCOMING),
    ASSIGNED_TO_UNIT(
            "assignment", "unit_id", "document_id", " AND d.account_id IS NULL AND " + Tie.RUNNING, Way.INCOMING),
    DIRECTED("direction", "given_by", "document_id", " AND d.on_behalf_of IS NULL", Way.INCOMING),
    DIRECTED_BY_DEPUTY("direction", "on_behalf_of", "document_id", "", Way.INCOMING),
    LET_READ("document_reader", "account_id", "document_id", "", Way.INCOMING),
    FOLLOWED(
            "work_item",
            "account_id",
            "object_id",
            " AND d.worklist = 'FOLLOWED' AND d.object_kind = 'Document'",
            Way.INCOMING),
    TAKES_PART("outgoing_person", "account_id", "document_id", "", Way.OUTGOING);

    private static final String RUNNING = "d.state NOT IN ('RECALLED', 'CANCELLED')";

    private final String table;
    private final String person;
    private final String object;
    private final String also;
    private final Way way;

    Tie(String table, String person, String object, String also, Way way) {
        this.table = table;
        this.person = person;
        this.object = object;
        this.also = also;
        this.way = way;
    }

    /** All documents that a person has to do with. */
    static SearchKeys all(KeptStatements statements, ReadingScope.Concerning concerning, Optional<Way> wanted) {
        List<SearchKeys> tied = new ArrayList<>();
        for (Tie tie : values()) {
            if (wanted.filter(way -> way != tie.way).isPresent()) {
                continue;
            }
            if (tie == ASSIGNED_TO_UNIT) {
                concerning.units().forEach(unit -> tied.add(tie.of(statements, unit)));
            } else {
                tied.add(tie.of(statements, concerning.person()));
            }
        }
        return SearchKeys.anyOf(tied);
    }

    private SearchKeys of(KeptStatements statements, Id holder) {
        return KeyRange.of(
                statements,
                table + " d WHERE d." + person + " = ?" + also,
                List.of(holder),
                "d." + person + (this == FOLLOWED ? ", d.worklist" : ""),
                object);
    }
}
