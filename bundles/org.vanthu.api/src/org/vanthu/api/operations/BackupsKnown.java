package org.vanthu.api.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * What the record of events says of backups.
 *
 * @param made the last backup
 * @param tried the last time that one was restored for a try
 * @param proven the last time that this found everything whole
 */
public record BackupsKnown(Optional<Made> made, Optional<Proof> tried, Optional<Proof> proven) {

    /**
     * A backup.
     *
     * @param at when it was made
     * @param file its name
     */
    public record Made(Instant at, String file) {}

    /**
     * A backup that was restored for a try.
     *
     * @param at when it was restored
     * @param file its name
     * @param made the moment whose state it holds
     * @param troubles how much was wrong
     */
    public record Proof(Instant at, String file, Instant made, long troubles) {

        public boolean isSound() {
            return troubles == 0;
        }
    }
}
