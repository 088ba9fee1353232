package org.vanthu.api.outgoing;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Seen;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;

/**
 * From the first draft to the desk of the competent person (NĐ 30/2020, Art. 10-12). Every act answers the document as it
 * is afterwards, and is refused with {@link org.vanthu.domain.drafting.DraftingTrouble#NOT_IN_THIS_STATE} where
 * {@link org.vanthu.domain.drafting.OutgoingState} does not allow it.
 */
public interface Drafting {

    /**
     * Starts a document, with the caller as drafter. A missing notation is made of type, organisation and unit;
     * the number will come from the usual series of the type.
     * Troubles: one for each wrong field; those of mending.
     *
     * @param unit the drafting unit, in which the caller holds a post
     */
    @Operation(permission = Permission.START_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> start(
            @On OrganisationId organisation, UnitId unit, DraftFields fields, DraftOrigin origin);

    /** The document with everything around it. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
    Outcome<OutgoingView> open(@On DraftId document);

    /** A file of the document: a version, its PDF, an annex, what was prepared, signed or issued. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
    Outcome<FileContent> file(@On DraftId document, Sha256 hash);

    /** Changes the fields. Troubles: one for each wrong field. */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> edit(@On Seen<DraftId> document, DraftFields fields);

    /** The series from which a document of this type may take its number, the usual one first. */
    @Operation(permission = Permission.START_DRAFT, kind = Kind.LIST)
    Outcome<List<Series>> series(@On OrganisationId organisation, DocumentType type);

    /**
     * Chooses the series from which the document takes its number (NĐ 30/2020, Art. 15.1); one of an advisory body puts that
     * body into the head of the document. A notation made by the system is made anew.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#SERIES_NOT_FOR_TYPE}, {@code SERIES_NOT_OPEN}.
     */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> chooseSeries(@On Seen<DraftId> document, Series series);

    /**
     * Chooses who checks and who signs, and in what capacity.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#NOT_A_COLLEAGUE} and those of
     * {@link org.vanthu.domain.drafting.SigningRules#maySign}.
     */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> route(@On Seen<DraftId> document, ApprovalRoute route);

    /** Adds a version: a PDF as it is; DOCX, ODT, DOC and RTF are turned into PDF. Troubles of the file. */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> addVersion(@On Seen<DraftId> document, GivenFile file, String note);

    /**
     * Adds a version made by the built-in composer from the fields, the route and this text. Its words are kept: once fields,
     * route, series, names or posts say something else, {@link #submit}, both approvals and signing refuse it with
     * {@link org.vanthu.domain.drafting.DraftingTrouble#COMPOSED_EARLIER} until it is composed anew.
     */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> compose(@On Seen<DraftId> document, Composition composition);

    /** Adds an annex in a file of its own; it becomes a PDF, which the agency signs when the document is issued. */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> addAnnex(@On Seen<DraftId> document, GivenFile file);

    /** Takes all annexes off again. */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> removeAnnexes(@On Seen<DraftId> document);

    /** Asks people and units for their opinion on the latest version. */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> askOpinions(@On Seen<DraftId> document, OpinionRequest request);

    /**
     * Gives the opinion one was asked for in the latest round. Many may answer at once, so no version is asked for.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#NOT_ASKED}, {@code OPINION_GIVEN}, {@code WORDS_MISSING}.
     */
    @Operation(permission = Permission.GIVE_OPINION, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> giveOpinion(@On DraftId document, Opinion.Verdict verdict, String words);

    /**
     * The drafter puts initials (ký nháy) to the end of the text of the latest version, if the office wants that; they are seen on
     * the file that goes to be signed. A later version does not bear them.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#NO_VERSION}, {@code INITIALLED}, {@code COMPOSED_EARLIER}.
     */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> initial(@On Seen<DraftId> document);

    /**
     * Whoever answers for the content puts initials behind the last line of the recipients; otherwise as {@link #initial}.
     * Troubles: {@code OWN_WORK} besides.
     */
    @Operation(permission = Permission.CHECK_CONTENT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> initialContent(@On Seen<DraftId> document);

    /**
     * Lays the latest version before the content checker.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#NO_VERSION}, {@code WITHOUT_ROUTE},
     * {@code OPINIONS_AWAITED}, {@code COMPOSED_EARLIER}.
     */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> submit(@On Seen<DraftId> document);

    /** Takes the draft back from whoever has it before it is signed. */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> withdraw(@On Seen<DraftId> document, String reason);

    /** Gives the draft up; its papers stay. */
    @Operation(permission = Permission.WRITE_DRAFT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> discard(@On Seen<DraftId> document, String reason);

    /** Answers for the content (Art. 12.1). Troubles: {@code OWN_WORK}. */
    @Operation(permission = Permission.CHECK_CONTENT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> approveContent(@On Seen<DraftId> document, String remark);

    /** Puts an amended version in place of the one under check. */
    @Operation(permission = Permission.CHECK_CONTENT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> amendContent(@On Seen<DraftId> document, GivenFile file, String note);

    /** Returns the draft for its content. */
    @Operation(permission = Permission.CHECK_CONTENT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> returnForContent(@On Seen<DraftId> document, String reason);

    /**
     * Answers for the format (Art. 12.2) and prepares the PDF that goes to be signed: fields for number and date, empty
     * fields for the signatures of person and agency.
     */
    @Operation(permission = Permission.CHECK_FORMAT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> approveFormat(@On Seen<DraftId> document, String remark);

    /** Where the marks of signing will stand once the format is approved. Troubles: not under format check. */
    @Operation(permission = Permission.CHECK_FORMAT, kind = Kind.VIEW)
    Outcome<List<MarkPlace>> places(@On DraftId document);

    /**
     * Moves marks within the rules of Annex I; {@link #approveFormat} prepares the file so.
     * Troubles: those of {@link org.vanthu.domain.drafting.MarkedPages#moved}.
     */
    @Operation(permission = Permission.CHECK_FORMAT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> placeMarks(@On Seen<DraftId> document, List<Move> moves);

    /** Returns the draft for its format. */
    @Operation(permission = Permission.CHECK_FORMAT, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> returnForFormat(@On Seen<DraftId> document, String reason);
}
