package org.vanthu.domain.work;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/**
 * The desk of somebody absent as the deputy sees it. What the deputy has read bears the deputy's mark; the owner's own marks
 * stay as they were left, so that on return nothing looks read that the owner has not seen.
 *
 * @param owner who is absent
 * @param lent the bodies whose work is lent, each with the codes of the document types that are; no codes: every type
 */
public record LentDesk(AccountId owner, AccountId deputy, Map<OrganisationId, Set<String>> lent) {

    public LentDesk {
        lent = lent.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, body -> Set.copyOf(body.getValue())));
    }
}
