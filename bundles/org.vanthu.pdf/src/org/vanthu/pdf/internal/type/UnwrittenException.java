package org.vanthu.pdf.internal.type;

import java.io.IOException;

/** The target could not be written: the disk or the folder is at fault, not the document. */
public final class UnwrittenException extends IOException {

    private static final long serialVersionUID = 1L;

    UnwrittenException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
