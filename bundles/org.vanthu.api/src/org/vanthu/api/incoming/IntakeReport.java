package org.vanthu.api.incoming;

import java.util.List;
import org.vanthu.domain.document.FileName;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.VerificationReport;

/**
 * What was found in a file before it is registered.
 *
 * @param name the name made harmless, with the name as given
 * @param mediaType what it is by its content
 * @param size in bytes
 * @param pages pages of a PDF; 0 for other files
 * @param textLayer whether a PDF holds text, pictures of text, or both, as a stable word; empty for other files
 * @param signatures the signatures in it and what they are worth
 * @param notices what one should know, such as scripts or embedded files; none keeps it from being registered
 */
public record IntakeReport(
        FileName name,
        String mediaType,
        long size,
        int pages,
        String textLayer,
        VerificationReport signatures,
        List<Trouble> notices) {

    public IntakeReport {
        notices = List.copyOf(notices);
    }
}
