package org.vanthu.api.people;

import java.time.Instant;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/**
 * A delegation as typed into its form.
 *
 * @param organisation the body in which it shall hold
 * @param to the deputy
 * @param documentTypes codes of the document types it covers; empty: every type
 */
public record DelegationDraft(
        OrganisationId organisation,
        AccountId to,
        Instant begin,
        Instant end,
        Set<String> documentTypes,
        String reason) {

    public DelegationDraft {
        documentTypes = Set.copyOf(documentTypes);
    }
}
