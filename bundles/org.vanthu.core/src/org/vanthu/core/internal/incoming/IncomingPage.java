package org.vanthu.core.internal.incoming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.Seen;
import org.vanthu.api.incoming.IncomingView;
import org.vanthu.api.incoming.NextStep;
import org.vanthu.api.incoming.NextStep.Step;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.settings.OfficeClock;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.access.AccessDecision;
import org.vanthu.domain.access.AccessRules;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.Reason;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentAct;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.DocumentAct;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingTree;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** A document as one person sees it, with what that person may do next. */
final class IncomingPage {

    private final Act act;
    private final IncomingDocument document;
    private final RoutingTree tree;
    private final People people;
    private final Answers answers;

    IncomingPage(Act act, DocumentId id) {
        this.act = act;
        this.document = act.stores().incoming().find(id).orElseThrow();
        this.tree = new RoutingTree(act.stores().routing().ofDocument(id));
        this.people = new People(act.stores(), document.organisation(), act.now());
        this.answers = new Answers(act, document);
    }

    Outcome<IncomingView> view() {
        new LentDesks(act).markRead(document.id());
        return Outcome.done(new IncomingView(
                document,
                metadata(),
                IncomingFiles.newest(act.stores().incoming().files(document.id())),
                steps(),
                late(),
                answers.all(),
                reply()));
    }

