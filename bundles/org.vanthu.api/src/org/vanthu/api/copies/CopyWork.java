package org.vanthu.api.copies;

import java.util.List;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.signature.SigningServices;

/**
 * What the clerk's desk signs for the agency.
 *
 * @param copy under its number
 * @param file its bytes must be the beginning of what comes back
 * @param agency that makes the copy, as the signature names it
 * @param certificates fingerprints of the certificates registered for the agency
 * @param services what the organisation wants of the signature, and where the desk can have a time stamp
 */
public record CopyWork(
        DocumentCopy copy, FileContent file, String agency, List<Sha256> certificates, SigningServices services) {

    public CopyWork {
        certificates = List.copyOf(certificates);
    }
}
