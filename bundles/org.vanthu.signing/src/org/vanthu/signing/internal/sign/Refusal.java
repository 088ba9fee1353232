package org.vanthu.signing.internal.sign;

import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.SigningTrouble;

/** Carries a trouble out of the depth of making the update; becomes a value at the port. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Trouble trouble;

    Refusal(Trouble trouble) {
        super(trouble.toString(), null, false, false);
        this.trouble = trouble;
    }

    Refusal(SigningTrouble kind, Object... details) {
        this(Trouble.of(kind, details));
    }

    Trouble trouble() {
        return trouble;
    }
}
