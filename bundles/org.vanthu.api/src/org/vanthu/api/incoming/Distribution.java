package org.vanthu.api.incoming;

import java.util.List;
import java.util.Optional;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.time.TimeLimit;

/**
 * An act of assigning.
 *
 * @param words direction in words (bút phê), may be empty
 * @param lines who gets what part by when
 */
public record Distribution(String words, List<Line> lines) {

    public Distribution {
        lines = List.copyOf(lines);
    }

    /**
     * Who gets it in what part.
     *
     * @param limit by when; the deadline of who gives it when empty
     */
    public record Line(Assignee assignee, Part part, Optional<TimeLimit> limit) {}
}
