package org.vanthu.api.outgoing;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.drafting.OutgoingEntry;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;

/**
 * The register of outgoing documents, the ledger of all numbers and the evidence of signatures (NĐ 30/2020, Art. 16;
 * Annex IV, I). A register of another organisation is answered as one that does not exist.
 */
public interface Registers {

    /** The registers of an organisation with the years that have numbers, incoming ones too. */
    @Operation(permission = Permission.READ_REGISTERS, kind = Kind.LIST)
    Outcome<List<RegisterBooks>> registers(@On OrganisationId organisation);

    /**
     * Opens a register of its own for a type or an advisory body, as the head of the organisation has ruled (Art. 15.1.c);
     * from then on documents of that type take their numbers there. Answers the register if it is open already.
     * Troubles: {@link org.vanthu.domain.organisation.OrganisationTrouble#UNKNOWN_UNIT},
     * {@link org.vanthu.domain.organisation.OrganisationTrouble#UNIT_NOT_ADVISORY}.
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<Register> open(@On OrganisationId organisation, Series series);

    /** Rows of the outgoing register, by number, beginning after {@code number}; 1,000 at most. */
    @Operation(permission = Permission.READ_REGISTERS, kind = Kind.LIST)
    Outcome<List<OutgoingEntry>> outgoing(@On OrganisationId organisation, RegisterYear book, int number, int limit);

    /** Rows of the ledger, by number, beginning after {@code number}; 1,000 at most. */
    @Operation(permission = Permission.READ_REGISTERS, kind = Kind.LIST)
    Outcome<List<LedgerEntry>> ledger(@On OrganisationId organisation, RegisterYear book, int number, int limit);

    /** Reads the whole ledger of a register and year and proves it. */
    @Operation(permission = Permission.READ_REGISTERS, kind = Kind.VIEW)
    Outcome<LedgerProof> prove(@On OrganisationId organisation, RegisterYear book);

    /** The outgoing register of a year with the columns of Annex IV, as PDF. */
    @Operation(permission = Permission.READ_REGISTERS, kind = Kind.VIEW)
    Outcome<FileContent> printOutgoing(@On OrganisationId organisation, RegisterYear book);

    /** The proof of the ledger as PDF, on one page unless many numbers need explaining. */
    @Operation(permission = Permission.READ_REGISTERS, kind = Kind.VIEW)
    Outcome<FileContent> printProof(@On OrganisationId organisation, RegisterYear book);

    /**
     * Evidence of an issued document: hashes, each signature with its certificates, time stamps and revocation data, judgements,
     * deliveries. Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#UNSIGNED} as long as it is not issued.
     */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
    Outcome<EvidenceSheet> printEvidence(@On DraftId document);

    /**
     * Keeps a sheet that was signed with the agency's seal with the document, raised to the level that the organisation wants and
     * proven for as long as the document's own files. Troubles: {@link org.vanthu.domain.drafting.DraftingTrouble#UNSIGNED}, those
     * of taking back a signed file; {@code Blob.MISSING} for what is no sheet of this document.
     *
     * @param printed the sheet as it was printed
     * @param signed the same with the seal's signature
     * @return the sheet as it is kept
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<FileContent> keepEvidence(@On DraftId document, Sha256 printed, GivenFile signed);
}
