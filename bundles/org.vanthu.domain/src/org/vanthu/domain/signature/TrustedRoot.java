package org.vanthu.domain.signature;

import java.time.Instant;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/**
 * A root certificate that an organisation has decided to trust. None is shipped: whom to trust is the office's decision.
 *
 * @param fingerprint which certificate
 * @param organisation whose decision; those below share it
 * @param subject distinguished name, as shown
 * @param validUntil end of its validity
 * @param source where the certificate was taken from, in the words of who imported it
 * @param importedBy who decided
 * @param der the certificate itself
 */
public record TrustedRoot(
        Fingerprint fingerprint,
        OrganisationId organisation,
        String subject,
        Instant validUntil,
        String source,
        AccountId importedBy,
        Instant importedAt,
        byte[] der) {

    /** Longest source, characters. */
    public static final int SOURCE_LIMIT = 500;
}
