package org.vanthu.bench.internal;

import java.nio.file.Path;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.process.ChildLost;
import org.vanthu.spi.signing.TokenDriver;

/** What the process with little memory is asked for. */
interface LeanDesk {

    /**
     * Signs a file with the key of the token of this bench.
     *
     * @return the size of the signed file in bytes
     */
    Outcome<Long> sign(TokenDriver driver, byte[] pin, Path source, Path signed) throws ChildLost;
}
