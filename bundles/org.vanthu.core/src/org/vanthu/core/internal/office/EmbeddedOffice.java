package org.vanthu.core.internal.office;

import org.vanthu.api.Credentials;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Session;
import org.vanthu.domain.outcome.Outcome;

/** An office whose services run in this process. */
final class EmbeddedOffice implements OpenOffice {

    private final Office office;

    EmbeddedOffice(OfficeParts parts) {
        this.office = new Office(parts, Capabilities.all());
    }

    @Override
    public Outcome<Session> signIn(Credentials credentials) {
        throw new UnsupportedOperationException("sign-in comes with the accounts");
    }

    @Override
    public void close() {
        office.store().close();
        office.parts().folder().close();
    }
}
