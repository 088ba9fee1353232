package org.vanthu.domain.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.domain.time.WorkingCalendar;

/** What must hold when a document is handed on. Pure; who the people are and what they are called is told from outside. */
public final class RoutingRules {

    /** A reason shorter than this tells the other side nothing. */
    public static final int SHORTEST_REASON = 10;
    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private RoutingRules() {}

    /** A reason that was given, tidied. Troubles: {@link RoutingTrouble#REASON_TOO_SHORT}, {@code REASON_TOO_LONG}. */
    public static Outcome<String> reason(String given) {
        String words = given.strip();
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST_REASON) {
            return Outcome.refused(
                    Trouble.ofField(RoutingTrouble.REASON_TOO_SHORT, "reason", "limit", SHORTEST_REASON));
        }
        return length > LONGEST_REASON
                ? Outcome.refused(Trouble.ofField(
                        RoutingTrouble.REASON_TOO_LONG, "reason", "length", length, "limit", LONGEST_REASON))
                : Outcome.done(words);
    }

    /** Words of a direction or opinion, tidied. Troubles: {@link RoutingTrouble#WORDS_TOO_LONG}. */
    public static Outcome<String> words(String given, String field) {
        String words = given.strip();
        int length = words.codePointCount(0, words.length());
        return length > Direction.LONGEST
                ? Outcome.refused(Trouble.ofField(
                        RoutingTrouble.WORDS_TOO_LONG, field, "length", length, "limit", Direction.LONGEST))
                : Outcome.done(words);
    }

    /**
     * What is wrong with handing on as wished; empty when it may be given.
     *
     * @param from the assignment out of which it is given
     * @param existing the assignments already given out of it
     * @param names how an assignee is called, for the words of a trouble
     */
    public static List<Trouble> troubles(
            Assignment from,
            List<Assignment> existing,
            List<AssignmentWish> wishes,
            Instant now,
            Function<Assignee, String> names) {
        List<Trouble> troubles = new ArrayList<>();
        if (wishes.isEmpty()) {
            troubles.add(Trouble.ofField(RoutingTrouble.NOBODY_ASSIGNED, "assignees"));
        }
        List<Assignment> live =
                existing.stream().filter(child -> child.state().isLive()).toList();
        leads(live, wishes, from).ifPresent(troubles::add);
        Set<Assignee> named = new HashSet<>();
        Set<Assignee> already =
                new HashSet<>(live.stream().map(Assignment::assignee).toList());
        for (AssignmentWish wish : wishes) {
            if (!named.add(wish.assignee())) {
                troubles.add(Trouble.ofField(
                        RoutingTrouble.ASSIGNED_TWICE, "assignees", "who", names.apply(wish.assignee())));
            } else if (already.contains(wish.assignee())) {
                troubles.add(Trouble.ofField(
                        RoutingTrouble.ASSIGNED_ALREADY, "assignees", "who", names.apply(wish.assignee())));
            }
            part(wish).ifPresent(troubles::add);
            due(from, wish, now).ifPresent(troubles::add);
        }
        return troubles;
    }

    /** Exactly one leads; handing on only for information or co-operation needs no lead beside the one who hands on. */
    private static Optional<Trouble> leads(List<Assignment> live, List<AssignmentWish> wishes, Assignment from) {
        long leading = wishes.stream().filter(wish -> wish.part() == Part.LEAD).count()
                + live.stream().filter(child -> child.part() == Part.LEAD).count();
        if (leading > 1) {
            return Optional.of(Trouble.ofField(RoutingTrouble.SECOND_LEAD, "assignees"));
        }
        boolean work = wishes.stream().anyMatch(wish -> wish.part() == Part.CO_OPERATE);
        return leading == 0 && work && from.part() == Part.DIRECT
                ? Optional.of(Trouble.ofField(RoutingTrouble.NO_LEAD, "assignees"))
                : Optional.empty();
    }

    private static Optional<Trouble> part(AssignmentWish wish) {
        if (wish.part() == Part.DIRECT) {
            return Optional.of(Trouble.ofField(RoutingTrouble.LEADER_ONLY_BY_SUBMISSION, "assignees"));
        }
        return wish.part() == Part.INFORM && wish.due().isPresent()
                ? Optional.of(Trouble.ofField(RoutingTrouble.INFORMED_WITH_DEADLINE, "due"))
                : Optional.empty();
    }

    private static Optional<Trouble> due(Assignment from, AssignmentWish wish, Instant now) {
        return wish.due().flatMap(due -> {
            if (due.isBefore(now)) {
                return Optional.of(Trouble.ofField(RoutingTrouble.DUE_IN_PAST, "due", "due", VietnamTime.minute(due)));
            }
            return from.due()
                    .filter(limit -> !limit.isBefore(now))
                    .filter(due::isAfter)
                    .map(limit -> Trouble.ofField(
                            RoutingTrouble.DUE_AFTER_PARENT,
                            "due",
                            "due",
                            VietnamTime.minute(due),
                            "limit",
                            VietnamTime.minute(limit)));
        });
    }

    /**
     * A day on which work can have been done: not before the document arrived, not in the future.
     * Troubles: {@link RoutingTrouble#RESULT_IN_FUTURE}, {@link RoutingTrouble#RESULT_BEFORE_ARRIVAL}.
     */
    public static Outcome<LocalDate> resultDate(LocalDate day, LocalDate arrival, Instant now) {
        if (day.isAfter(WorkingCalendar.dayOf(now))) {
            return Outcome.refused(Trouble.ofField(RoutingTrouble.RESULT_IN_FUTURE, "resultDate", "day", day));
        }
        return day.isBefore(arrival)
                ? Outcome.refused(Trouble.ofField(
                        RoutingTrouble.RESULT_BEFORE_ARRIVAL, "resultDate", "day", day, "arrival", arrival))
                : Outcome.done(day);
    }

    /** The refusal of an act on an assignment that is not in the state for it. */
    public static Trouble notInThisState(AssignmentAct act, AssignmentState state) {
        return refusal(RoutingTrouble.NOT_IN_THIS_STATE, act::label, state::label);
    }

    /** The refusal of an act on a document that is not in the state for it. */
    public static Trouble notInThisState(DocumentAct act, HandlingState state) {
        return refusal(RoutingTrouble.DOCUMENT_NOT_IN_THIS_STATE, act::label, state::label);
    }

    private static Trouble refusal(
            RoutingTrouble trouble, Function<Language, String> act, Function<Language, String> state) {
        return Trouble.of(
                trouble,
                "act",
                act.apply(Language.ENGLISH),
                "actVi",
                act.apply(Language.VIETNAMESE),
                "state",
                state.apply(Language.ENGLISH),
                "stateVi",
                state.apply(Language.VIETNAMESE));
    }
}
