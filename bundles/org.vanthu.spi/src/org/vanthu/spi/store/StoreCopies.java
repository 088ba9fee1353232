package org.vanthu.spi.store;

import java.nio.file.Path;
import java.util.Map;
import org.vanthu.domain.outcome.Outcome;

/** Copies of the whole database, made while work goes on. */
public interface StoreCopies {

    /**
     * Writes a copy of the state of one moment into a new folder; {@link OfficeStores#open} opens it.
     *
     * @param folder does not exist yet
     * @return the rows per table in the copy, or refused with {@link StoreTrouble#DISK_FULL}
     */
    Outcome<Map<String, Long>> copyTo(Path folder);

    /** The rows per table now, tables in the order of their names. */
    Map<String, Long> counts();
}
