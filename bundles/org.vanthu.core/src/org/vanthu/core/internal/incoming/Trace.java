package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.domain.Language;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingTree;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.store.Stores;

/** The routing of a document put into words, as registers, slips and the metadata field {@code TraceHeaderList} show it. */
final class Trace {

    private Trace() {}

    /** The units and people who handle a document: on the first level below the leader, the lead first. */
    static String receivers(RoutingTree tree, People people) {
        return tree.all().stream()
                .filter(assignment -> assignment.part() != Part.DIRECT && assignment.part() != Part.INFORM)
                .filter(assignment -> assignment
                        .parent()
                        .flatMap(tree::find)
                        .filter(parent -> parent.part() == Part.DIRECT)
                        .isPresent())
                .filter(assignment -> assignment.state() != AssignmentState.RECALLED
                        && assignment.state() != AssignmentState.RETURNED)
                .sorted((one, other) -> one.part().compareTo(other.part()))
                .map(assignment -> people.name(assignment.assignee()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Who is to do what, line by line: {@code Chủ trì: Phòng Nội vụ, hạn 05/01/2026}. */
    static List<String> tasks(Direction direction, RoutingTree tree, People people) {
        return tree.all().stream()
                .filter(assignment -> assignment.direction().equals(direction.id()))
                .map(assignment -> task(assignment, people))
                .toList();
    }

    private static String task(Assignment assignment, People people) {
        return assignment.part().label(Language.VIETNAMESE) + ": " + people.name(assignment.assignee())
                + assignment.due().map(due -> ", hạn " + VietnamTime.day(due)).orElse("");
    }

    /** Directions, distribution, opinions and states in the order of time, one a line. */
    static String of(Stores stores, IncomingDocument document, People people) {
        RoutingTree tree = new RoutingTree(stores.routing().ofDocument(document.id()));
        List<Line> lines = new ArrayList<>();
        for (Direction direction : stores.routing().directions(document.id())) {
            String words = direction.words().isEmpty() ? "" : direction.words() + " ";
            lines.add(new Line(
                    direction.givenAt(),
                    people.name(direction.givenBy(), direction.onBehalfOf()) + ": " + words + "["
                            + String.join("; ", tasks(direction, tree, people)) + "]"));
        }
        for (Opinion opinion : stores.routing().opinions(document.id())) {
            lines.add(new Line(
                    opinion.at(), people.name(opinion.author(), opinion.onBehalfOf()) + ": " + opinion.words()));
        }
        lines.sort((one, other) -> one.at().compareTo(other.at()));
        return lines.isEmpty()
                ? ""
                : lines.stream()
                                .map(line -> VietnamTime.minute(line.at()) + " " + line.words())
                                .collect(Collectors.joining("\n"))
                        + "\n"
                        + document.state().label(Language.VIETNAMESE);
    }

    private record Line(Instant at, String words) {}
}
