package org.vanthu.api.copies;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Seen;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopyTrouble;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.outcome.Outcome;

/**
 * True copies, certified recopies and extracts by the clerk (NĐ 30/2020, Art. 25 to 27). All share one run of numbers in a year.
 * A copy on paper is made at once and signed and sealed by hand; one as a file is signed by the agency at the desk.
 */
public interface Copies {

    /** The copies made of an incoming document, the newest first. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.LIST)
    Outcome<List<DocumentCopy>> ofIncoming(@On DocumentId document);

    /** The copies made of an issued document, the newest first. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.LIST)
    Outcome<List<DocumentCopy>> ofIssued(@On DraftId document);

    /**
     * Takes a number and makes a copy of an incoming document: on paper to the end, as a file up to the agency's signature.
     * Troubles: those of {@link CopyDraft#fits}, of reading the file, of numbering;
     * {@link org.vanthu.domain.drafting.DraftingTrouble#NO_CERTIFICATE} for a file, {@link CopyTrouble#ORIGINAL_TAKEN_BACK}.
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<CopyWork> copyIncoming(@On DocumentId document, CopyDraft draft);

    /**
     * As {@link #copyIncoming}, of a document that was issued here. Troubles: {@link CopyTrouble#NOT_ISSUED} besides.
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<CopyWork> copyIssued(@On DraftId document, CopyDraft draft);

    /** Hands out again what was begun, under the same number. Troubles: {@link CopyTrouble#ENDED}. */
    @Operation(permission = Permission.ISSUE, kind = Kind.VIEW)
    Outcome<CopyWork> resume(@On CopyId copy);

    /** Takes the signed copy back. Troubles: {@link CopyTrouble#ENDED} and those of the file. */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<DocumentCopy> finish(@On Seen<CopyId> copy, GivenFile signed);

    /** Gives up a copy that is being signed; its number is voided. Troubles: {@link CopyTrouble#ENDED}, those of numbering. */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<DocumentCopy> abandon(@On Seen<CopyId> copy, String reason);

    /** The copy as a file, as it can be proven now. Troubles: {@link CopyTrouble#NOT_MADE}. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
    Outcome<FileContent> file(@On CopyId copy);

    /**
     * Verifies the copy as it can be proven now, by whom the body trusts at this moment, and tells it in detail for people and for other
     * programs. Troubles: {@link CopyTrouble#NOT_MADE}, those of the file.
     *
     * @param language of the sheet and of what is said in words
     */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
    Outcome<DetailedReport> report(@On CopyId copy, Language language);

    /**
     * Sends a copy that is made (Art. 25 to 27; Art. 18 of sending). A copy as a file arrives at once at bodies that work here, to be
     * registered there as the document it is of; everybody else, and everybody of a copy on paper, stands on the dispatch list.
     * Troubles: {@link CopyTrouble#NOT_MADE}, {@code TAKEN_BACK}, {@code ORIGINAL_TAKEN_BACK}, {@code NO_RECIPIENTS}, {@code NO_SUCH_RECIPIENT}, {@code TO_OWN_UNIT},
     * {@code SENT_ALREADY}, {@code WORDS_TOO_LONG}.
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<List<Delivery>> send(@On CopyId copy, List<Recipient> recipients);

    /** How far each recipient is with the copy. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.LIST)
    Outcome<List<FollowedDelivery>> follow(@On CopyId copy);

    /** Notes that a recipient without a channel was sent the copy. Troubles of dispatch. */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<Delivery> dispatched(@On CopyId copy, DeliveryId delivery);

    /**
     * Takes a copy back from everybody it was sent to, without the document it is of: bodies that work here have their incoming document
     * cancelled, everybody else is told by the dispatch list. With it go the copies its recipients made of it. The copy and the record
     * of all of it stay (NĐ 30/2020, Art. 18.4; Annex VI, III.8). Troubles: a missing reason, {@link CopyTrouble#NOT_MADE}, {@code TAKEN_BACK}.
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<DocumentCopy> recall(@On Seen<CopyId> copy, String reason);

    /** The list of recipients without a channel, to be printed and taken along. */
    @Operation(permission = Permission.ISSUE, kind = Kind.VIEW)
    Outcome<FileContent> printDispatchList(@On CopyId copy);
}
