package org.vanthu.core.internal.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.Installation;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.TimeSource;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.Events;
import org.vanthu.spi.store.OfficeStore;

/**
 * Notices that the clock stands before the last event and records it once. The events themselves keep their order: none
 * gets a time before that of the one before it.
 */
public final class ClockWatch {

    /** The act under which it is recorded. */
    static final String ACT = "CLOCK_SET_BACK";

    /** Time services correct a clock by less than this all the time. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final EventSearch RECORDED = new EventSearch(
            Set.of(Installation.ORGANISATION),
            Optional.empty(),
            Optional.of(ACT),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final OfficeStore store;
    private final TimeSource time;
    private boolean setBack;

    public ClockWatch(OfficeStore store, TimeSource time) {
        this.store = store;
        this.time = time;
    }

    /** Looks at the clock; called every second or so. */
    public synchronized void look() {
        Instant clock = time.now();
        Instant last = store.read(stores -> stores.events().lastTime());
        boolean behind = clock.isBefore(last.minus(TOLERANCE));
        if (behind && !setBack) {
            LOG.warn("the clock says {}, but the last event is of {}", clock, last);
            store.change(stores -> {
                if (!isRecorded(stores.events())) {
                    stores.events().append(event(clock, last));
                }
                return Outcome.done();
            });
        }
        setBack = behind;
    }

    /** While the clock is behind, all events carry the last time; so one of that time is about the same setting back. */
    private static boolean isRecorded(Events events) {
        List<Event> before = events.search(RECORDED, Long.MAX_VALUE, 1);
        return !before.isEmpty() && before.getFirst().at().equals(events.lastTime());
    }

    private static NewEvent event(Instant clock, Instant last) {
        return new NewEvent(
                last,
                Installation.ACCOUNT,
                Optional.empty(),
                ACT,
                Installation.ORGANISATION.kind(),
                Installation.ORGANISATION.toString(),
                Installation.ORGANISATION,
                Payload.of("clock", clock, "lastEvent", last));
    }
}
