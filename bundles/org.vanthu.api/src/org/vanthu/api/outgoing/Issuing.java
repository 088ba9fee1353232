package org.vanthu.api.outgoing;

import java.util.List;
import java.util.Set;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Seen;
import org.vanthu.api.files.GivenFile;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;

/**
 * Numbering, sealing and issuing by the clerk (NĐ 30/2020, Art. 14-18). The number is taken when issuing begins and is from
 * then on bound to the document in the ledger; the desk fills and signs; the document is issued when the signed files are
 * back. Between the two anybody may stop or go on, and a crash leaves the same choice.
 */
public interface Issuing {

    /** The reserved numbers of this year that no document has yet. */
    @Operation(permission = Permission.ISSUE, kind = Kind.LIST)
    Outcome<List<LedgerEntry>> reserved(@On OrganisationId organisation, Series series);

    /** Reserves the next number in advance, with today's date; troubles of numbering. */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<LedgerEntry> reserve(@On OrganisationId organisation, Series series, String purpose);

    /** Voids a reserved number; it keeps its row with the reason. Troubles of numbering; {@code NUMBER_IN_USE}. */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<LedgerEntry> voidNumber(@On OrganisationId organisation, LedgerNumber number, String reason);

    /**
     * Takes the number and hands out what is to be filled and signed.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#UNSIGNED}, {@code NO_CERTIFICATE}, those of numbering.
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<IssueWork> begin(@On Seen<DraftId> document, NumberChoice choice);

    /** Hands out again what was begun, under the same number. */
    @Operation(permission = Permission.ISSUE, kind = Kind.VIEW)
    Outcome<IssueWork> resume(@On DraftId document);

    /**
     * The files that the agency signs: the main file as the person signed it, and each annex, with what the caller has looked at.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#UNSIGNED}.
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.LIST)
    Outcome<SigningReview> review(@On DraftId document);

    /**
     * Notes which pages the caller has looked at, counted through all files as {@link SigningReview} does; answers all that were.
     * Whoever issues without having seen them all is not refused, since the signer has; that it was so is on the record.
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<Set<Integer>> pagesSeen(@On DraftId document, Set<Integer> pages);

    /**
     * Takes the sealed files back, issues the document and sends it in one act.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#ANNEX_UNSIGNED} and those of the files.
     *
     * @param annexes the signed annexes in their order, all of them
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> finish(@On Seen<DraftId> document, GivenFile main, List<GivenFile> annexes);

    /** Stops what was begun; the number stays reserved for the document, or is voided. */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> abandon(@On Seen<DraftId> document, NumberAfterAll number, String reason);

    /** Returns a signed document to its drafter; the signature no longer counts, a kept number is voided. */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> returnToDrafter(@On Seen<DraftId> document, String reason);
}
