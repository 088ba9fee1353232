package org.vanthu.api.outgoing;

import java.time.LocalDate;
import java.util.List;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.signature.SigningServices;

/**
 * What the clerk's desk fills in and signs for the agency.
 *
 * @param version to be sent back with the signed files
 * @param file signed by the competent person; its bytes must be the beginning of what comes back
 * @param field name of the agency's signature field
 * @param code number and notation to be filled in
 * @param place name of the place in the date line
 * @param date to be filled in
 * @param annexes each to be signed for the agency, in this order
 * @param certificates fingerprints of the certificates registered for the agency
 * @param services what the organisation wants of the signatures, and where the desk can have a time stamp
 */
public record IssueWork(
        DraftId document,
        long version,
        FileContent file,
        String field,
        DocumentCode code,
        String place,
        LocalDate date,
        List<FileContent> annexes,
        List<Sha256> certificates,
        SigningServices services) {

    public IssueWork {
        annexes = List.copyOf(annexes);
        certificates = List.copyOf(certificates);
    }
}
