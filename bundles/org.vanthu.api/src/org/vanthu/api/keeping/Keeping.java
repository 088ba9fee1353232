package org.vanthu.api.keeping;

import java.util.List;
import java.util.Map;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Progress;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.outcome.Outcome;

/**
 * Keeps the signatures of issued documents provable. An open office looks at its issued files by itself, fetches what could not be
 * had when they were issued, and renews proofs before they end; here people see what is at risk, and have it done at once.
 */
public interface Keeping {

    /** The files of a document as they are kept, the main file first; none before it is issued. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.LIST)
    Outcome<List<KeptFile>> of(@On DraftId document);

    /** The signed files of an incoming document as copies of them are kept, the main file first; none where nothing was signed. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.LIST)
    Outcome<List<KeptFile>> ofIncoming(@On DocumentId document);

    /**
     * Verifies the files of an issued document as they are kept now, the main file first and then each annex that is a file of its
     * own, by whom the body trusts at this moment. Troubles:
     * {@link org.vanthu.domain.drafting.DraftingTrouble#UNSIGNED} as long as it is not issued; those of the files.
     */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
    Outcome<List<VerifiedFile>> verify(@On DraftId document);

    /**
     * A file of an issued document as it was under one of its signatures, beside what it is now.
     * Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#UNSIGNED} as long as it is not issued;
     * {@link org.vanthu.domain.signature.VerificationTrouble#CHANGE_NOTHING_SHOWN} where nothing came after it; those of the file.
     *
     * @param part of the document, as {@link KeptFile} counts them
     * @param field of the signature
     */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
    Outcome<SignedRevision> asSigned(@On DraftId document, int part, String field);

    /**
     * One file of {@link #verify}, told in detail for people and for other programs. Troubles: as there.
     *
     * @param part of the document, as {@link KeptFile} counts them
     * @param language of the sheet and of what is said in words
     */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
    Outcome<DetailedReport> report(@On DraftId document, int part, Language language);

    /** How many files are at each real risk. */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Kind.LIST)
    Outcome<Map<Risk, Long>> risks(@On OrganisationId organisation);

    /** Files at a real risk, the worst first. */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Kind.LIST)
    Outcome<List<KeptRow>> atRisk(@On OrganisationId organisation, int limit);

    /** The next ones of {@link #atRisk}, behind the last row of the page before. */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Kind.LIST)
    Outcome<List<KeptRow>> atRiskAfter(@On OrganisationId organisation, KeptFile last, int limit);

    /**
     * Looks at every file of the body now, fetches what is missing and renews what ends soon. Stopped half-way, what was done stays
     * done. A file that is at risk is part of the answer, no trouble of this operation.
     */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Kind.CHANGE)
    Outcome<KeepingReport> keep(@On OrganisationId organisation, Progress progress);
}
