package org.vanthu.core.internal.incoming;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.incoming.Intake.Examined;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.DocumentAct;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.RoutingTree;
import org.vanthu.domain.work.Worklist;

/** What clerks change on a registered document. */
final class DocumentChanges {

    private final Act act;
    private final DocumentId id;

    DocumentChanges(Act act, DocumentId id) {
        this.act = act;
        this.id = id;
    }

    Outcome<Nothing> correct(IncomingFields fields) {
        IncomingDocument before = document();
        return fields.checkedOn(before.arrivalDate())
                .flatMap(before::corrected)
                .map(IncomingDocument::nextVersion)
                .flatMap(after -> {
                    act.stores().incoming().write(after);
                    describe(after);
                    act.record("INCOMING_CORRECTED", id, Payload.of("fields", changed(before, after)));
                    return Outcome.done();
                });
    }

    /** The names of the fields that changed; their values stand in the document. */
    private static List<String> changed(IncomingDocument before, IncomingDocument after) {
        var old = before.fields().written();
        var now = after.fields().written();
        return EnumSet.allOf(IncomingField.class).stream()
                .filter(field -> !Optional.ofNullable(old.get(field)).equals(Optional.ofNullable(now.get(field))))
                .map(IncomingField::input)
                .collect(Collectors.toList());
    }

    /** Adds an annex that is kept already. */
    Outcome<Nothing> addAnnex(Examined annex) {
        IncomingDocument document = document();
        return document.after(DocumentAct.CORRECT)
                .map(open -> IncomingFiles.addKept(act, id, DocumentFile.Kind.ANNEX, List.of(annex), Optional.empty()))
                .flatMap(added -> {
                    act.stores().incoming().write(document.nextVersion());
                    act.record(
                            "INCOMING_ANNEX_ADDED",
                            id,
                            Payload.of(
                                    "hash",
                                    added.getFirst().hash(),
                                    "position",
                                    added.getFirst().position()));
                    return Outcome.done();
                });
    }

    Outcome<Nothing> returnToSender(String reason) {
        return document().endedBy(DocumentAct.REFUSE, reason, act.now()).flatMap(ended -> {
            if (ended.delivery().isPresent()) {
                Outcome<?> told = act.stores()
                        .deliveries()
                        .hold(ended.delivery().get())
                        .flatMap(held -> new DeliveryProgress(act).refuse(held, ended.endedReason()));
                if (!told.isDone()) {
                    return Outcome.refused(told.troubles());
                }
            }
            RoutingTree tree = new RoutingTree(act.stores().routing().ofDocument(id));
            List<Assignment> cancelled = tree.cancel();
            act.stores().routing().write(cancelled);
            act.stores()
                    .desks()
                    .clear(id, cancelled.stream().map(Assignment::id).toList());
            act.stores().desks().clear(id, EnumSet.of(Worklist.TO_SUBMIT));
            write(ended);
            act.record("INCOMING_RETURNED_TO_SENDER", id, Payload.of("reason", ended.endedReason()));
            return Outcome.done();
        });
    }

    private void write(IncomingDocument document) {
        act.stores().incoming().write(document.nextVersion());
        describe(document);
    }

    private void describe(IncomingDocument document) {
        RoutingTree tree = new RoutingTree(act.stores().routing().ofDocument(id));
        List<Assignment> holders = document.state() == HandlingState.REFUSED ? List.of() : tree.holders();
        People people = new People(act.stores(), document.organisation(), act.now());
        act.stores().desks().describe(Headlines.of(document, holders, people));
    }

    private IncomingDocument document() {
        return act.stores().incoming().hold(id).orElseThrow();
    }
}
