package org.vanthu.core.internal.incoming;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.DryRun;
import org.vanthu.api.incoming.DryRun.Lateness;
import org.vanthu.api.incoming.DryRun.Receiver;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.settings.OfficeClock;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentWish;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.Level;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingRules;
import org.vanthu.domain.routing.RoutingTree;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.time.HandOnRule;
import org.vanthu.domain.time.WorkingCalendar;

/** One act of assigning, thought through before anything is written: the dry run and the act itself ask the same. */
final class Giving {

    /** Whoever gets less time than this will hardly keep the deadline. */
    private static final Duration LITTLE_TIME = Duration.ofHours(4);

    private final Act act;
    private final People people;
    private final IncomingDocument document;
    private final RoutingTree tree;
    private final Assignment from;

    Giving(Act act, People people, IncomingDocument document, RoutingTree tree, Assignment from) {
        this.act = act;
        this.people = people;
        this.document = document;
        this.tree = tree;
        this.from = from;
    }

    /** The lines with the deadline that each really gets: without one of its own that of who gives it. */
    List<AssignmentWish> wishes(Distribution distribution) {
        WorkingCalendar calendar = OfficeClock.calendar(act.stores(), document.organisation(), act.now());
        return distribution.lines().stream()
                .map(line -> new AssignmentWish(line.assignee(), line.part(), due(line, calendar)))
                .toList();
    }

    private Optional<Instant> due(Distribution.Line line, WorkingCalendar calendar) {
        Optional<Instant> own = line.limit().map(limit -> calendar.due(act.now(), limit));
        return own.isEmpty() && line.part() != Part.INFORM ? from.due() : own;
    }

    DryRun dryRun(List<AssignmentWish> wishes) {
        people.readNames(wishes.stream()
                .flatMap(wish -> people.receiving(wish.assignee()).stream().map(Post::account))
                .toList());
        List<Trouble> troubles = new ArrayList<>(
                RoutingRules.troubles(from, tree.children(from.id()), explicit(wishes), act.now(), people::name));
        wishes.forEach(wish -> place(wish).ifPresent(troubles::add));
        return new DryRun(
                receivers(wishes), IncomingFiles.newest(act.stores().incoming().files(document.id())), troubles);
    }

    /** Inherited deadlines are no wish of whoever assigns now, so one that is over does not keep it from being given. */
    private List<AssignmentWish> explicit(List<AssignmentWish> wishes) {
        return wishes.stream()
                .map(wish -> wish.due().equals(from.due())
                        ? new AssignmentWish(wish.assignee(), wish.part(), Optional.empty())
                        : wish)
                .toList();
    }

    private Optional<Trouble> place(AssignmentWish wish) {
        Assignee assignee = wish.assignee();
        String who = people.name(assignee);
        boolean known = people.units()
                .find(People.unitOf(assignee))
                .filter(Unit::isOpen)
                .isPresent();
        if (!known) {
            return Optional.of(Trouble.ofField(RoutingTrouble.UNKNOWN_ASSIGNEE, "assignees", "who", who));
        }
        if (people.receiving(assignee).isEmpty()) {
            return Optional.of(Trouble.ofField(
                    assignee instanceof Assignee.ToUnit
                            ? RoutingTrouble.UNIT_WITHOUT_HEAD
                            : RoutingTrouble.UNKNOWN_ASSIGNEE,
                    "assignees",
                    "who",
                    who));
        }
        boolean beyond = from.part() != Part.DIRECT
                && wish.part() != Part.INFORM
                && !people.isWithin(assignee, People.unitOf(from.assignee()));
        return beyond
                ? Optional.of(Trouble.ofField(RoutingTrouble.OUTSIDE_OWN_UNIT, "assignees", "who", who))
                : Optional.empty();
    }

    private List<Receiver> receivers(List<AssignmentWish> wishes) {
        HandOnRule rule = OfficeClock.handOn(act.stores(), document.organisation(), act.now());
        String type = document.fields().typeCode().orElse("");
        List<Receiver> receivers = new ArrayList<>();
        for (AssignmentWish wish : wishes) {
            for (Post post : people.receiving(wish.assignee())) {
                receivers.add(new Receiver(
                        post.account(),
                        people.name(post.account()),
                        post.position().title(),
                        people.unitName(post.unit()),
                        wish.assignee(),
                        wish.part(),
                        wish.due(),
                        people.deputies(post.account(), type).stream()
                                .map(people::name)
                                .toList(),
                        late(wish, rule)));
            }
        }
        return receivers;
    }

    private Optional<Lateness> late(AssignmentWish wish, HandOnRule rule) {
        WorkingCalendar calendar = rule.calendar();
        if (wish.due().isPresent()) {
            Instant due = wish.due().get();
            if (!due.isAfter(act.now())) {
                // that it is over is a trouble of its own
                return Optional.empty();
            }
            if (calendar.workingTimeBetween(act.now(), due).compareTo(LITTLE_TIME) < 0) {
                return Optional.of(Lateness.TOO_LITTLE_TIME);
            }
            boolean worked = calendar.isWorkingDay(WorkingCalendar.dayOf(due))
                    && !due.isAfter(calendar.endOfWork(WorkingCalendar.dayOf(due)));
            if (!worked) {
                return Optional.of(Lateness.OUTSIDE_WORKING_TIME);
            }
        }
        boolean keptTooLong = from.part() == Part.DIRECT
                && tree.children(from.id()).isEmpty()
                && rule.isLate(document.receivedAt(), document.fields().urgency(), act.now());
        return keptTooLong ? Optional.of(Lateness.PASSED_ON_LATE) : Optional.empty();
    }

    /** On which level of the slip it is given: the leader's, the head of a unit's, or a handler's. */
    Level level() {
        if (from.part() == Part.DIRECT) {
            return Level.LEADER;
        }
        return switch (from.assignee()) {
            case Assignee.ToUnit unit -> Level.UNIT;
            case Assignee.ToPerson person -> headsUnit(person.account()) ? Level.UNIT : Level.HANDLER;
        };
    }

    private boolean headsUnit(AccountId account) {
        return people.posts(account).stream().anyMatch(IncomingFacts::heads);
    }
}
