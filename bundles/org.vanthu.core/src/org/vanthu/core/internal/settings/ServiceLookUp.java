package org.vanthu.core.internal.settings;

import java.util.Optional;
import org.vanthu.api.office.ServicesInUse;
import org.vanthu.api.office.ServicesInUse.Source;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.store.Stores;

/** Finds what counts for the signatures of a body: its own decision, else that of the nearest body above. */
public final class ServiceLookUp {

    private ServiceLookUp() {}

    public static SigningServices of(Stores stores, OrganisationId organisation) {
        return inUse(stores, organisation).services();
    }

    static ServicesInUse inUse(Stores stores, OrganisationId organisation) {
        Optional<SigningServices> own = stores.services().of(organisation);
        if (own.isPresent()) {
            return new ServicesInUse(own.get(), Source.OWN, name(stores, organisation));
        }
        for (OrganisationId above : stores.organisations().superiors(organisation)) {
            Optional<SigningServices> set = stores.services().of(above);
            if (set.isPresent()) {
                return new ServicesInUse(set.get(), Source.ABOVE, name(stores, above));
            }
        }
        return new ServicesInUse(SigningServices.NONE, Source.NOBODY, "");
    }

    private static String name(Stores stores, OrganisationId organisation) {
        return stores.organisations().find(organisation).map(Organisation::name).orElse("");
    }
}
