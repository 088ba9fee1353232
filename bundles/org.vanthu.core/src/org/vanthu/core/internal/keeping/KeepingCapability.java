package org.vanthu.core.internal.keeping;

import java.util.List;
import org.vanthu.api.keeping.Keeping;
import org.vanthu.core.internal.gate.Facade;
import org.vanthu.core.internal.office.Capability;

/** Issued documents stay provable. */
public final class KeepingCapability {

    private KeepingCapability() {}

    public static Capability capability() {
        return new Capability(List.of(new Facade.InSteps<>(Keeping.class, KeepingActs::new)), List.of());
    }
}
