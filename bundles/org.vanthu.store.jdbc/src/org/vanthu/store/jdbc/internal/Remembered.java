package org.vanthu.store.jdbc.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
            Map<Object, Object> known = known(stamp());
            Object found = known.get(question);
            if (found != null) {
                return type.cast(found);
            }
            T asked = answer.get();
            known.put(question, asked);
            return asked;
        }

        /**
         * Many questions, each answered in its place, whose answers may also grow old: those without one that still fits are asked
         * together.
         */
        <Q, T> List<T> askAll(
                List<Q> questions, Class<T> type, Predicate<T> fits, Function<List<Q>, Map<Q, T>> answer) {
            Map<Object, Object> known = known(stamp());
            Map<Q, T> answers = new HashMap<>();
            List<Q> open = new ArrayList<>();
            for (Q question : questions) {
                Optional.ofNullable(known.get(question))
                        .map(type::cast)
                        .filter(fits)
                        .ifPresentOrElse(found -> answers.put(question, found), () -> open.add(question));
            }
            if (!open.isEmpty()) {
                Map<Q, T> asked = answer.apply(open);
                known.putAll(asked);
                answers.putAll(asked);
            }
            return questions.stream().map(answers::get).toList();
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
