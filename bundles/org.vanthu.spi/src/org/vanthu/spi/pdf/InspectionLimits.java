package org.vanthu.spi.pdf;

import java.time.Duration;

/**
 * How much an inspected file may ask for.
 *
 * @param bytes greatest size of a file
 * @param pages most pages of a PDF
 * @param time longest time reading may take
 */
public record InspectionLimits(long bytes, int pages, Duration time) {

    /** 200 MB, 20,000 pages, 20 seconds. */
    public static final InspectionLimits DEFAULT = new InspectionLimits(200L << 20, 20_000, Duration.ofSeconds(20));

    /** The usual limits with another greatest size of a file, in bytes. */
    public static InspectionLimits upTo(long bytes) {
        return new InspectionLimits(bytes, DEFAULT.pages(), DEFAULT.time());
    }

    public InspectionLimits {
        if (bytes < 1 || pages < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
