package org.vanthu.core.internal.office;

import java.util.List;
import org.vanthu.core.internal.audit.AuditCapability;
import org.vanthu.core.internal.incoming.IncomingCapability;
import org.vanthu.core.internal.keeping.KeepingCapability;
import org.vanthu.core.internal.operations.OperationsCapability;
import org.vanthu.core.internal.outgoing.OutgoingCapability;
import org.vanthu.core.internal.people.PeopleCapability;
import org.vanthu.core.internal.search.SearchCapability;
import org.vanthu.core.internal.settings.SettingsCapability;
import org.vanthu.core.internal.trust.TrustCapability;

/** Everything an office can do. */
public final class Capabilities {

    private Capabilities() {}

    /** One line per capability. */
    public static List<Capability> all() {
        return List.of(
                AuditCapability.capability(),
                IncomingCapability.capability(),
                KeepingCapability.capability(),
                OperationsCapability.capability(),
                OutgoingCapability.capability(),
                PeopleCapability.capability(),
                SearchCapability.capability(),
                SettingsCapability.capability(),
                TrustCapability.capability());
    }
}
