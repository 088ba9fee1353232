package org.vanthu.core.internal.incoming;

import java.util.List;
import java.util.Optional;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.DryRun;
import org.vanthu.api.incoming.OpinionDraft;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.incoming.Intake.Examined;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DirectionId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentAct;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.AssignmentWish;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingRules;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.work.Notification;

/** What is done with an assignment while it runs. */
final class AssignmentWork {

    private final Act act;
    private final RoutedDocument routed;
    private final Assignment assignment;

    AssignmentWork(Act act, RoutedDocument routed, AssignmentId id) {
        this.act = act;
        this.routed = routed;
        this.assignment = routed.tree().find(id).orElseThrow();
    }

    private Giving giving() {
        return new Giving(act, routed.people(), routed.document(), routed.tree(), assignment);
    }

    DryRun dryRun(Distribution distribution) {
        Giving giving = giving();
        return giving.dryRun(giving.wishes(distribution));
    }

    Outcome<DryRun> assign(Distribution distribution) {
        Giving giving = giving();
        List<AssignmentWish> wishes = giving.wishes(distribution);
        DryRun run = giving.dryRun(wishes);
        if (!run.troubles().isEmpty()) {
            return Outcome.refused(run.troubles());
        }
        return RoutingRules.words(distribution.words(), "words")
                .flatMap(words -> assignment.givenOn(wishes).map(passedOn -> {
                    give(
                            new Direction(
                                    DirectionId.at(act.now()),
                                    routed.document().id(),
                                    Optional.of(assignment.id()),
                                    giving.level(),
                                    words,
                                    act.actor().account(),
                                    act.onBehalfOf(),
                                    act.now()),
                            wishes,
                            passedOn);
                    return run;
                }));
    }

    private void give(Direction direction, List<AssignmentWish> wishes, Assignment passedOn) {
        List<Assignment> given =
                wishes.stream().map(wish -> assignment(direction, wish)).toList();
        act.stores().routing().add(direction, given);
        routed.write(List.of(passedOn));
        routed.added(given);
        if (passedOn.state() == AssignmentState.PASSED_ON && assignment.state() != AssignmentState.PASSED_ON) {
            routed.desk().move(routed.document(), List.of(passedOn));
        }
        routed.desk().lay(routed.document(), given);
        routed.settlePassedOn(assignment);
        routed.desk().tellHolders(routed.document(), given, Notification.Kind.NEW, direction.words());
        act.record(
                "ASSIGNMENT_GIVEN",
                assignment.id(),
                Payload.of(
                        "document",
                        routed.document().id(),
                        "direction",
                        direction.id(),
                        "level",
                        direction.level(),
                        "receivers",
                        given.size(),
                        "lead",
                        given.stream()
                                .filter(each -> each.part() == Part.LEAD)
                                .map(Assignment::id)
                                .findFirst()));
    }

    private Assignment assignment(Direction direction, AssignmentWish wish) {
        return new Assignment(
                AssignmentId.at(act.now()),
                routed.document().id(),
                routed.document().organisation(),
                Optional.of(assignment.id()),
                direction.id(),
                wish.part(),
                wish.assignee(),
                wish.due(),
                AssignmentState.OPEN,
                Optional.empty(),
                "",
                0);
    }

    Outcome<Nothing> takeUp() {
        return assignment.after(AssignmentAct.TAKE_UP).flatMap(taken -> {
            routed.write(List.of(taken));
            routed.settle(assignment);
            act.record(
                    "ASSIGNMENT_TAKEN_UP",
                    assignment.id(),
                    Payload.of("document", routed.document().id()));
            return Outcome.done();
        });
    }

    /** What would keep an opinion from being given, found before its files are looked into. */
    Outcome<OrganisationId> mayGive(OpinionDraft draft) {
        return said(draft)
                .flatMap(words -> assignment.after(AssignmentAct.GIVE_OPINION))
                .map(changed -> routed.document().organisation());
    }

    /** Gives it with these files of the draft, which were looked into and kept. */
    Outcome<Nothing> giveOpinion(OpinionDraft draft, List<Examined> files) {
        return said(draft)
                .flatMap(words -> assignment.after(AssignmentAct.GIVE_OPINION).flatMap(changed -> {
                    Opinion opinion =
                            routed.say(assignment, draft.kind(), words).orElseThrow();
                    return given(
                            changed,
                            opinion,
                            IncomingFiles.addKept(
                                    act,
                                    routed.document().id(),
                                    DocumentFile.Kind.HANDLING,
                                    files,
                                    Optional.of(opinion.id().value())));
                }));
    }

    private static Outcome<String> said(OpinionDraft draft) {
        return draft.words().isBlank() && draft.files().isEmpty()
                ? Outcome.refused(Trouble.ofField(RoutingTrouble.WORDS_MISSING, "words"))
                : RoutingRules.words(draft.words(), "words").map(words -> words.isEmpty() ? "(tệp kèm theo)" : words);
    }

    private Outcome<Nothing> given(Assignment changed, Opinion opinion, List<DocumentFile> files) {
        routed.write(List.of(changed));
        routed.settle(assignment);
        act.record(
                "OPINION_GIVEN",
                assignment.id(),
                Payload.of(
                        "document",
                        routed.document().id(),
                        "opinion",
                        opinion.id(),
                        "kind",
                        opinion.kind(),
                        "files",
                        files.stream().map(DocumentFile::hash).toList()));
        return Outcome.done();
    }

    Outcome<Nothing> urge(String words) {
        return RoutingRules.words(words, "words")
                .flatMap(urged -> assignment.after(AssignmentAct.URGE).flatMap(same -> {
                    routed.say(
                            assignment, Opinion.Kind.URGING, urged.isEmpty() ? "Đề nghị giải quyết đúng hạn" : urged);
                    routed.desk().tellHolders(routed.document(), workingOn(), Notification.Kind.URGED, urged);
                    act.record(
                            "ASSIGNMENT_URGED",
                            assignment.id(),
                            Payload.of("document", routed.document().id()));
                    return Outcome.done();
                }));
    }

    /** Whoever has it now: itself, or where the leading part was handed on all who have that. */
    private List<Assignment> workingOn() {
        if (assignment.state() != AssignmentState.PASSED_ON) {
            return List.of(assignment);
        }
        return routed.tree().below(assignment.id()).stream()
                .filter(below -> below.part() != Part.INFORM
                        && below.state().isLive()
                        && below.state() != AssignmentState.PASSED_ON)
                .toList();
    }
}
