package org.vanthu.api.outgoing;

import java.util.List;
import java.util.Set;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Seen;
import org.vanthu.api.files.GivenFile;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.VerificationReport;

/**
 * Signing by the competent person (NĐ 30/2020, Art. 13). The server hands out the prepared file, the desk signs it with
 * the person's token, the server takes it back only if nothing but that signature was added. A batch is as many of these
 * as there are documents, each with its own answer, read from the file that came back.
 */
public interface Signing {

    /** A document that waits for the caller's signature, with what the caller has looked at. Troubles: not before the signer. */
    @Operation(permission = Permission.SIGN, kind = Kind.LIST)
    Outcome<SigningReview> review(@On DraftId document);

    /** Notes which pages the person has looked at, counted through all files as {@link SigningReview} does; answers all that were. */
    @Operation(permission = Permission.SIGN, kind = Kind.CHANGE)
    Outcome<Set<Integer>> pagesSeen(@On DraftId document, Set<Integer> pages);

    /** Notes that the person has left the document out of what is signed now, on purpose. It waits on. */
    @Operation(permission = Permission.SIGN, kind = Kind.CHANGE)
    Outcome<SigningReview> skip(@On Seen<DraftId> document);

    /** Where the marks will stand in the prepared file. Troubles: not before the signer. */
    @Operation(permission = Permission.SIGN, kind = Kind.VIEW)
    Outcome<List<MarkPlace>> places(@On DraftId document);

    /**
     * Moves marks within the rules of Annex I and prepares the file anew; the places are kept with the version of the draft.
     * Pages looked at stay so. Troubles: those of {@link org.vanthu.domain.drafting.MarkedPages#moved}.
     */
    @Operation(permission = Permission.SIGN, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> placeMarks(@On Seen<DraftId> document, List<Move> moves);

    /**
     * Hands out the prepared file, once every page of it and of the annexes was looked at.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#NOT_REVIEWED}, {@code NO_CERTIFICATE}, {@code OWN_WORK},
     * and those of {@link org.vanthu.domain.drafting.SigningRules#maySign}.
     */
    @Operation(permission = Permission.SIGN, kind = Kind.VIEW)
    Outcome<HandedOut> handOut(@On Seen<DraftId> document);

    /**
     * Takes the signed file back: the handed-out bytes are its beginning, the signature verifies, its certificate is
     * registered for the person, and nothing else changed. Answers the signature as it was found in the file.
     * Troubles: those of {@link #handOut} and of the file.
     */
    @Operation(permission = Permission.SIGN, kind = Kind.CHANGE)
    Outcome<SignatureReport> takeBack(@On Seen<DraftId> document, GivenFile signed);

    /**
     * Verifies the file that was kept with the person's signature, read anew and judged by whom the organisation trusts.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#UNSIGNED}, and those of the file.
     */
    @Operation(permission = Permission.SIGN, kind = Kind.VIEW)
    Outcome<VerificationReport> readBack(@On DraftId document);

    /** Takes one's own signature back while the document has no number yet. */
    @Operation(permission = Permission.SIGN, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> undo(@On Seen<DraftId> document, String reason);

    /** Puts an amended version in place of the one laid before the signer (Art. 11.2). */
    @Operation(permission = Permission.SIGN, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> amend(@On Seen<DraftId> document, GivenFile file, String note);

    /** Returns the draft unsigned. */
    @Operation(permission = Permission.SIGN, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> returnUnsigned(@On Seen<DraftId> document, String reason);

    /** Enters a written authorisation; troubles of {@link SigningAuthorisation#troublesOfGiving}. */
    @Operation(permission = Permission.MANAGE_DELEGATIONS, kind = Kind.CHANGE)
    Outcome<SigningAuthorisation> authorise(@On OrganisationId organisation, AuthorisationPaper paper);

    /** Ends an authorisation now. */
    @Operation(permission = Permission.MANAGE_DELEGATIONS, kind = Kind.CHANGE)
    Outcome<SigningAuthorisation> revoke(@On OrganisationId organisation, AuthorisationId authorisation);

    /** All authorisations of an organisation, past and revoked ones too, the last to end first. */
    @Operation(permission = Permission.MANAGE_DELEGATIONS, kind = Kind.LIST)
    Outcome<List<AuthorisationRow>> authorisations(@On OrganisationId organisation);
}
