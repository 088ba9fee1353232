package org.vanthu.domain.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.outcome.Outcome;

/** The assignments of one document as a tree, in the order in which they were given. */
public final class RoutingTree {

    private final Map<AssignmentId, Assignment> byId = new LinkedHashMap<>();
    private final Map<AssignmentId, List<AssignmentId>> children = new HashMap<>();

    /** The tree of these assignments, all of one document, in the order in which they were given. */
    public RoutingTree(Collection<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            byId.put(assignment.id(), assignment);
            assignment
                    .parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, any -> new ArrayList<>())
                            .add(assignment.id()));
        }
    }

    /** All of them. */
    public List<Assignment> all() {
        return List.copyOf(byId.values());
    }

    /** The submissions to leaders. */
    public List<Assignment> roots() {
        return byId.values().stream()
                .filter(assignment -> assignment.parent().isEmpty())
                .toList();
    }

    /**
     * The assignment that says how the document stands to its deadline: the latest submission, or, where that has none, the
     * leading part given out of it.
     */
    public Optional<Assignment> timed() {
        return roots().stream().reduce((earlier, later) -> later).map(this::timed);
    }

    private Assignment timed(Assignment from) {
        if (from.due().isPresent()) {
            return from;
        }
        return children(from.id()).stream()
                .filter(child -> child.part() == Part.LEAD
                        && child.state() != AssignmentState.RETURNED
                        && child.state() != AssignmentState.RECALLED)
                .reduce((earlier, later) -> later)
                .map(this::timed)
                .orElse(from);
    }

    /** One of them. */
    public Optional<Assignment> find(AssignmentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those given out of one. */
    public List<Assignment> children(AssignmentId parent) {
        return children.getOrDefault(parent, List.of()).stream().map(byId::get).toList();
    }

    /** Everything below one, itself not included. */
    public List<Assignment> below(AssignmentId top) {
        List<Assignment> all = new ArrayList<>();
        for (Assignment child : children(top)) {
            all.add(child);
            all.addAll(below(child.id()));
        }
        return all;
    }

    /** The tree with these assignments changed or added. */
    public RoutingTree with(Collection<Assignment> changed) {
        Map<AssignmentId, Assignment> next = new LinkedHashMap<>(byId);
        changed.forEach(assignment -> next.put(assignment.id(), assignment));
        return new RoutingTree(next.values());
    }

    /** How far the document is: what became of its submissions, and whether somebody works on it. */
    public HandlingState state() {
        if (has(Part.DIRECT, AssignmentState.PASSED_ON)) {
            return has(Part.LEAD, AssignmentState.IN_HAND) || has(Part.CO_OPERATE, AssignmentState.IN_HAND)
                    ? HandlingState.IN_HAND
                    : HandlingState.ASSIGNED;
        }
        if (has(Part.DIRECT, AssignmentState.OPEN) || has(Part.DIRECT, AssignmentState.IN_HAND)) {
            return HandlingState.SUBMITTED;
        }
        return has(Part.DIRECT, AssignmentState.DONE) ? HandlingState.DONE : HandlingState.REGISTERED;
    }

    private boolean has(Part part, AssignmentState state) {
        return byId.values().stream().anyMatch(assignment -> assignment.part() == part && assignment.state() == state);
    }

    /** Who has the document now: the leading live assignments that were not handed on, else the leader it lies with. */
    public List<Assignment> holders() {
        List<Assignment> leading = held(Part.LEAD);
        return leading.isEmpty() ? held(Part.DIRECT) : leading;
    }

    private List<Assignment> held(Part part) {
        return byId.values().stream()
                .filter(assignment -> assignment.part() == part
                        && (assignment.state() == AssignmentState.OPEN
                                || assignment.state() == AssignmentState.IN_HAND))
                .toList();
    }

    /**
     * What ends with a completed assignment: itself, and upwards each one that was only waiting for its leading part. So
     * nobody must close the same work twice, and the day of the result is the same all the way up.
     * Troubles: {@link RoutingTrouble#NOT_IN_THIS_STATE}.
     */
    public Outcome<List<Assignment>> complete(AssignmentId id, Closing how) {
        return byId.get(id).closed(AssignmentAct.COMPLETE, how).map(done -> {
            List<Assignment> changed = new ArrayList<>(List.of(done));
            Assignment last = done;
            while (last.part() == Part.LEAD && last.parent().isPresent()) {
                Assignment parent = byId.get(last.parent().get());
                if (parent.state() != AssignmentState.PASSED_ON) {
                    break;
                }
                last = parent.closed(AssignmentAct.CLOSE_WITH_LEAD, how).orThrow();
                changed.add(last);
            }
            return changed;
        });
    }

    /**
     * What changes when an assignment is given back: itself, and its giver has it again when nobody is left to work on it.
     * Troubles: those of {@link Assignment#endedBy}.
     */
    public Outcome<List<Assignment>> giveBack(AssignmentId id, String why) {
        return byId.get(id).endedBy(AssignmentAct.RETURN, why).map(ended -> {
            List<Assignment> changed = new ArrayList<>(List.of(ended));
            resumed(ended).ifPresent(changed::add);
            return changed;
        });
    }

    /**
     * What changes when an assignment is taken back: itself and all that was handed on from it; its giver has it again when
     * nobody is left to work on it. Troubles: those of {@link Assignment#endedBy}.
     */
    public Outcome<List<Assignment>> recall(AssignmentId id, String why) {
        return byId.get(id).endedBy(AssignmentAct.RECALL, why).map(ended -> {
            List<Assignment> changed = new ArrayList<>(List.of(ended));
            for (Assignment below : below(id)) {
                if (below.state().isLive()) {
                    changed.add(below.endedBy(AssignmentAct.RECALL, why).orThrow());
                }
            }
            resumed(ended).ifPresent(changed::add);
            return changed;
        });
    }

    /** Whoever handed on the leading part has it again when it ends without a result and nobody else has it. */
    private Optional<Assignment> resumed(Assignment ended) {
        return ended.parent()
                .map(byId::get)
                .filter(parent -> ended.part() == Part.LEAD && parent.state() == AssignmentState.PASSED_ON)
                .filter(parent -> !hasOtherLead(parent, ended))
                .flatMap(parent -> parent.after(AssignmentAct.RESUME).value());
    }

    private boolean hasOtherLead(Assignment parent, Assignment than) {
        return children(parent.id()).stream()
                .anyMatch(child -> !child.id().equals(than.id())
                        && child.part() == Part.LEAD
                        && child.state().isLive());
    }

    /**
     * What changes when a completed, returned or recalled assignment is taken up again: itself, and what had ended or come
     * back with it.
     * Troubles: {@link RoutingTrouble#NOT_IN_THIS_STATE}, {@link RoutingTrouble#SECOND_LEAD} when somebody else leads now.
     */
    public Outcome<List<Assignment>> undo(AssignmentId id) {
        Assignment ended = byId.get(id);
        Optional<Assignment> parent = ended.parent().map(byId::get);
        if (ended.part() == Part.LEAD
                && parent.filter(above -> hasOtherLead(above, ended)).isPresent()) {
            return Outcome.refused(RoutingTrouble.SECOND_LEAD);
        }
        return ended.reopened().map(reopened -> {
            List<Assignment> changed = new ArrayList<>(List.of(reopened));
            if (ended.part() == Part.LEAD) {
                changed.addAll(waitingAgain(ended, parent));
            }
            return changed;
        });
    }

    /** Upwards from an undone leading assignment: what was closed with it waits again, what had come back is passed on. */
    private List<Assignment> waitingAgain(Assignment ended, Optional<Assignment> first) {
        List<Assignment> changed = new ArrayList<>();
        Optional<Assignment> parent = first;
        while (parent.isPresent()
                && ended.closing().isPresent()
                && parent.get().closing().equals(ended.closing())) {
            Assignment done = parent.get();
            changed.add(done.reopened()
                    .flatMap(inHand -> inHand.after(AssignmentAct.HAND_ON))
                    .orThrow()
                    .asChangeOf(done));
            parent = done.parent().map(byId::get);
        }
        parent.filter(above -> changed.isEmpty() && above.state() == AssignmentState.IN_HAND)
                .flatMap(above -> above.after(AssignmentAct.HAND_ON).value())
                .ifPresent(changed::add);
        return changed;
    }

    /** All that ends when the issuer recalls the document. */
    public List<Assignment> cancel() {
        return byId.values().stream()
                .flatMap(assignment -> assignment.after(AssignmentAct.CANCEL).value().stream())
                .toList();
    }
}
