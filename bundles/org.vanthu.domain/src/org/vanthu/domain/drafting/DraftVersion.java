package org.vanthu.domain.drafting;

import java.time.Instant;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Sha256;

/**
 * One version of a draft; all are kept (NĐ 30/2020, Annex VI, III.5.a).
 *
 * @param number from 1
 * @param fileName as the drafter calls the file
 * @param original the file as it was brought: PDF, or a text document
 * @param pdf the same as PDF; equal to {@code original} where that is one
 * @param pages pages of the PDF
 * @param making how it came about
 * @param note what changed, may be empty, at most 500 characters
 */
public record DraftVersion(
        int number,
        String fileName,
        Sha256 original,
        Sha256 pdf,
        int pages,
        Making making,
        AccountId by,
        Instant at,
        String note) {

    /** How a version came about. */
    public enum Making {
        /** A file that the drafter, or who amends it, wrote elsewhere. */
        BROUGHT,
        /** Made by the built-in composer; it has the fields for number, date and signatures already. */
        COMPOSED
    }
}
