package org.vanthu.core.internal.settings;

import java.time.Instant;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.time.HandOnRule;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.spi.store.Stores;

/** The working calendar of an organisation around a moment. */
public final class OfficeClock {

    private OfficeClock() {}

    /** When it works, the years before and after this moment included. */
    public static WorkingCalendar calendar(Stores stores, OrganisationId organisation, Instant now) {
        int year = WorkingCalendar.dayOf(now).getYear();
        return stores.calendars().calendar(organisation, year - 1, year + 1);
    }

    /** By when what it receives around this moment is to be handed on. */
    public static HandOnRule handOn(Stores stores, OrganisationId organisation, Instant now) {
        return HandOnRule.of(calendar(stores, organisation, now));
    }
}
