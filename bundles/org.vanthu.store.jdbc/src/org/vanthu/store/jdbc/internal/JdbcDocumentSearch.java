package org.vanthu.store.jdbc.internal;

import java.util.ArrayList;
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
        List<HeadlineCursor> cursors = scopes.stream()
                .map(scope -> new HeadlineCursor(statements, keys(scope, filter), fitting(scope, filter), after))
                .toList();
        return HeadlineCursor.newest(cursors, limit);
    }

    private SearchKeys keys(ReadingScope scope, DocumentFilter filter) {
        return switch (scope) {
            case ReadingScope.Every every ->
                words.documents(every.organisation(), filter).orElseGet(() -> whole(every.organisation()));
            case ReadingScope.Concerning concerning -> {
                SearchKeys tied = Tie.all(statements, concerning, filter.way());
                yield standing(concerning.organisations(), filter)
                        .map(found -> SearchKeys.allOf(List.of(found, tied)))
                        .orElse(tied);
            }
        };
    }

    /** Where the words stand in any of these; empty if in one of them no word can be looked up. */
    private Optional<SearchKeys> standing(Set<OrganisationId> organisations, DocumentFilter filter) {
        List<SearchKeys> found = new ArrayList<>();
        for (OrganisationId organisation : organisations) {
            Optional<SearchKeys> there = words.documents(organisation, filter);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            found.add(there.get());
        }
        return Optional.of(SearchKeys.anyOf(found));
    }

    private SearchKeys whole(OrganisationId organisation) {
        return KeyRange.of(
                statements,
                "headline d WHERE d.organisation_id = ?",
                List.of(organisation),
                "d.organisation_id",
                "object_id");
    }

    private static FilterSql fitting(ReadingScope scope, DocumentFilter filter) {
        FilterSql fits = FilterSql.of(filter).andIn("h.object_kind", KINDS).andTypes(scope.types());
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
