package org.vanthu.domain.copying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.outcome.Outcome;

/**
 * A copy that the organisation vouches for.
 *
 * @param number in the run that all copies of the organisation share (Annex I, Part II, II.1.c)
 * @param date of copying
 * @param notation abbreviations of the form and the organisation: {@code SY-UBND}
 * @param pages which pages it shows, {@code 1, 3}; empty for the whole document
 * @param prepared the file as it was before the agency signed, or as it is printed
 * @param file the copy, once it is made
 * @param certificate fingerprint of the agency's certificate on it; empty on paper
 * @param reason why it was given up, else empty
 * @param version counts its changes, from 0
 */
public record DocumentCopy(
        CopyId id,
        OrganisationId organisation,
        CopySource source,
        CopyForm form,
        CopyMedium medium,
        LedgerNumber number,
        LocalDate date,
        String notation,
        String pages,
        Sha256 prepared,
        Optional<Sha256> file,
        Optional<Sha256> certificate,
        AccountId madeBy,
        Instant madeAt,
        String reason,
        CopyState state,
        long version) {

    /** Number and notation as they are printed: {@code 05/SY-UBND}. */
    public String code() {
        return number.printed() + "/" + notation;
    }

    /**
     * With the file that the agency signed, or that was printed.
     * Troubles: {@link CopyTrouble#ENDED}.
     *
     * @param by fingerprint of the certificate that signed it; empty on paper
     */
    public Outcome<DocumentCopy> made(Sha256 copyFile, Optional<Sha256> by) {
        return open().map(copy -> copy.with(CopyState.MADE, Optional.of(copyFile), by, ""));
    }

    /** Given up before it was signed. Troubles: {@link CopyTrouble#ENDED}. */
    public Outcome<DocumentCopy> abandoned(String why) {
        return open().map(copy -> copy.with(CopyState.ABANDONED, Optional.empty(), Optional.empty(), why.strip()));
    }

    /** Itself, as long as it is being signed. Troubles: {@link CopyTrouble#ENDED}. */
    public Outcome<DocumentCopy> open() {
        return state == CopyState.SIGNING ? Outcome.done(this) : Outcome.refused(CopyTrouble.ENDED, "code", code());
    }

    private DocumentCopy with(
            CopyState next, Optional<Sha256> nextFile, Optional<Sha256> nextCertificate, String nextReason) {
        return new DocumentCopy(
                id,
                organisation,
                source,
                form,
                medium,
                number,
                date,
                notation,
                pages,
                prepared,
                nextFile,
                nextCertificate,
                madeBy,
                madeAt,
                nextReason,
                next,
                version + 1);
    }
}
