package org.vanthu.core.internal.incoming;

import java.time.Instant;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.time.HandOnRule;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.spi.store.Stores;

/** The working calendar of an organisation around a moment. */
final class OfficeClock {

    private OfficeClock() {}

    static WorkingCalendar calendar(Stores stores, OrganisationId organisation, Instant now) {
        int year = WorkingCalendar.dayOf(now).getYear();
        return stores.calendars().calendar(organisation, year - 1, year + 1);
    }

    static HandOnRule handOn(Stores stores, OrganisationId organisation, Instant now) {
        return HandOnRule.of(calendar(stores, organisation, now));
    }
}
