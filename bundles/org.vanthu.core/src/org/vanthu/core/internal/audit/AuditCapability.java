package org.vanthu.core.internal.audit;

import java.util.List;
import org.vanthu.api.audit.Audit;
import org.vanthu.core.internal.gate.Facade;
import org.vanthu.core.internal.office.Capability;

/** Searching, following, verifying and exporting the event log. */
public final class AuditCapability {

    private AuditCapability() {}

    public static Capability capability() {
        return new Capability(List.of(new Facade.AtOnce<>(Audit.class, AuditActs::new)), List.of());
    }
}
