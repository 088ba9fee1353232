package org.vanthu.domain.signature;

import java.util.Locale;
import java.util.Optional;

/** How long a signature can be proven: the baseline levels of PAdES (ETSI EN 319 142-1, clause 6). In rising order. */
public enum SignatureLevel {
    /** The signature and its certificate; its time is only claimed. */
    B_B,
    /** A time stamp proves that it was there at a certain time. */
    B_T,
    /** The file carries all certificates and the proof that they were not revoked. */
    B_LT,
    /** A time stamp over the whole file keeps all that provable after the certificates have expired. */
    B_LTA;

    /** The word used on the command line and in JSON: {@code B-LTA}. */
    public String word() {
        return name().replace('_', '-');
    }

    /** The level of this word, in capital letters or not. */
    public static Optional<SignatureLevel> of(String word) {
        for (SignatureLevel level : values()) {
            if (level.word().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** Whether this level proves at least as much as the other. */
    public boolean reaches(SignatureLevel other) {
        return compareTo(other) >= 0;
    }
}
