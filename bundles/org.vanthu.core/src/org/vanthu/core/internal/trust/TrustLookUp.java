package org.vanthu.core.internal.trust;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.signature.TrustMaterial;
import org.vanthu.spi.store.Stores;

/** Finds what an organisation relies on: its own decisions and those of the bodies above it. */
public final class TrustLookUp {

    private TrustLookUp() {}

    public static TrustMaterial of(Stores stores, OrganisationId organisation) {
        List<OrganisationId> deciding = new ArrayList<>(stores.organisations().superiors(organisation));
        deciding.add(organisation);
        return new TrustMaterial(
                stores.trust().rootsOf(deciding), stores.trust().revocations(deciding));
    }
}
