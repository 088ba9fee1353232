package org.vanthu.api.incoming;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.Level;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.Timeliness;
import org.vanthu.domain.time.Remaining;

/**
 * How a document went through the office.
 *
 * @param nodes the assignments in the order of the tree, each parent before its children
 * @param directions the directions in their order: levels 1 and 2 of the slip of Annex IV
 * @param opinions what was said in its order: level 3 of the slip, and all else
 */
public record RoutingView(List<Node> nodes, List<DirectionLine> directions, List<OpinionLine> opinions) {

    public RoutingView {
        nodes = List.copyOf(nodes);
        directions = List.copyOf(directions);
        opinions = List.copyOf(opinions);
    }

    /**
     * One assignment.
     *
     * @param depth 0 for a submission, one more for each level below
     * @param level on which level of the slip it was given
     * @param who name of the unit or person
     * @param giver name of who gave it, with the person stood in for
     * @param givenAt when
     * @param timeliness how it stands to its deadline
     * @param remaining the same in words for a running one with a deadline
     */
    public record Node(
            Assignment assignment,
            int depth,
            Level level,
            String who,
            String giver,
            Instant givenAt,
            Timeliness timeliness,
            Optional<Remaining> remaining) {}

    /** One act of assigning, with the name of its giver ("Trần B thay Nguyễn A" under a delegation); who got what are nodes. */
    public record DirectionLine(Direction direction, String giver) {}

    /** Something said, with the name of its author and the files that came with it. */
    public record OpinionLine(Opinion opinion, String author, List<DocumentFile> files) {
        public OpinionLine {
            files = List.copyOf(files);
        }
    }
}
