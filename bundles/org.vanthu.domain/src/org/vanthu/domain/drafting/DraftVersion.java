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
 * @param note what changed, may be empty, at most 500 characters
 */
public record DraftVersion(
        int number, String fileName, Sha256 original, Sha256 pdf, int pages, AccountId by, Instant at, String note) {}
