package org.vanthu.domain.work;

import java.util.Set;
import org.vanthu.domain.AccountId;

/**
 * The desk of somebody absent as the deputy sees it. What the deputy has read bears the deputy's mark; the owner's own marks
 * stay as they were left, so that on return nothing looks read that the owner has not seen.
 *
 * @param owner who is absent
 * @param documentTypes codes of the document types that are lent; empty: every type
 */
public record LentDesk(AccountId owner, AccountId deputy, Set<String> documentTypes) {

    public LentDesk {
        documentTypes = Set.copyOf(documentTypes);
    }
}
