package org.vanthu.spi;

import java.time.Instant;

/** Where the office reads the time. The machine's clock can be set back; what must never fall asks the event log. */
@FunctionalInterface
public interface TimeSource {

    /** The present moment. */
    Instant now();

    /** The clock of this machine. */
    static TimeSource system() {
        return Instant::now;
    }
}
