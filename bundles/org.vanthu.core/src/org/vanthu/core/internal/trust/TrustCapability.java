package org.vanthu.core.internal.trust;

import java.util.List;
import org.vanthu.api.Marks;
import org.vanthu.api.Trust;
import org.vanthu.core.internal.gate.Facade;
import org.vanthu.core.internal.office.Capability;

/** Trusted roots and revocation lists, and the pictures that signatures show. */
public final class TrustCapability {

    private TrustCapability() {}

    public static Capability capability() {
        return new Capability(
                List.of(
                        new Facade.AtOnce<>(Trust.class, TrustActs::new),
                        new Facade.AtOnce<>(Marks.class, MarkActs::new)),
                List.of());
    }
}
