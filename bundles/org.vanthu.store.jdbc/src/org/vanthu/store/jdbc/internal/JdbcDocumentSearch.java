package org.vanthu.store.jdbc.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.ReadingScope;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.Way;
import org.vanthu.domain.work.Headline;
import org.vanthu.spi.store.DocumentSearch;

/**
 * Finds documents by ranges of indexes that have the order of the answer: those of an organisation by the rarest of the
 * words asked for, those that somebody has to do with by the rows from which the right to read them follows. These are the
 * same rows that the gate asks when one of them is opened, so both always agree.
 */
final class JdbcDocumentSearch implements DocumentSearch {

    /** Words are compared by how often they occur, up to this many times: beyond, all are frequent. */
    private static final int MOST_COUNTED = 1000;

    private static final String COUNT = "SELECT COUNT(*) FROM (SELECT d.object_id FROM search_word d"
            + " WHERE d.organisation_id = ? AND d.word = ? FETCH FIRST " + MOST_COUNTED + " ROWS ONLY) met";

    private static final String INCOMING = FilterSql.kind(Way.INCOMING);
    private static final String OUTGOING = FilterSql.kind(Way.OUTGOING);

    /** Rows by which an incoming document concerns a person: the table, the column of the person, and what else must be so. */
    private enum Tie {
        REGISTERED("incoming_document", "registered_by", "document_id", "", INCOMING),
        ASSIGNED("assignment", "account_id", "document_id", " AND " + Tie.RUNNING, INCOMING),
        ASSIGNED_TO_UNIT(
                "assignment", "unit_id", "document_id", " AND d.account_id IS NULL AND " + Tie.RUNNING, INCOMING),
        DIRECTED("direction", "given_by", "document_id", " AND d.on_behalf_of IS NULL", INCOMING),
        DIRECTED_BY_DEPUTY("direction", "on_behalf_of", "document_id", "", INCOMING),
        LET_READ("document_reader", "account_id", "document_id", "", INCOMING),
        FOLLOWED("work_item", "account_id", "object_id", " AND d.worklist = 'FOLLOWED'", INCOMING),
        TAKES_PART("outgoing_person", "account_id", "document_id", "", OUTGOING);

        private static final String RUNNING = "d.state NOT IN ('RECALLED', 'CANCELLED')";

        private final String table;
        private final String person;
        private final String object;
        private final String also;
        private final String kind;

        Tie(String table, String person, String object, String also, String kind) {
            this.table = table;
            this.person = person;
            this.object = object;
            this.also = also;
            this.kind = kind;
        }

        HeadlineCursor.Range of(Id holder, FilterSql filter) {
            return new HeadlineCursor.Range(
                    table + " d, headline h WHERE d." + person + " = ? AND h.object_id = d." + object
                            + " AND h.object_kind = ?" + also,
                    List.of(holder, kind),
                    "d." + person,
                    "d." + object,
                    filter);
        }
    }

    private record Asked(SearchPlace place, String term) {}

    private final KeptStatements statements;

    JdbcDocumentSearch(KeptStatements statements) {
        this.statements = statements;
    }

    @Override
    public List<Headline> find(List<ReadingScope> scopes, DocumentFilter filter, Optional<Id> after, int limit) {
        List<HeadlineCursor.Range> ranges = new ArrayList<>();
        for (ReadingScope scope : scopes) {
            switch (scope) {
                case ReadingScope.Every every -> whole(every, filter).ifPresent(ranges::add);
                case ReadingScope.Concerning concerning -> ranges.addAll(tied(concerning, filter));
            }
        }
        return HeadlineCursor.newest(
                ranges.stream()
                        .map(range -> new HeadlineCursor(statements, range, after, limit))
                        .toList(),
                limit);
    }

    @Override
    public int settleWords(int limit) {
        return new SearchWordRows(statements).settle(limit);
    }

    private Optional<HeadlineCursor.Range> whole(ReadingScope.Every every, DocumentFilter filter) {
        FilterSql conditions = FilterSql.of(filter)
                .andIn("h.object_kind", List.of(INCOMING, OUTGOING))
                .andTypes(every.types());
        List<Asked> asked = asked(filter);
        if (asked.isEmpty()) {
            return Optional.of(new HeadlineCursor.Range(
                    "headline h WHERE h.organisation_id = ?",
                    List.of(every.organisation()),
                    "h.organisation_id",
                    "h.object_id",
                    conditions));
        }
        return rarest(every.organisation(), asked)
                .map(rarest -> new HeadlineCursor.Range(
                        "search_word d, headline h WHERE d.organisation_id = ? AND d.word = ?"
                                + FilterSql.standing("d", rarest.place()) + " AND h.object_id = d.object_id",
                        List.of(every.organisation(), rarest.term()),
                        "d.organisation_id, d.word",
                        "d.object_id",
                        conditions));
    }

    private static List<Asked> asked(DocumentFilter filter) {
        return filter.words().keySet().stream()
                .sorted()
                .flatMap(place -> filter.terms(place).stream().map(term -> new Asked(place, term)))
                .toList();
    }

    /** The word that occurs least; empty when one does not occur at all, so that nothing can be found. */
    private Optional<Asked> rarest(OrganisationId organisation, List<Asked> asked) {
        return asked.stream()
                .map(one -> new Counted(one, count(organisation, one.term())))
                .min(Comparator.comparingInt(Counted::times))
                .filter(rarest -> rarest.times() > 0)
                .map(Counted::asked);
    }

    private record Counted(Asked asked, int times) {}

    private int count(OrganisationId organisation, String term) {
        return PlainSql.list(statements, COUNT, row -> row.getInt(1), organisation, term)
                .getFirst();
    }

    private static List<HeadlineCursor.Range> tied(ReadingScope.Concerning concerning, DocumentFilter filter) {
        FilterSql conditions = FilterSql.of(filter)
                .andIn(
                        "h.organisation_id",
                        concerning.organisations().stream()
                                .sorted(Comparator.comparing(OrganisationId::value))
                                .toList())
                .andTypes(concerning.types());
        Set<String> wanted = filter.way()
                .map(FilterSql::kind)
                .map(Set::of)
                .orElseGet(() -> new HashSet<>(Set.of(INCOMING, OUTGOING)));
        List<HeadlineCursor.Range> ranges = new ArrayList<>();
        for (Tie tie : Tie.values()) {
            if (!wanted.contains(tie.kind)) {
                continue;
            }
            if (tie == Tie.ASSIGNED_TO_UNIT) {
                concerning.units().forEach(unit -> ranges.add(tie.of(unit, conditions)));
            } else {
                ranges.add(tie.of(concerning.person(), conditions));
            }
        }
        return ranges;
    }
}
