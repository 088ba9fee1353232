package org.vanthu.core.internal.incoming;

import java.util.Collection;
import java.util.Optional;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OpinionId;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.RoutingTree;

/** One document whose routing an act changes: held from the beginning, so that two acts on it follow each other. */
final class RoutedDocument {

    private final Act act;
    private final IncomingDocument document;
    private final People people;
    private final RoutingDesk desk;
    private RoutingTree tree;

    private RoutedDocument(Act act, IncomingDocument document) {
        this.act = act;
        this.document = document;
        this.people = new People(act.stores(), document.organisation(), act.now());
        this.desk = new RoutingDesk(act, people);
        this.tree = new RoutingTree(act.stores().routing().ofDocument(document.id()));
    }

    /** For changing it: whoever else changes it waits. */
    static RoutedDocument held(Act act, DocumentId id) {
        return new RoutedDocument(act, act.stores().incoming().hold(id).orElseThrow());
    }

    /** For looking at it only. */
    static RoutedDocument seen(Act act, DocumentId id) {
        return new RoutedDocument(act, act.stores().incoming().find(id).orElseThrow());
    }

    /** The document of an assignment, for changing it. */
    static RoutedDocument heldOf(Act act, AssignmentId assignment) {
        return held(act, act.stores().routing().find(assignment).orElseThrow().document());
    }

    /** The document of an assignment, for looking at it only. */
    static RoutedDocument seenOf(Act act, AssignmentId assignment) {
        return seen(act, act.stores().routing().find(assignment).orElseThrow().document());
    }

    IncomingDocument document() {
        return document;
    }

    People people() {
        return people;
    }

    RoutingDesk desk() {
        return desk;
    }

    RoutingTree tree() {
        return tree;
    }

    /** Writes changed assignments. */
    void write(Collection<Assignment> changed) {
        act.stores().routing().write(changed);
        tree = tree.with(changed);
    }

    /** Remembers assignments that were added to the store. */
    void added(Collection<Assignment> given) {
        tree = tree.with(given);
    }

    /** Writes how far the document is now that this assignment was acted on. */
    void settle(Assignment acted) {
        desk.settle(document, tree);
        desk.stir(document, tree, acted);
    }

    /** As {@link #settle}, for the first passing on too. */
    void settlePassedOn(Assignment acted) {
        desk.settle(document.passedOn(act.now()), tree);
        desk.stir(document, tree, acted);
    }

    /** Keeps something said; nothing when there are no words. */
    Optional<Opinion> say(Assignment assignment, Opinion.Kind kind, String words) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        Opinion opinion = new Opinion(
                OpinionId.at(act.now()),
                document.id(),
                assignment.id(),
                kind,
                act.actor().account(),
                act.onBehalfOf(),
                act.now(),
                words.strip());
        act.stores().routing().add(opinion);
        return Optional.of(opinion);
    }
}
