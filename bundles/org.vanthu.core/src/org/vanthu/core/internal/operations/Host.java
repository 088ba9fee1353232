package org.vanthu.core.internal.operations;

import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.Organisation.Hosting;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/**
 * The body that keeps the installation for all others in it: the one above which no body works here. A backup or an export
 * of the log holds what all of them have written, so it is not for the administrators of the others.
 */
public final class Host {

    private Host() {}

    /** Refused with {@link OperationsTrouble#NOT_THE_HOST} unless this body keeps the installation. */
    public static Outcome<Nothing> mustBe(Act act, OrganisationId organisation) {
        Organisation body = act.stores()
                .organisations()
                .find(organisation)
                .orElseThrow(() -> new IllegalStateException("no organisation " + organisation));
        return body.superior()
                .flatMap(act.stores().organisations()::find)
                .filter(above -> above.hosting() == Hosting.HERE)
                .map(above -> Outcome.<Nothing>refused(
                        OperationsTrouble.NOT_THE_HOST, "body", body.name(), "host", above.name()))
                .orElseGet(Outcome::done);
    }
}
