package org.vanthu.domain;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes UUIDs of version 7 (RFC 9562): sorted by time of making, strictly rising within this process. */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds in the upper 52 bits, a counter of 12 bits below: what the first half of the last UUID was made of. */
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    /** A new identity made at {@code now}; a clock set back does not break the order within this process. */
    public static UUID at(Instant now) {
        long wanted = now.toEpochMilli() << 12 | RANDOM.nextInt(1 << 8);
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, wanted));
        long high = tick >>> 12 << 16 | 0x7000 | tick & 0xFFF;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
