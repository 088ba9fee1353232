package org.vanthu.api.incoming;

import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Seen;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.routing.RoutingTrouble;

/** Submitting, assigning, handling and following up (NĐ 30/2020, Art. 23 and 24). */
public interface Routing {

    /**
     * Submits a registered document to a leader.
     * Troubles: {@link RoutingTrouble#DOCUMENT_NOT_IN_THIS_STATE}, {@link IncomingTrouble#NOT_A_LEADER},
     * {@link RoutingTrouble#WORDS_TOO_LONG}; {@link RoutingTrouble#DUE_IN_PAST} for a limit other than the document's own.
     */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.CHANGE)
    Outcome<AssignmentId> submit(@On Seen<DocumentId> document, Submission submission);

    /** What would happen if it were given on so: who gets it, who is absent and who stands in, which step would be late. */
    @Operation(permission = Permission.ASSIGN, kind = Operation.Kind.LIST)
    Outcome<DryRun> dryRun(@On AssignmentId from, Distribution distribution);

    /**
     * Gives on what lies with the caller: a leader assigns, a head of a unit assigns within the unit.
     * Troubles: the {@link RoutingTrouble}s of a distribution, {@link RoutingTrouble#NOT_IN_THIS_STATE}.
     */
    @Operation(permission = Permission.ASSIGN, kind = Operation.Kind.CHANGE)
    Outcome<DryRun> assign(@On Seen<AssignmentId> from, Distribution distribution);

    /** Takes an assignment up, so that its giver sees it is in hand. Troubles: {@link RoutingTrouble#NOT_IN_THIS_STATE}. */
    @Operation(permission = Permission.HANDLE, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> takeUp(@On Seen<AssignmentId> assignment);

    /**
     * Adds an opinion or proposal, with files if there are any.
     * Troubles: {@link RoutingTrouble#WORDS_MISSING}, {@link RoutingTrouble#WORDS_TOO_LONG},
     * {@link RoutingTrouble#NOT_IN_THIS_STATE}, those of reading the files.
     */
    @Operation(permission = Permission.HANDLE, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> giveOpinion(@On Seen<AssignmentId> assignment, OpinionDraft opinion);

    /**
     * Gives an assignment back to its giver.
     * Troubles: {@link RoutingTrouble#REASON_TOO_SHORT}, {@link RoutingTrouble#NOT_IN_THIS_STATE}.
     */
    @Operation(permission = Permission.HANDLE, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> giveBack(@On Seen<AssignmentId> assignment, String reason);

    /**
     * Ends an assignment. The day of the result and the moment of closing are kept apart.
     * Troubles: {@link RoutingTrouble#RESULT_IN_FUTURE}, {@link RoutingTrouble#RESULT_BEFORE_ARRIVAL},
     * {@link RoutingTrouble#NOT_THE_REPLY}, {@link RoutingTrouble#NOT_IN_THIS_STATE}.
     */
    @Operation(permission = Permission.HANDLE, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> complete(@On Seen<AssignmentId> assignment, Completion completion);

    /**
     * Undoes the completion or return of an assignment; only who did it may.
     * Troubles: {@link RoutingTrouble#NOT_UNDONE_BY_OTHERS}, {@link RoutingTrouble#NOT_IN_THIS_STATE},
     * {@link RoutingTrouble#SECOND_LEAD}.
     */
    @Operation(permission = Permission.HANDLE, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> undo(@On Seen<AssignmentId> assignment);

    /**
     * Takes an assignment back, with all that was handed on from it.
     * Troubles: {@link RoutingTrouble#REASON_TOO_SHORT}, {@link RoutingTrouble#NOT_IN_THIS_STATE}.
     */
    @Operation(permission = Permission.FOLLOW_UP, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> recall(@On Seen<AssignmentId> assignment, String reason);

    /**
     * Reminds whoever has it now. Troubles: {@link RoutingTrouble#NOT_IN_THIS_STATE}.
     *
     * @param words what to say, may be empty
     */
    @Operation(permission = Permission.FOLLOW_UP, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> urge(@On AssignmentId assignment, String words);

    /** Puts a document on the caller's list of followed ones. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> follow(@On DocumentId document);

    /** Takes a document from the caller's list of followed ones. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> unfollow(@On DocumentId document);

    /** The routing of a document as a tree, with all that was said on the way: the slip of Annex IV. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.LIST)
    Outcome<RoutingView> routing(@On DocumentId document);

    /**
     * What a deputy did in the caller's place under a delegation the caller gave, for taking the work back.
     * Troubles: {@link RoutingTrouble#NO_SUCH_ASSIGNMENT} when the caller gave no such delegation.
     */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<HandBack> handBack(DelegationId delegation);
}
