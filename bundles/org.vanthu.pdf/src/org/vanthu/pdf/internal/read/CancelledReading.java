package org.vanthu.pdf.internal.read;

/**
 * The caller wished to stop; never leaves this bundle. Unchecked, because PDFBox logs an {@link java.io.IOException} inside a form
 * and draws on.
 */
public final class CancelledReading extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CancelledReading() {
        super("cancelled");
    }
}
