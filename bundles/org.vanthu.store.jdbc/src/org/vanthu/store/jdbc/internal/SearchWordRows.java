package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vanthu.domain.Id;
import org.vanthu.domain.Uuid7;
import org.vanthu.domain.work.Headline;

/** The words by which things are found: noted when a headline is written, written a little later, and only what differs. */
final class SearchWordRows {

    private static final String NOTE = PlainSql.insert("search_pending", "noted_id", "object_id");
    /** From the first on, so that it is a range of the index: with headlines in the same query all notes would be read and sorted. */
    private static final String NOTED =
            "SELECT noted_id, object_id FROM search_pending WHERE noted_id >= ? ORDER BY noted_id, object_id"
                    + " FETCH FIRST ? ROWS ONLY";

    private static final UUID FIRST = new UUID(0, 0);
    private static final String FORGET = "DELETE FROM search_pending WHERE noted_id = ? AND object_id = ?";

    private static final String READ = "SELECT words FROM search_entry WHERE object_id = ?";
    private static final String ADD = PlainSql.insert("search_entry", "words", "object_id");
    private static final String CHANGE = "UPDATE search_entry SET words = ? WHERE object_id = ?";

    private static final String INSERT = PlainSql.insert("search_word", "organisation_id", "word", "object_id");
    private static final String DELETE =
            "DELETE FROM search_word WHERE organisation_id = ? AND word = ? AND object_id = ?";

    private static final String SIGNED_AND_NOTED =
            "SELECT signer_name, signer_position, description FROM incoming_document WHERE document_id = ?";
    private static final String DRAFT_SIGNED_AND_NOTED =
            "SELECT signer_name, signer_position, description FROM outgoing_document WHERE id = ?";

    private final KeptStatements statements;

    SearchWordRows(KeptStatements statements) {
        this.statements = statements;
    }

    /** Notes that the words of something are to be looked at. */
    static void note(KeptStatements statements, Id object) {
        PlainSql.change(statements, NOTE, Uuid7.at(Instant.now()), object);
    }

    /** One note; of one thing there may be several. */
    private record Note(String id, String object) {}

    /** Writes the words of what was noted first; answers how many notes that settled. */
    int settle(int limit) {
        List<Note> notes =
                PlainSql.list(statements, NOTED, row -> new Note(row.getString(1), row.getString(2)), FIRST, limit);
        HeadlineRows headlines = new HeadlineRows(statements);
        notes.stream()
                .map(Note::object)
                .distinct()
                .flatMap(object -> headlines.find(object).stream())
                .forEach(this::write);
        PlainSql.changeAll(statements, FORGET, notes, (forget, note) -> {
            forget.setString(1, note.id);
            forget.setString(2, note.object);
        });
        return notes.size();
    }

    private void write(Headline headline) {
        Optional<String> kept = PlainSql.list(statements, READ, row -> row.getString(1), headline.object()).stream()
                .findFirst();
        SearchEntry before = kept.map(SearchEntry::read).orElse(SearchEntry.NONE);
        SearchEntry after = SearchEntry.of(headline)
                .and(signedAndNoted(headline.object()))
                .and(new SearchPages(statements).of(headline.object()));
        put(DELETE, headline, before.words(), after.words());
        put(INSERT, headline, after.words(), before.words());
        PlainSql.change(statements, kept.isPresent() ? CHANGE : ADD, after.kept(), headline.object());
    }

    /** Who signed and in which position, and the note: they stand in no list, so they are not in the headline. */
    private String signedAndNoted(Id object) {
        return switch (object.kind()) {
            case "Document" -> joined(SIGNED_AND_NOTED, object);
            case "Draft" -> joined(DRAFT_SIGNED_AND_NOTED, object);
            default -> "";
        };
    }

    private String joined(String text, Id object) {
        return PlainSql.list(
                        statements,
                        text,
                        row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                        object)
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Runs the statement for the words that stand here and not there. */
    private void put(String text, Headline headline, Set<String> here, Set<String> there) {
        List<String> words = here.stream().filter(word -> !there.contains(word)).toList();
        PlainSql.changeAll(statements, text, words, (statement, word) -> {
            statement.setString(1, headline.organisation().toString());
            statement.setString(2, word);
            statement.setString(3, headline.object().value().toString());
        });
    }
}
