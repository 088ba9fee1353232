package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.outcome.Trouble;

/**
 * What opening accounts from a list would do.
 *
 * @param lines in the order of the list
 */
public record AccountListForecast(List<Line> lines) {

    public AccountListForecast {
        lines = List.copyOf(lines);
    }

    /** Whether it can be done: nothing is wrong, and somebody is new. */
    public boolean isOpenable() {
        return lines.stream().noneMatch(line -> line.standing() == Standing.WRONG) && count(Standing.NEW) > 0;
    }

    /** How many lines stand so. */
    public long count(Standing standing) {
        return lines.stream().filter(line -> line.standing() == standing).count();
    }

    /** What comes of a line. */
    public enum Standing {
        NEW,
        /** The person has this account, or this post, already; the line is left out. */
        ALREADY_THERE,
        /** Something has to be put right first. */
        WRONG
    }

    /**
     * What comes of one line.
     *
     * @param login under which the person will sign in, or does already; as typed when it is wrong
     * @param unit its full name; as typed when there is none
     * @param troubles what is wrong with it
     * @param alike logins of others here of the same name, for the administrator to look at
     * @param conflicts of duties that the post would bring
     */
    public record Line(
            AccountLine typed,
            Standing standing,
            String login,
            String unit,
            List<Trouble> troubles,
            List<String> alike,
            List<Conflict> conflicts) {

        public Line {
            troubles = List.copyOf(troubles);
            alike = List.copyOf(alike);
            conflicts = List.copyOf(conflicts);
        }
    }
}
