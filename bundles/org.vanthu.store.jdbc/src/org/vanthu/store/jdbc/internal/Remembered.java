package org.vanthu.store.jdbc.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was read of people, rights, organisations and calendars, for as long as none of it changes. Each transaction asks the
 * database for the stamp that its triggers renew with every change ({@code V070}), so a change made by whichever process
 * holds from the next transaction on; and it asks again after anything it wrote itself, so that it sees its own changes.
 */
final class Remembered {

    private static final String STAMP = "SELECT stamp FROM people_stamp WHERE only_row = 1";
    /** Some for each of the 5,000 people of a province; beyond, all is forgotten and asked anew. */
    private static final int MOST = 50_000;

    private volatile Answers answers = new Answers(-1, new ConcurrentHashMap<>());

    /** The answers under one stamp. */
    private record Answers(long stamp, Map<Object, Object> byQuestion) {}

    /** What a transaction that begins now may go by. */
    Look begin(KeptStatements statements) {
        return new Look(statements);
    }

    private Map<Object, Object> known(long stamp) {
        Answers current = answers;
        if (current.stamp != stamp || current.byQuestion.size() > MOST) {
            current = new Answers(stamp, new ConcurrentHashMap<>());
            answers = current;
        }
        return current.byQuestion;
    }

    /** The answers of one transaction. */
    final class Look {

        private final KeptStatements statements;
        private long stamp = -1;
        private long changes = -1;

        private Look(KeptStatements statements) {
            this.statements = statements;
        }

        /** The answer to a question. A question is known by its value: a record, for example. */
        <T> T ask(Object question, Class<T> type, Supplier<T> answer) {
            return ask(question, type, known -> true, answer);
        }

        /** As above, where an answer may also grow old: one that does not fit any more is asked for anew. */
        <T> T ask(Object question, Class<T> type, Predicate<T> fits, Supplier<T> answer) {
            Map<Object, Object> known = known(stamp());
            Object found = known.get(question);
            if (found != null && fits.test(type.cast(found))) {
                return type.cast(found);
            }
            T asked = answer.get();
            known.put(question, asked);
            return asked;
        }

        private long stamp() {
            if (changes != statements.changes()) {
                stamp = PlainSql.list(statements, STAMP, row -> row.getLong(1)).getFirst();
                changes = statements.changes();
            }
            return stamp;
        }
    }
}
