package org.vanthu.api.outgoing;

import java.util.List;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.signature.SigningServices;

/**
 * The evidence of an issued document as PDF, to be signed with the agency's seal at a desk that has the token.
 *
 * @param file the sheet, not signed yet
 * @param certificates fingerprints of the certificates registered for the agency
 * @param services what the organisation wants of the signature, and where the desk can have a time stamp
 */
public record EvidenceSheet(FileContent file, List<Sha256> certificates, SigningServices services) {

    public EvidenceSheet {
        certificates = List.copyOf(certificates);
    }
}
