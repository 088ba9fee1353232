package org.vanthu.core.internal.settings;

import java.util.List;
import org.vanthu.api.office.OfficeHours;
import org.vanthu.api.office.ServiceSettings;
import org.vanthu.api.office.SignInSafety;
import org.vanthu.core.internal.gate.Facade;
import org.vanthu.core.internal.office.Capability;

/** How an office works. */
public final class SettingsCapability {

    private SettingsCapability() {}

    public static Capability capability() {
        return new Capability(
                List.of(
                        new Facade.AtOnce<>(OfficeHours.class, HoursActs::new),
                        new Facade.AtOnce<>(SignInSafety.class, SafetyActs::new),
                        new Facade.InSteps<>(ServiceSettings.class, ServiceActs::new)),
                List.of());
    }
}
