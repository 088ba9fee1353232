package org.vanthu.store.jdbc.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Identities that stand in a range of an index, in its order. Only the index is read, a portion at a time. */
final class KeyRange implements SearchKeys {

    private static final int SMALLEST = 8;
    private static final int LARGEST = 512;

    private final KeptStatements statements;
    private final String text;
    private final List<Object> values;
    private final Deque<String> read = new ArrayDeque<>();
    private boolean ended;
    /** Grows while what is read is used, shrinks while nearly all of it is jumped over: to jump costs as much as to read some dozens. */
    private int portion = SMALLEST;

    private int used;

    private KeyRange(KeptStatements statements, String text, List<Object> values) {
        this.statements = statements;
        this.text = text;
        this.values = List.copyOf(values);
    }

    /**
     * A range of an index.
     *
     * @param from the table, called {@code d}, and what its rows must fulfil
     * @param values of these conditions
     * @param key the columns of the index before the identity
     * @param object the column of the identity
     */
    static KeyRange of(KeptStatements statements, String from, List<Object> values, String key, String object) {
        String text = "SELECT d." + object + " FROM " + from + " AND d." + object + " < ? ORDER BY " + key + ", d."
                + object + " DESC FETCH FIRST ? ROWS ONLY";
        return new KeyRange(statements, text, values);
    }

    @Override
    public @Nullable String below(String place) {
        while (!read.isEmpty() && read.peek().compareTo(place) >= 0) {
            read.remove();
        }
        if (read.isEmpty() && !ended) {
            fill(place);
        }
        used++;
        return read.peek();
    }

    private void fill(String place) {
        portion = used * SMALLEST >= portion ? Math.min(portion * 2, LARGEST) : Math.max(portion / 2, SMALLEST);
        used = 0;
        List<Object> all = new ArrayList<>(values);
        all.add(place);
        all.add(portion);
        read.addAll(PlainSql.list(statements, text, row -> row.getString(1), all.toArray()));
        ended = read.size() < portion;
    }
}
