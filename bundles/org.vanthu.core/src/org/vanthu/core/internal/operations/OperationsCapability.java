package org.vanthu.core.internal.operations;

import java.util.List;
import org.vanthu.api.operations.Operations;
import org.vanthu.core.internal.gate.Facade;
import org.vanthu.core.internal.office.Capability;

/** Backup and check of an office that is open. */
public final class OperationsCapability {

    private OperationsCapability() {}

    public static Capability capability() {
        return new Capability(List.of(new Facade.AtOnce<>(Operations.class, OperationsActs::new)), List.of());
    }
}
