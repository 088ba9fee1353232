package org.vanthu.core.internal.people;

import org.vanthu.api.people.Looking;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.outcome.Outcome;

/** Looks through another person's eyes, on the record. */
final class LookingActs implements Looking {

    private final Act act;

    LookingActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<String> begin(AccountId person) {
        Account account = act.stores().accounts().find(person).orElseThrow();
        if (account.isClosed()) {
            return Outcome.refused(AccountTrouble.ACCOUNT_CLOSED, "name", account.name());
        }
        act.record("VIEWED_AS", person, Payload.EMPTY);
        return Outcome.done(account.name().value());
    }
}
