package org.vanthu.spi.signing;

import java.util.List;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SignatureLevel;

/**
 * What came of raising a file's level.
 *
 * @param before the level it had: the lowest of its signatures
 * @param level the level it has now
 * @param added bytes that were appended; 0 when the file stayed as it was and nothing was written
 * @param olderKinds how many of its signatures are of a kind that has no levels; {@code before} and {@code level} say what the file
 *     carries enough for
 * @param missing what could not be had, and from which service; kinds are {@link ServiceTrouble}
 */
public record RaisedPdf(
        SignatureLevel before, SignatureLevel level, long added, int olderKinds, List<Trouble> missing) {

    public RaisedPdf {
        missing = List.copyOf(missing);
    }
}