    private Map<IncomingField, String> metadata() {
        String code = act.stores()
                .organisations()
                .find(document.organisation())
                .map(Organisation::code)
                .map(Object::toString)
                .orElse("");
        Map<IncomingField, String> all = document.metadata(code);
        all.putIfAbsent(IncomingField.TO_PLACES, Trace.receivers(tree, people));
        String trace = Trace.of(act.stores(), document, people);
        if (!trace.isEmpty()) {
            all.put(IncomingField.TRACE_HEADER_LIST, trace);
        }
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** Waiting to be submitted or passed on for longer than the decree allows. */
    private boolean late() {
        boolean waiting = document.state() == HandlingState.REGISTERED || document.state() == HandlingState.SUBMITTED;
        return waiting
                && OfficeClock.handOn(act.stores(), document.organisation(), act.now())
                        .isLate(document.receivedAt(), document.fields().urgency(), act.now());
    }

    private Optional<DraftId> reply() {
        return tree.all().stream()
                .flatMap(assignment -> assignment.closing().stream())
                .flatMap(closing -> closing.reply().stream())
                .findFirst();
    }

    private List<NextStep> steps() {
        List<NextStep> steps = new ArrayList<>();
        if (document.state().isOpen()) {
            tree.all().stream().filter(this::concerns).forEach(assignment -> steps.addAll(steps(assignment)));
            replying(steps).ifPresent(step -> steps.add(NextStep.withDocument(step)));
            steps.addAll(clerksSteps());
        }
        if (AccessRules.decideChange(act.actor(), Permission.ISSUE, act.object())
                .isAllowed()) {
            steps.add(NextStep.withDocument(Step.COPY));
        }
        steps.add(NextStep.withDocument(isFollowed() ? Step.UNFOLLOW : Step.FOLLOW));
        if (AccessRules.decideChange(act.actor(), Permission.GRANT_ACCESS, act.object())
                .isAllowed()) {
            steps.add(NextStep.withDocument(Step.ACCESS));
        }
        steps.sort(Comparator.comparing(NextStep::step));
        return steps;
    }

    /** Who may end several parts is asked for the reply that the first of them needs most. */
    private Optional<Step> replying(List<NextStep> steps) {
        return steps.stream()
                .filter(step -> step.step() == Step.COMPLETE)
                .flatMap(step -> step.assignment().stream())
                .flatMap(seen -> tree.find(seen.id()).stream())
                .flatMap(assignment -> answers.step(assignment).stream())
                .min(Comparator.naturalOrder());
    }

    /** A thousand people who have it for information are no steps of anybody but themselves. */
    private boolean concerns(Assignment assignment) {
        return assignment.part() != Part.INFORM
                || !(assignment.assignee() instanceof Assignee.ToPerson person)
                || act.actor().people().contains(person.account());
    }

    private List<NextStep> steps(Assignment assignment) {
        Optional<ObjectFacts> facts = IncomingFacts.ofAssignment(
                act.stores(), assignment.id(), act.actor().people(), act.now());
        if (facts.isEmpty() || facts.get().standings().isEmpty()) {
            return List.of();
        }
        List<NextStep> steps = new ArrayList<>();
        AssignmentState state = assignment.state();
        for (AssignmentAct possible : state.acts()) {
            step(possible, assignment)
                    .ifPresent(step -> AccessSteps.allowed(act, permission(possible), facts.get())
                            .ifPresent(allowed -> steps.add(new NextStep(
                                    step, Optional.of(seen(assignment)), allowed.name(), whose(step, assignment)))));
        }
        return steps;
    }

    /** Several people may be reminded, or have their work taken back: the name tells one from the other. */
    private Optional<String> whose(Step step, Assignment assignment) {
        return switch (step) {
            case URGE, URGE_LATE, RECALL -> Optional.of(people.name(assignment.assignee()));
            default -> Optional.empty();
        };
    }

    private static Seen<AssignmentId> seen(Assignment assignment) {
        return new Seen<>(assignment.id(), assignment.version());
    }

    private static Permission permission(AssignmentAct possible) {
        return switch (possible) {
            case HAND_ON -> Permission.ASSIGN;
            case RECALL, URGE -> Permission.FOLLOW_UP;
            default -> Permission.HANDLE;
        };
    }

    /** What an act is on the button; whoever directs or heads a unit first thinks of assigning, and only once. */
    private Optional<Step> step(AssignmentAct possible, Assignment assignment) {
        return switch (possible) {
            case HAND_ON -> Optional.of(handingOn(assignment));
            case COMPLETE -> Optional.of(Step.COMPLETE);
            case GIVE_OPINION -> Optional.of(Step.GIVE_OPINION);
            case RETURN -> Optional.of(Step.RETURN);
            case RECALL -> Optional.of(Step.RECALL);
            case URGE -> Optional.of(isLate(assignment) ? Step.URGE_LATE : Step.URGE);
            case UNDO -> assignment.state() == AssignmentState.RECALLED ? Optional.empty() : Optional.of(Step.UNDO);
            case TAKE_UP, CLOSE_WITH_LEAD, RESUME, CANCEL -> Optional.empty();
        };
    }

    private static Step handingOn(Assignment assignment) {
        boolean distributes = assignment.part() == Part.DIRECT || assignment.assignee() instanceof Assignee.ToUnit;
        if (assignment.state() == AssignmentState.PASSED_ON) {
            return Step.ASSIGN_FURTHER;
        }
        return distributes ? Step.ASSIGN : Step.HAND_ON;
    }

    /** Who passed it on is not late by it: whoever has it now is. */
    private boolean isLate(Assignment assignment) {
        return assignment.state() != AssignmentState.PASSED_ON
                && assignment.due().filter(act.now()::isAfter).isPresent();
    }

    private List<NextStep> clerksSteps() {
        ObjectFacts facts = act.object();
        AccessDecision decision = AccessRules.decideChange(act.actor(), Permission.REGISTER_INCOMING, facts);
        if (!decision.isAllowed()) {
            return List.of();
        }
        List<NextStep> steps = new ArrayList<>();
        Map<DocumentAct, Step> possible = Map.of(
                DocumentAct.SUBMIT,
                Step.SUBMIT,
                DocumentAct.CORRECT,
                Step.CORRECT,
                DocumentAct.REFUSE,
                Step.RETURN_TO_SENDER);
        possible.forEach((documentAct, step) -> {
            if (document.state().after(documentAct).isPresent()) {
                steps.add(NextStep.withDocument(step));
            }
        });
        steps.add(NextStep.withDocument(Step.ADD_ANNEX));
        return steps;
    }

    private boolean isFollowed() {
        return act.stores().desks().of(act.actor().account(), document.id()).stream()
                .map(WorkItem::worklist)
                .anyMatch(Worklist.FOLLOWED::equals);
    }

    /** Asks the access rules about a step that is not the present call. */
    private record AccessSteps(Optional<String> name) {

        static Optional<AccessSteps> allowed(Act act, Permission permission, ObjectFacts facts) {
            return switch (AccessRules.decideChange(act.actor(), permission, facts)) {
                case AccessDecision.Refused refused -> Optional.empty();
                case AccessDecision.Allowed allowed ->
                    Optional.of(new AccessSteps(
                            allowed.reason() instanceof Reason.ByDelegation by
                                    ? Optional.of(by.principalName())
                                    : Optional.empty()));
            };
        }
    }
}
