package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.outcome.Trouble;

/** The result of closing one of several accounts: closed when there is no trouble. */
public record ClosedOrNot(AccountId account, List<Trouble> troubles) {

    public ClosedOrNot {
        troubles = List.copyOf(troubles);
    }

    public boolean isClosed() {
        return troubles.isEmpty();
    }
}
