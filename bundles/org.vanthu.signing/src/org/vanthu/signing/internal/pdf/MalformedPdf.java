package org.vanthu.signing.internal.pdf;

import java.io.IOException;
import org.vanthu.domain.outcome.CauseTrouble;
import org.vanthu.domain.outcome.Trouble;

/** The bytes are not what a PDF would have there. The message is short and in the English words of the format. */
public final class MalformedPdf extends IOException {

    private static final long serialVersionUID = 1L;
    private final boolean limit;

    public MalformedPdf(String message) {
        this(message, false);
    }

    private MalformedPdf(String message, boolean limit) {
        super(message);
        this.limit = limit;
    }

    /** The file asks for more than it is given. */
    public static MalformedPdf limit(String what) {
        return new MalformedPdf(what, true);
    }

    /** What is wrong, for the words of a trouble: in Vietnamese without the words of the format. */
    public Trouble words() {
        return Trouble.of(limit ? CauseTrouble.TOO_MUCH : CauseTrouble.FORMAT_BROKEN)
                .withParticulars(String.valueOf(getMessage()));
    }

    /** Whether a limit was reached, rather than the form hurt. */
    public boolean isLimit() {
        return limit;
    }
}
