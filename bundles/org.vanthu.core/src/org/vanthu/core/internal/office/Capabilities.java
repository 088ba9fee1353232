package org.vanthu.core.internal.office;

import java.util.List;
import org.vanthu.core.internal.trust.TrustCapability;

/** Everything an office can do. */
public final class Capabilities {

    private Capabilities() {}

    /** One line per capability. */
    public static List<Capability> all() {
        return List.of(TrustCapability.capability());
    }
}
