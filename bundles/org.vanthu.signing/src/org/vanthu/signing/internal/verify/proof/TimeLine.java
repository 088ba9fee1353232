package org.vanthu.signing.internal.verify.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * From when on the bytes of a file surely existed. Unless something proves an earlier moment, that is the moment of verifying; every
 * proven time stamp over the file moves it back for the bytes before it (EN 319 102-1, 5.6: proofs of existence).
 */
public final class TimeLine {

    private final Instant at;
    private final List<Proof> proofs = new ArrayList<>();

    private record Proof(long end, Instant time) {}

    public TimeLine(Instant at) {
        this.at = at;
    }

    /** A time stamp that is proven covers every byte before {@code end}. */
    public void prove(long end, Instant time) {
        proofs.add(new Proof(end, time));
    }

    /** The earliest moment at which the bytes before this place surely existed. */
    public Instant existedBy(long place) {
        Instant earliest = at;
        for (Proof proof : proofs) {
            if (place <= proof.end() && proof.time().isBefore(earliest)) {
                earliest = proof.time();
            }
        }
        return earliest;
    }

    /** Whether a time stamp in the file, and not only the moment of verifying, says so. */
    public boolean isProven(long place) {
        return proofs.stream().anyMatch(proof -> place <= proof.end());
    }
}
