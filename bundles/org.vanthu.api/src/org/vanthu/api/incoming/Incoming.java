package org.vanthu.api.incoming;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Seen;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.signature.IntegrityReport;

/** Receiving and registering documents (NĐ 30/2020, Art. 20 to 22). */
public interface Incoming {

    /**
     * Looks into a file before it is registered: what it is, its pages, its signatures as they stand. Keeps nothing.
     * Troubles: those of reading the file, such as empty, truncated, encrypted, too large.
     */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.LIST)
    Outcome<IntakeReport> inspect(@On OrganisationId organisation, GivenFile file);

    /**
     * What is known of the signatures of a file before it is registered, in detail for people and for other programs. Keeps
     * nothing. Troubles: those of reading the file.
     *
     * @param language of the sheet and of what is said in words
     */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.LIST)
    Outcome<DetailedReport> inspectInDetail(@On OrganisationId organisation, GivenFile file, Language language);

    /** Documents that are already registered under the same identifier, or the same number, notation and issuer. */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.LIST)
    Outcome<List<DuplicateFound>> duplicates(@On OrganisationId organisation, IncomingFields entered);

    /** What other organisations here have sent and nobody has registered yet, the oldest first; 1,000 at most. */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.LIST)
    Outcome<List<DeliveredDocument>> toRegister(@On OrganisationId organisation, int limit);

    /**
     * Registers a document that came as files, under the next arrival number of the year.
     * Troubles: one for each wrong field, those of reading the main file, {@link IncomingTrouble#DUPLICATE} unless
     * acknowledged, those of taking a number, {@link IncomingTrouble#RECEIVED_IN_FUTURE}.
     */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.CHANGE)
    Outcome<Registered> register(@On OrganisationId organisation, IncomingDraft draft);

    /**
     * Registers a document that another organisation here has sent; the sender sees its arrival number at once.
     * Troubles: as {@link #register}, {@link IncomingTrouble#NOT_DELIVERED_HERE}, and what keeps a delivery from being
     * received.
     */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.CHANGE)
    Outcome<Registered> registerDelivered(@On OrganisationId organisation, DeliveryId delivery, DeliveredEntry entry);

    /**
     * Sends back what was delivered, unregistered, with a reason the sender sees (NĐ 30/2020, Art. 21.2.b).
     * Troubles: {@link IncomingTrouble#NOT_DELIVERED_HERE}, {@link RoutingTrouble#REASON_TOO_SHORT}, and what keeps a
     * delivery from being refused.
     */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> refuseDelivered(@On OrganisationId organisation, DeliveryId delivery, String reason);

    /** A document with its metadata, its files and what the caller may do with it; marks it as read on the caller's desk. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.VIEW)
    Outcome<IncomingView> view(@On DocumentId document);

    /** One version of one file of a document, as {@link #view} names it by its hash. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.VIEW)
    Outcome<FileContent> file(@On DocumentId document, Sha256 hash);

    /**
     * A file of what was delivered, to be looked at before it is registered.
     * Troubles: {@link IncomingTrouble#NOT_DELIVERED_HERE}.
     */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.VIEW)
    Outcome<FileContent> deliveredFile(@On OrganisationId organisation, DeliveryId delivery, Sha256 hash);

    /** The first look at the main file, quick however large it is: whether its bytes are those that were signed. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.LIST)
    Outcome<IntegrityReport> integrity(@On DocumentId document);

    /** Verifies the signatures of the main file, and of every other file that was found signed, as they stand now; the main one first. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.LIST)
    Outcome<List<JudgedFile>> signatures(@On DocumentId document);

    /**
     * One file of {@link #signatures}, told in detail for people and for other programs. Troubles: those of reading the file;
     * {@link org.vanthu.domain.drafting.DraftingTrouble#NO_SUCH_ANNEX}.
     *
     * @param part of the document, as {@link JudgedFile} counts them
     * @param language of the sheet and of what is said in words
     */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.VIEW)
    Outcome<DetailedReport> report(@On DocumentId document, int part, Language language);

    /**
     * A file as it was under one of its signatures, beside what it is now. Troubles:
     * {@link org.vanthu.domain.signature.VerificationTrouble#CHANGE_NOTHING_SHOWN} where nothing came after it; those of
     * {@link #report}.
     *
     * @param part of the document, as {@link JudgedFile} counts them
     * @param field of the signature
     */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.VIEW)
    Outcome<SignedRevision> asSigned(@On DocumentId document, int part, String field);

    /**
     * Corrects what was entered.
     * Troubles: one for each wrong field, {@link RoutingTrouble#DOCUMENT_NOT_IN_THIS_STATE}.
     */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> correct(@On Seen<DocumentId> document, IncomingFields fields);

    /** Adds an annex that came later. Troubles: those of reading the file. */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> addAnnex(@On Seen<DocumentId> document, GivenFile annex);

    /**
     * Sends a registered document back to its sender; its arrival number and record stay.
     * Troubles: {@link RoutingTrouble#DOCUMENT_NOT_IN_THIS_STATE}, {@link RoutingTrouble#REASON_TOO_SHORT}.
     */
    @Operation(permission = Permission.REGISTER_INCOMING, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> returnToSender(@On Seen<DocumentId> document, String reason);

    /** Rows of the register of a year (Annex IV.VI, ten columns), beginning after an arrival number; 1,000 at most. */
    @Operation(permission = Permission.READ_REGISTERS, kind = Operation.Kind.LIST)
    Outcome<List<IncomingRegisterRow>> register(@On OrganisationId organisation, int year, int afterNumber, int limit);

    /** Rows of the register that follows up the handling in a year (Annex IV.VIII), beginning after an arrival number; 1,000 at most. */
    @Operation(permission = Permission.READ_REGISTERS, kind = Operation.Kind.LIST)
    Outcome<List<FollowUpRow>> followUp(@On OrganisationId organisation, int year, int afterNumber, int limit);

    /** The register of a year with the columns of Annex IV, as PDF. */
    @Operation(permission = Permission.READ_REGISTERS, kind = Operation.Kind.VIEW)
    Outcome<FileContent> printRegister(@On OrganisationId organisation, int year);

    /** The register that follows up the handling in a year, as PDF. */
    @Operation(permission = Permission.READ_REGISTERS, kind = Operation.Kind.VIEW)
    Outcome<FileContent> printFollowUp(@On OrganisationId organisation, int year);

    /** The slip for handling a document (phiếu giải quyết văn bản đến, Annex IV.VII), as PDF. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.VIEW)
    Outcome<FileContent> printSlip(@On DocumentId document);

    /**
     * What a working copy of the main file may bear, each at a blank spot of its pages: the stamp ĐẾN near the number, and the
     * leaders' directions once there are any.
     * Troubles: those of reading the file.
     */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.LIST)
    Outcome<List<CopyMark>> workingCopyMarks(@On DocumentId document);

    /**
     * A copy of the main file to be printed and worked with, as PDF: with these marks, and with a line at the foot of every page
     * that tells it from the document (Annex VI, III.6.k). The document stays as it came.
     * Troubles: those of reading the file, {@link IncomingTrouble#MARK_OFF_PAGE}.
     *
     * @param marks any of {@link #workingCopyMarks}, where they shall stand
     */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Operation.Kind.VIEW)
    Outcome<FileContent> printWorkingCopy(@On DocumentId document, List<CopyMark> marks);
}
