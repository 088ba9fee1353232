package org.vanthu.api;

import java.nio.file.Path;
import org.vanthu.domain.outcome.Outcome;

/** Opens offices that live in a data folder of this machine. */
public interface Offices {

    /**
     * Opens the office in this folder, or makes a new one where there is none. The folder belongs to this process until the
     * office is closed; another process is refused with who holds it, a folder of a newer version with what to do.
     */
    Outcome<OpenOffice> open(Path dataFolder);
}
