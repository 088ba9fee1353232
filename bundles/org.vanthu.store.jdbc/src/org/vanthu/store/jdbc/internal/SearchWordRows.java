package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.Id;
import org.vanthu.domain.Uuid7;
import org.vanthu.domain.work.Headline;

/** The words by which things are found: noted when a headline is written, written a little later, and only what differs. */
final class SearchWordRows {

    private static final String NOTE = PlainSql.insert("search_pending", "noted_id", "object_id");
    private static final String NOTED =
            "SELECT p.noted_id, " + HeadlineRows.columns("h") + " FROM search_pending p, headline h"
                    + " WHERE h.object_id = p.object_id ORDER BY p.noted_id FETCH FIRST ? ROWS ONLY";
    private static final String FORGET = "DELETE FROM search_pending WHERE noted_id = ?";

    private static final String READ = "SELECT words FROM search_entry WHERE object_id = ?";
    private static final String ADD = PlainSql.insert("search_entry", "words", "object_id");
    private static final String CHANGE = "UPDATE search_entry SET words = ? WHERE object_id = ?";

    private static final String KEY = "organisation_id = ? AND word = ? AND object_id = ?";
    private static final String INSERT = """
        INSERT INTO search_word (in_code, in_subject, in_issuer, in_holder, organisation_id, word, object_id)
        VALUES (?, ?, ?, ?, ?, ?, ?)\
        """;
    private static final String UPDATE =
            "UPDATE search_word SET in_code = ?, in_subject = ?, in_issuer = ?, in_holder = ? WHERE " + KEY;
    private static final String DELETE = "DELETE FROM search_word WHERE " + KEY;

    private final KeptStatements statements;

    SearchWordRows(KeptStatements statements) {
        this.statements = statements;
    }

    /** Notes that the words of something are to be looked at. */
    static void note(KeptStatements statements, Id object) {
        PlainSql.change(statements, NOTE, Uuid7.at(Instant.now()), object);
    }

    /** Writes the words of what was noted first; answers how many notes that settled. */
    int settle(int limit) {
        Map<String, Headline> noted = new LinkedHashMap<>();
        PlainSql.list(statements, NOTED, row -> noted.put(row.getString(1), HeadlineRows.read(row, 1)), limit);
        Map<Id, Headline> newest = new LinkedHashMap<>();
        noted.values().forEach(headline -> newest.put(headline.object(), headline));
        newest.values().forEach(this::write);
        noted.keySet().forEach(note -> PlainSql.change(statements, FORGET, note));
        return noted.size();
    }

    private void write(Headline headline) {
        Optional<String> kept = PlainSql.list(statements, READ, row -> row.getString(1), headline.object()).stream()
                .findFirst();
        SearchEntry after = SearchEntry.of(headline);
        differences(
                headline, kept.map(SearchEntry::read).orElse(SearchEntry.NONE).words(), after.words());
        PlainSql.change(statements, kept.isPresent() ? CHANGE : ADD, after.kept(), headline.object());
    }

    private void differences(Headline headline, Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> gone = new HashMap<>(before);
        gone.keySet().removeAll(after.keySet());
        Map<String, Integer> added = new HashMap<>(after);
        added.keySet().removeAll(before.keySet());
        Map<String, Integer> moved = new HashMap<>(after);
        moved.keySet().retainAll(before.keySet());
        moved.entrySet().removeIf(word -> word.getValue().equals(before.get(word.getKey())));
        gone.keySet()
                .forEach(word -> PlainSql.change(statements, DELETE, headline.organisation(), word, headline.object()));
        put(UPDATE, headline, moved);
        put(INSERT, headline, added);
    }

    private void put(String text, Headline headline, Map<String, Integer> words) {
        PlainSql.changeAll(statements, text, words.entrySet(), (statement, word) -> {
            int column = 1;
            for (int bit = 0; bit < SearchEntry.PLACES.size(); bit++) {
                statement.setInt(column++, word.getValue() >> bit & 1);
            }
            statement.setString(column++, headline.organisation().toString());
            statement.setString(column++, word.getKey());
            statement.setString(column, headline.object().value().toString());
        });
    }
}
