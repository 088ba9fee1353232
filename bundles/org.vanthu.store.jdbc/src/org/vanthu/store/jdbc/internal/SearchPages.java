package org.vanthu.store.jdbc.internal;

import java.util.List;
import java.util.Optional;
import org.vanthu.domain.Id;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.search.SearchTerms;
import org.vanthu.spi.store.DocumentSearch.Unread;

/** The words on the first pages of files: which files are still to be read, and what was read. */
final class SearchPages {

    private static final int LONGEST = 2000;

    private static final String FILE_OF_DOCUMENT = """
        SELECT content_hash FROM document_file WHERE document_id = ? AND kind = 'MAIN' AND pages > 0
        ORDER BY file_position, file_version DESC FETCH FIRST 1 ROWS ONLY\
        """;
    private static final String FILE_OF_DRAFT = """
        SELECT pdf_file FROM draft_version WHERE document_id = ? ORDER BY version_no DESC FETCH FIRST 1 ROWS ONLY\
        """;
    private static final String KEPT = "SELECT content_hash, words FROM search_page WHERE object_id = ?";
    private static final String ADD = PlainSql.insert("search_page", "content_hash", "words", "object_id");
    private static final String CHANGE = "UPDATE search_page SET content_hash = ?, words = ? WHERE object_id = ?";

    private static final String WAITING = """
        SELECT h.object_kind, h.object_id, u.content_hash FROM search_unread u, headline h
        WHERE h.object_id = u.object_id ORDER BY u.object_id FETCH FIRST ? ROWS ONLY\
        """;
    private static final String WAIT = PlainSql.insert("search_unread", "content_hash", "object_id");
    private static final String FORGET = "DELETE FROM search_unread WHERE object_id = ?";

    private final KeptStatements statements;

    SearchPages(KeptStatements statements) {
        this.statements = statements;
    }

    private record Page(String hash, String words) {}

    /** The words read of a thing's file so far; a file that was not read yet is put down for reading. */
    String of(Id object) {
        Optional<Page> kept = kept(object);
        file(object)
                .filter(hash -> kept.filter(page -> page.hash().equals(hash)).isEmpty())
                .ifPresent(hash -> {
                    PlainSql.change(statements, FORGET, object);
                    PlainSql.change(statements, WAIT, hash, object);
                });
        return kept.map(Page::words).orElse("");
    }

    private Optional<Page> kept(Id object) {
        return PlainSql.list(statements, KEPT, row -> new Page(row.getString(1), row.getString(2)), object).stream()
                .findFirst();
    }

    private Optional<String> file(Id object) {
        return switch (object.kind()) {
            case "Document" -> first(FILE_OF_DOCUMENT, object);
            case "Draft" -> first(FILE_OF_DRAFT, object);
            default -> Optional.empty();
        };
    }

    private Optional<String> first(String text, Id object) {
        return PlainSql.list(statements, text, row -> row.getString(1), object).stream()
                .findFirst();
    }

    List<Unread> unread(int limit) {
        return PlainSql.list(
                statements,
                WAITING,
                row -> new Unread(ObjectIds.of(row.getString(1), row.getString(2)), new Sha256(row.getString(3))),
                limit);
    }

    /** Keeps the words of a file and has those of its document written anew. */
    void read(Unread file, String text) {
        StringBuilder words = new StringBuilder();
        for (String word : SearchTerms.of(text)) {
            if (words.length() + word.length() < LONGEST) {
                words.append(word).append(' ');
            }
        }
        boolean there = kept(file.object()).isPresent();
        PlainSql.change(statements, there ? CHANGE : ADD, file.file(), words.toString(), file.object());
        PlainSql.change(statements, FORGET, file.object());
        SearchWordRows.note(statements, file.object());
    }
}
