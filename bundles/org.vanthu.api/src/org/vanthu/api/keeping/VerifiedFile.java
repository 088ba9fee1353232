package org.vanthu.api.keeping;

import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.signature.VerificationReport;

/**
 * A signed file of an issued document, with the verdict on it.
 *
 * @param name as it is shown: that of the document, or of the annex
 * @param kept how it is kept
 * @param report what was found in the bytes that prove its signatures now
 */
public record VerifiedFile(String name, KeptFile kept, VerificationReport report) {}
