package org.vanthu.core.internal.incoming;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.access.Standing;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.Stores;

/** What people are to an incoming document and to its assignments. */
public final class IncomingFacts {

    private IncomingFacts() {}

    /** What people are to an incoming document at a moment. */
    public static Optional<ObjectFacts> ofDocument(Stores stores, DocumentId id, Set<AccountId> people, Instant at) {
        return stores.incoming()
                .find(id)
                .map(document -> new ObjectFacts(
                        id,
                        document.organisation(),
                        document.fields().typeCode(),
                        document.version(),
                        false,
                        standings(stores, document, people, at)));
    }

    private static Set<Standing> standings(
            Stores stores, IncomingDocument document, Set<AccountId> people, Instant at) {
        Set<Standing> standings = new HashSet<>();
        if (people.contains(document.registeredBy())) {
            standings.add(new Standing(document.registeredBy(), Relation.REGISTRAR));
        }
        Holding holding = new Holding(stores, people, at);
        stores.routing()
                .concerning(document.id(), people)
                .forEach(assignment -> standings.addAll(holding.of(assignment)));
        for (Direction direction : stores.routing().directions(document.id())) {
            standings.addAll(givers(direction, people));
        }
        stores.accessChanges()
                .readers(document.id(), people)
                .forEach(reader -> standings.add(new Standing(reader, Relation.INFORMED)));
        stores.desks()
                .holding(document.id(), Worklist.FOLLOWED, people)
                .forEach(person -> standings.add(new Standing(person, Relation.FOLLOWER)));
        return standings;
    }

    static Optional<ObjectFacts> ofAssignment(Stores stores, AssignmentId id, Set<AccountId> people, Instant at) {
        return stores.routing().find(id).map(assignment -> {
            Set<Standing> standings = new HashSet<>(new Holding(stores, people, at).of(assignment));
            stores.routing().directions(assignment.document()).stream()
                    .filter(direction -> direction.id().equals(assignment.direction()))
                    .forEach(direction -> standings.addAll(givers(direction, people)));
            Optional<String> type = stores.incoming()
                    .find(assignment.document())
                    .flatMap(document -> document.fields().typeCode());
            return new ObjectFacts(id, assignment.organisation(), type, assignment.version(), false, standings);
        });
    }

    private static Set<Standing> givers(Direction direction, Set<AccountId> people) {
        return Set.of(direction.principal()).stream()
                .filter(people::contains)
                .map(giver -> new Standing(giver, Relation.ASSIGNER))
                .collect(Collectors.toSet());
    }

    /** Who holds assignments, among the people asked about, by the posts they hold at that moment, which are read once. */
    private static final class Holding {

        private final Set<AccountId> people;
        private final List<Post> posts;

        Holding(Stores stores, Set<AccountId> people, Instant at) {
            this.people = people;
            this.posts = stores.posts().ofAccounts(people).stream()
                    .filter(post -> post.isHeldAt(at))
                    .toList();
        }

        Set<Standing> of(Assignment assignment) {
            AssignmentState state = assignment.state();
            if (state == AssignmentState.RECALLED || state == AssignmentState.CANCELLED) {
                return Set.of();
            }
            Relation relation = relation(assignment.part());
            return switch (assignment.assignee()) {
                case Assignee.ToPerson(AccountId account, UnitId unit) ->
                    people.contains(account) ? Set.of(new Standing(account, relation)) : Set.of();
                // What is given to a unit lies with its head to be assigned within, whatever the unit's part is.
                case Assignee.ToUnit(UnitId unit) ->
                    posts.stream()
                            .filter(post -> post.unit().equals(unit) && heads(post))
                            .flatMap(post -> Stream.of(
                                    new Standing(post.account(), relation),
                                    new Standing(post.account(), Relation.DISTRIBUTOR)))
                            .collect(Collectors.toSet());
            };
        }
    }

    /** Whether whoever holds this post acts for its unit. */
    static boolean heads(Post post) {
        return post.isHead() || post.carries(Role.UNIT_HEAD);
    }

    private static Relation relation(Part part) {
        return switch (part) {
            case DIRECT -> Relation.DISTRIBUTOR;
            case LEAD -> Relation.LEAD;
            case CO_OPERATE -> Relation.COOPERATOR;
            case INFORM -> Relation.INFORMED;
        };
    }
}
