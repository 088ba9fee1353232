package org.vanthu.core.internal.incoming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.incoming.RoutingView;
import org.vanthu.api.incoming.RoutingView.DirectionLine;
import org.vanthu.api.incoming.RoutingView.Node;
import org.vanthu.api.incoming.RoutingView.OpinionLine;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.settings.OfficeClock;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DirectionId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.RoutingTree;
import org.vanthu.domain.routing.Timeliness;
import org.vanthu.domain.time.WorkingCalendar;

/** The routing of a document for people to read. */
final class RoutingPage {

    private final Act act;
    private final RoutingTree tree;
    private final Map<DirectionId, Direction> directions;
    private final List<Opinion> opinions;
    private final List<DocumentFile> files;
    private final People people;
    private final WorkingCalendar calendar;

    RoutingPage(Act act, DocumentId document) {
        this.act = act;
        this.tree = new RoutingTree(act.stores().routing().ofDocument(document));
        this.directions = new LinkedHashMap<>();
        act.stores().routing().directions(document).forEach(direction -> directions.put(direction.id(), direction));
        this.opinions = act.stores().routing().opinions(document);
        this.files = act.stores().incoming().files(document);
        this.people = new People(act.stores(), act.organisation(), act.now());
        this.calendar = OfficeClock.calendar(act.stores(), act.organisation(), act.now());
        people.readNames(everybody());
    }

    private Set<AccountId> everybody() {
        Set<AccountId> all = new HashSet<>();
        directions.values().forEach(direction -> {
            all.add(direction.givenBy());
            direction.onBehalfOf().ifPresent(all::add);
        });
        opinions.forEach(opinion -> {
            all.add(opinion.author());
            opinion.onBehalfOf().ifPresent(all::add);
        });
        tree.all().forEach(assignment -> {
            if (assignment.assignee() instanceof Assignee.ToPerson person) {
                all.add(person.account());
            }
        });
        return all;
    }

    RoutingView view() {
        List<Node> nodes = new ArrayList<>();
        tree.roots().forEach(root -> add(root, 0, nodes));
        return new RoutingView(nodes, directionLines(), opinionLines());
    }

    private void add(Assignment assignment, int depth, List<Node> nodes) {
        Direction direction = directions.get(assignment.direction());
        nodes.add(new Node(
                assignment,
                depth,
                direction.level(),
                people.name(assignment.assignee()),
                people.name(direction.givenBy(), direction.onBehalfOf()),
                direction.givenAt(),
                Timeliness.of(assignment, act.now()),
                assignment.state().isLive()
                        ? assignment.due().map(due -> calendar.remaining(act.now(), due))
                        : Optional.empty()));
        tree.children(assignment.id()).forEach(child -> add(child, depth + 1, nodes));
    }

    private List<DirectionLine> directionLines() {
        return directions.values().stream()
                .map(direction ->
                        new DirectionLine(direction, people.name(direction.givenBy(), direction.onBehalfOf())))
                .toList();
    }

    private List<OpinionLine> opinionLines() {
        return opinions.stream()
                .map(opinion -> new OpinionLine(
                        opinion,
                        people.name(opinion.author(), opinion.onBehalfOf()),
                        files.stream()
                                .filter(file -> file.step()
                                        .filter(opinion.id().value()::equals)
                                        .isPresent())
                                .toList()))
                .toList();
    }
}
