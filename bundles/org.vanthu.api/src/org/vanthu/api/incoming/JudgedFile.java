package org.vanthu.api.incoming;

import org.vanthu.domain.signature.VerificationReport;

/**
 * A file of an incoming document with the verdict on its signatures.
 *
 * @param part 0 for the main file, else its order among the files of the document
 * @param name as it came
 */
public record JudgedFile(int part, String name, VerificationReport report) {}
