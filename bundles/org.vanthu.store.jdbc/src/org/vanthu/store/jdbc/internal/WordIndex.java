package org.vanthu.store.jdbc.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.SearchTerm;

/** On which documents of an organisation the words of a question stand, by the index of words. */
final class WordIndex {

    /**
     * Words that a beginning may stand for here. A beginning of more words stands on so many documents that looking at
     * each is faster than bringing that many ranges together; it is then only asked of what the other words find.
     */
    static final int MOST_WORDS = 40;

    private static final String FIRST_WORD = nextWord(">=");
    private static final String NEXT_WORD = nextWord(">");

    private final KeptStatements statements;

    WordIndex(KeptStatements statements) {
        this.statements = statements;
    }

    /**
     * Documents on which words stand somewhere.
     *
     * @param exact whether these are the documents that fit the words of the filter; else each has to be looked at again,
     *     because a place was asked or a word stands nearly everywhere and was left out
     */
    record Found(SearchKeys documents, boolean exact) {}

    /**
     * Looks up the words of a filter.
     *
     * @return empty if no word can be looked up, so that every document has to be looked at
     */
    Optional<Found> find(OrganisationId organisation, DocumentFilter filter) {
        List<SearchTerm> terms = terms(filter).toList();
        List<SearchKeys> found = terms.stream()
                .flatMap(term -> documents(organisation, term).stream())
                .toList();
        boolean exact = found.size() == terms.size() && filter.words().keySet().equals(Set.of(SearchPlace.ANYWHERE));
        return found.isEmpty() ? Optional.empty() : Optional.of(new Found(SearchKeys.allOf(found), exact));
    }

    /** Whole words first: they are walked, and what begins somehow is only compared with them. */
    private static Stream<SearchTerm> terms(DocumentFilter filter) {
        List<SearchTerm> all = filter.words().keySet().stream()
                .sorted()
                .flatMap(place -> filter.terms(place).stream())
                .distinct()
                .toList();
        return Stream.concat(
                all.stream().filter(SearchTerm.Word.class::isInstance),
                all.stream().filter(SearchTerm.Beginning.class::isInstance));
    }

    private Optional<SearchKeys> documents(OrganisationId organisation, SearchTerm term) {
        return switch (term) {
            case SearchTerm.Word word -> Optional.of(with(organisation, word.letters()));
            case SearchTerm.Beginning beginning -> {
                List<String> words = words(organisation, beginning.letters());
                yield words.size() > MOST_WORDS
                        ? Optional.empty()
                        : Optional.of(SearchKeys.anyOf(words.stream()
                                .map(word -> with(organisation, word))
                                .toList()));
            }
        };
    }

    private SearchKeys with(OrganisationId organisation, String word) {
        return KeyRange.of(
                statements,
                "search_word d WHERE d.organisation_id = ? AND d.word = ?",
                List.of(organisation, word),
                "d.organisation_id, d.word",
                "object_id");
    }

    /** The words that begin so, each by a jump behind the one before; one too many if there are too many. */
    private List<String> words(OrganisationId organisation, String beginning) {
        String end = People.after(beginning);
        List<String> words = new ArrayList<>();
        Optional<String> next = word(FIRST_WORD, organisation, beginning, end);
        while (next.isPresent() && words.size() <= MOST_WORDS) {
            words.add(next.get());
            next = word(NEXT_WORD, organisation, next.get(), end);
        }
        return words;
    }

    private Optional<String> word(String text, OrganisationId organisation, String from, String end) {
        return PlainSql.list(statements, text, row -> row.getString(1), organisation, from, end).stream()
                .findFirst();
    }

    private static String nextWord(String comparison) {
        return "SELECT word FROM search_word WHERE organisation_id = ? AND word " + comparison + " ? AND word < ?"
                + " ORDER BY organisation_id, word, object_id DESC FETCH FIRST 1 ROWS ONLY";
    }
}
