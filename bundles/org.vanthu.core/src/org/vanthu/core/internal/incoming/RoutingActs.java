package org.vanthu.core.internal.incoming;

import java.util.List;
import java.util.Optional;
import org.vanthu.api.Seen;
import org.vanthu.api.incoming.Completion;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.DryRun;
import org.vanthu.api.incoming.HandBack;
import org.vanthu.api.incoming.OpinionDraft;
import org.vanthu.api.incoming.Routing;
import org.vanthu.api.incoming.RoutingView;
import org.vanthu.api.incoming.Submission;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** Submitting, assigning, handling and following up. Files that come with an opinion are kept before its transaction. */
final class RoutingActs implements Routing {

    private final Steps steps;

    RoutingActs(Steps steps) {
        this.steps = steps;
    }

    private static AssignmentWork work(Act act, AssignmentId assignment) {
        return new AssignmentWork(act, RoutedDocument.heldOf(act, assignment), assignment);
    }

    private static AssignmentEnding ending(Act act, Seen<AssignmentId> assignment) {
        return new AssignmentEnding(act, RoutedDocument.heldOf(act, assignment.id()), assignment.id());
    }

    @Override
    public Outcome<AssignmentId> submit(Seen<DocumentId> document, Submission submission) {
        return steps.act(act -> new Submitting(act, document.id()).submit(submission));
    }

    @Override
    public Outcome<DryRun> dryRun(AssignmentId from, Distribution distribution) {
        return steps.act(act ->
                Outcome.done(new AssignmentWork(act, RoutedDocument.seenOf(act, from), from).dryRun(distribution)));
    }

    @Override
    public Outcome<DryRun> assign(Seen<AssignmentId> from, Distribution distribution) {
        return steps.act(act -> work(act, from.id()).assign(distribution));
    }

    @Override
    public Outcome<Nothing> takeUp(Seen<AssignmentId> assignment) {
        return steps.act(act -> work(act, assignment.id()).takeUp());
    }

    @Override
    public Outcome<Nothing> giveOpinion(Seen<AssignmentId> assignment, OpinionDraft opinion) {
        AssignmentId given = assignment.id();
        return steps.ask(act -> new AssignmentWork(act, RoutedDocument.seenOf(act, given), given).mayGive(opinion))
                .flatMap(organisation -> opinion.files().isEmpty()
                        ? steps.act(act -> work(act, given).giveOpinion(opinion, List.of()))
                        : new FilesFirst(steps)
                                .keeping(
                                        organisation,
                                        intake -> intake.examineAnnexes(opinion.files()),
                                        kept -> steps.act(
                                                act -> work(act, given).giveOpinion(opinion, kept))));
    }

    @Override
    public Outcome<Nothing> giveBack(Seen<AssignmentId> assignment, String reason) {
        return steps.act(act -> ending(act, assignment).giveBack(reason));
    }

    @Override
    public Outcome<Nothing> complete(Seen<AssignmentId> assignment, Completion completion) {
        return steps.act(act -> ending(act, assignment).complete(completion));
    }

    @Override
    public Outcome<Nothing> undo(Seen<AssignmentId> assignment) {
        return steps.act(act -> ending(act, assignment).undo());
    }

    @Override
    public Outcome<Nothing> recall(Seen<AssignmentId> assignment, String reason) {
        return steps.act(act -> ending(act, assignment).recall(reason));
    }

    @Override
    public Outcome<Nothing> urge(AssignmentId assignment, String words) {
        return steps.act(act -> work(act, assignment).urge(words));
    }

    @Override
    public Outcome<Nothing> follow(DocumentId document) {
        return steps.act(act -> {
            act.stores()
                    .desks()
                    .put(List.of(new WorkItem(
                            act.actor().account(),
                            Worklist.FOLLOWED,
                            document,
                            Optional.empty(),
                            act.now(),
                            Optional.empty(),
                            Optional.of(act.now()))));
            act.record("DOCUMENT_FOLLOWED", document, Payload.EMPTY);
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Nothing> unfollow(DocumentId document) {
        return steps.act(act -> {
            act.stores().desks().take(act.actor().account(), Worklist.FOLLOWED, document);
            act.record("DOCUMENT_UNFOLLOWED", document, Payload.EMPTY);
            return Outcome.done();
        });
    }

    @Override
    public Outcome<RoutingView> routing(DocumentId document) {
        return steps.act(act -> Outcome.done(new RoutingPage(act, document).view()));
    }

    @Override
    public Outcome<HandBack> handBack(DelegationId delegation) {
        return steps.act(act -> new HandBackReport(act).of(delegation));
    }
}
