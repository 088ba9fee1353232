package org.vanthu.pdf.internal.read;

import java.io.IOException;

/** The caller wished to stop; never leaves this bundle. */
public final class CancelledReading extends IOException {

    private static final long serialVersionUID = 1L;

    CancelledReading() {
        super("cancelled");
    }
}
