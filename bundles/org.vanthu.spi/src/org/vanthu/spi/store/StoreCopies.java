package org.vanthu.spi.store;

import java.nio.file.Path;
import java.util.Map;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** Copies of the whole database, made while work goes on. */
public interface StoreCopies {

    /**
     * Writes a copy of the state of one moment into a new folder; {@link OfficeStores#open} opens it.
     *
     * @param folder does not exist yet
     * @return refused with {@link StoreTrouble#DISK_FULL}
     */
    Outcome<Nothing> copyTo(Path folder);

    /** The rows per table now, tables in the order of their names. */
    Map<String, Long> counts();
}
