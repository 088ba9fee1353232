package org.vanthu.signing.internal.verify.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The answers to the last few questions. A question holds everything that its answer depends on, so that the very same question has the
 * same answer. Large ones are not kept, so that strangers' files cannot fill the memory.
 *
 * @param <Q> a question, told from others by {@link Object#equals}
 * @param <A> an answer that nobody changes
 */
public final class Remembered<Q, A> {

    private static final int KEPT = 16;

    private final Predicate<Q> small;
    private final Map<Q, A> answers = new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, A> eldest) {
            return size() > KEPT;
        }
    };

    /** @param small which questions are kept */
    public Remembered(Predicate<Q> small) {
        this.small = small;
    }

    /** The answer; found unless the same was asked before. */
    public A to(Q question, Function<Q, A> finding) {
        synchronized (answers) {
            A known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        A found = finding.apply(question);
        if (small.test(question)) {
            synchronized (answers) {
                answers.put(question, found);
            }
        }
        return found;
    }
}
