package org.vanthu.signing.internal.verify.change;

import java.time.Duration;
import org.vanthu.signing.internal.pdf.MalformedPdf;

/** The moment after which a verification gives up. */
public final class Deadline {

    private final long end;

    public Deadline(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    public void check() throws MalformedPdf {
        if (System.nanoTime() > end) {
            throw MalformedPdf.limit("time");
        }
    }
}
