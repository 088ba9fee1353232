package org.vanthu.domain.signature;

import java.util.List;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.SignatureReport.Coverage;

/**
 * The first look at the signatures of a file: whether the bytes are those that were signed. Who signed is not judged yet, nor
 * whether what was added later is permitted.
 *
 * @param state about the file as a whole
 * @param signatures the signatures in the order in which they were made
 */
public record IntegrityReport(State state, List<Signed> signatures) {

    public IntegrityReport {
        signatures = List.copyOf(signatures);
    }

    /** What the bytes of a file are worth. */
    public enum State {
        /** Every signature holds, and the newest covers the whole file. */
        INTACT,
        /** Every signature holds, and something was added after the newest. */
        CHANGED_SINCE,
        /** A signature does not hold, or cannot be read. */
        BROKEN,
        UNSIGNED,
        /** The structure of the file is damaged, or it was too much to look at. */
        UNREADABLE;

        /** A stable word for programs and for the keys of texts. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One signature.
     *
     * @param field name of its field
     * @param signer the name in its certificate; empty where that cannot be read
     * @param integrity whether what it covers is what was signed
     * @param coverage how much it covers
     */
    public record Signed(String field, String signer, Answer integrity, Coverage coverage) {}

    /** A file about which there is nothing more to say. */
    public static IntegrityReport of(State state) {
        return new IntegrityReport(state, List.of());
    }
}
