package org.vanthu.spi.signing;

import org.vanthu.domain.outcome.Outcome;

/**
 * A file that is read and hashed and waits for the token: the files of a batch can be prepared while the token signs another.
 * Either {@link #sign} or {@link #drop} it; both may be called from another thread than the one that prepared it.
 */
public interface PendingSignature {

    /**
     * Signs, writes the signed file to a temporary name and renames it: it is there whole or not at all.
     * Troubles: those of {@link SigningKey#sign}, and {@link SigningTrouble#DISK}.
     */
    Outcome<SignedPdf> sign();

    /** Takes away what was prepared; nothing is signed. */
    void drop();
}
