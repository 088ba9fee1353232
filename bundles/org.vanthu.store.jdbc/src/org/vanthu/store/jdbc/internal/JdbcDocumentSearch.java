package org.vanthu.store.jdbc.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.ReadingScope;
import org.vanthu.domain.search.Way;
import org.vanthu.domain.work.Headline;
import org.vanthu.spi.store.DocumentSearch;
import org.vanthu.store.jdbc.internal.WordIndex.Found;

/**
 * Finds documents by ranges of indexes that have the order of the answer: those of an organisation by the words asked for,
 * those that somebody has to do with by the rows from which the right to read them follows as well. These are the same rows
 * that the gate asks when one of them is opened, so both always agree. Words and rights are walked together, each jumping to
 * where the other goes on: a rare word costs little in a full desk, and a frequent word in an empty one.
 */
final class JdbcDocumentSearch implements DocumentSearch {

    private static final List<String> KINDS = List.of(FilterSql.kind(Way.INCOMING), FilterSql.kind(Way.OUTGOING));

    private final KeptStatements statements;
    private final WordIndex words;

    JdbcDocumentSearch(KeptStatements statements) {
        this.statements = statements;
        this.words = new WordIndex(statements);
    }

    @Override
    public List<Headline> find(List<ReadingScope> scopes, DocumentFilter filter, Optional<Id> after, int limit) {
        List<HeadlineCursor> cursors =
                scopes.stream().map(scope -> cursor(scope, filter, after)).toList();
        return HeadlineCursor.newest(cursors, limit);
    }

    private HeadlineCursor cursor(ReadingScope scope, DocumentFilter filter, Optional<Id> after) {
        Optional<Found> standing = switch (scope) {
            case ReadingScope.Every every -> words.find(every.organisation(), filter);
            case ReadingScope.Concerning concerning -> standing(concerning.organisations(), filter);
        };
        SearchKeys keys = switch (scope) {
            case ReadingScope.Every every ->
                standing.map(Found::documents).orElseGet(() -> whole(every.organisation()));
            case ReadingScope.Concerning concerning -> {
                SearchKeys tied = Tie.all(statements, concerning, filter.way());
                yield standing.map(found -> SearchKeys.allOf(List.of(found.documents(), tied)))
                        .orElse(tied);
            }
        };
        FilterSql fits =
                standing.filter(Found::exact).isPresent() ? FilterSql.besidesWords(filter) : FilterSql.of(filter);
        return new HeadlineCursor(statements, keys, within(scope, fits), after);
    }

    /** Where the words stand in any of these; empty if in one of them no word can be looked up. */
    private Optional<Found> standing(Set<OrganisationId> organisations, DocumentFilter filter) {
        List<Found> found = organisations.stream()
                .flatMap(organisation -> words.find(organisation, filter).stream())
                .toList();
        return found.size() < organisations.size()
                ? Optional.empty()
                : Optional.of(new Found(
                        SearchKeys.anyOf(found.stream().map(Found::documents).toList()),
                        found.stream().allMatch(Found::exact)));
    }

    private SearchKeys whole(OrganisationId organisation) {
        return KeyRange.of(
                statements,
                "headline d WHERE d.organisation_id = ?",
                List.of(organisation),
                "d.organisation_id",
                "object_id");
    }

    private static FilterSql within(ReadingScope scope, FilterSql filter) {
        FilterSql fits = filter.andIn("h.object_kind", KINDS).andTypes(scope.types());
        return switch (scope) {
            case ReadingScope.Every every -> fits.and("h.organisation_id = ?", every.organisation());
            case ReadingScope.Concerning concerning ->
                fits.andIn(
                        "h.organisation_id",
                        concerning.organisations().stream()
                                .sorted(Comparator.comparing(OrganisationId::value))
                                .toList());
        };
    }

    @Override
    public int settleWords(int limit) {
        return new SearchWordRows(statements).settle(limit);
    }

    @Override
    public List<Unread> unread(int limit) {
        return new SearchPages(statements).unread(limit);
    }

    @Override
    public void readPages(Unread file, String text) {
        new SearchPages(statements).read(file, text);
    }
}
