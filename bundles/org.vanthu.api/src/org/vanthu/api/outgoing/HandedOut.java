package org.vanthu.api.outgoing;

import java.util.List;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.signature.SigningServices;

/**
 * The prepared file for the competent person's token.
 *
 * @param version to be sent back with the signed file
 * @param file what is to be signed; its bytes must be the beginning of what comes back
 * @param field name of the signature field to be signed
 * @param certificates fingerprints of the certificates registered for the person
 * @param services what the organisation wants of the signature, and where the desk can have a time stamp
 */
public record HandedOut(
        DraftId document,
        long version,
        FileContent file,
        String field,
        List<Sha256> certificates,
        SigningServices services) {

    public HandedOut {
        certificates = List.copyOf(certificates);
    }
}
