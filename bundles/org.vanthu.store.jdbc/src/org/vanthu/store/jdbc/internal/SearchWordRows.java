package org.vanthu.store.jdbc.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.SearchTerms;
import org.vanthu.domain.work.Headline;

/** The words of headlines, kept in step with them: only what changes is written. */
final class SearchWordRows {

    private static final List<SearchPlace> PLACES =
            List.of(SearchPlace.CODE, SearchPlace.SUBJECT, SearchPlace.ISSUER, SearchPlace.HOLDER);

    private static final String INSERT = """
        INSERT INTO search_word (in_code, in_subject, in_issuer, in_holder, organisation_id, word, object_id)
        VALUES (?, ?, ?, ?, ?, ?, ?)\
        """;
    private static final String UPDATE = """
        UPDATE search_word SET in_code = ?, in_subject = ?, in_issuer = ?, in_holder = ?
        WHERE organisation_id = ? AND word = ? AND object_id = ?\
        """;
    private static final String DELETE =
            "DELETE FROM search_word WHERE organisation_id = ? AND word = ? AND object_id = ?";

    private final KeptStatements statements;

    SearchWordRows(KeptStatements statements) {
        this.statements = statements;
    }

    /** Writes the words of something new. */
    void add(Headline headline) {
        write(INSERT, headline, words(headline));
    }

    /** Writes how the words of a changed thing differ from those it had. */
    void change(Headline before, Headline after) {
        if (!before.organisation().equals(after.organisation())) {
            throw new IllegalStateException("a thing does not go to another organisation: " + after.object());
        }
        Map<String, Integer> old = words(before);
        Map<String, Integer> gone = new HashMap<>(old);
        Map<String, Integer> moved = new HashMap<>();
        Map<String, Integer> added = new HashMap<>();
        words(after).forEach((word, places) -> {
            gone.remove(word);
            if (!old.containsKey(word)) {
                added.put(word, places);
            } else if (!old.get(word).equals(places)) {
                moved.put(word, places);
            }
        });
        gone.keySet().forEach(word -> PlainSql.change(statements, DELETE, after.organisation(), word, after.object()));
        write(UPDATE, after, moved);
        write(INSERT, after, added);
    }

    /** Each word with the places where it stands: the bit of a place is its position in {@link #PLACES}. */
    private static Map<String, Integer> words(Headline headline) {
        Map<String, Integer> words = new HashMap<>();
        for (int bit = 0; bit < PLACES.size(); bit++) {
            int place = 1 << bit;
            SearchTerms.of(text(headline, PLACES.get(bit)))
                    .forEach(word -> words.merge(word, place, (one, other) -> one | other));
        }
        return words;
    }

    private static String text(Headline headline, SearchPlace place) {
        return switch (place) {
            case CODE -> headline.number().map(number -> number + " ").orElse("") + headline.code();
            case SUBJECT -> headline.subject();
            case ISSUER -> headline.issuer();
            case HOLDER -> headline.holder();
            case ANYWHERE -> throw new IllegalArgumentException("no place of its own");
        };
    }

    private void write(String text, Headline headline, Map<String, Integer> words) {
        PlainSql.changeAll(statements, text, words.entrySet(), (statement, word) -> {
            for (int bit = 0; bit < PLACES.size(); bit++) {
                statement.setInt(bit + 1, word.getValue() >> bit & 1);
            }
            statement.setString(5, headline.organisation().toString());
            statement.setString(6, word.getKey());
            statement.setString(7, headline.object().value().toString());
        });
    }
}
