package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.organisation.Account;

/** An account that should be looked at, and why: at least one finding. */
public record ReviewedAccount(Account account, List<Finding> findings) {

    public ReviewedAccount {
        findings = List.copyOf(findings);
    }
}
