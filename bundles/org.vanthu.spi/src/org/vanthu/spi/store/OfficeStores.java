package org.vanthu.spi.store;

import java.nio.file.Path;
import org.vanthu.domain.outcome.Outcome;

/** Opens the database of an office. */
public interface OfficeStores {

    /**
     * Opens the database in this folder, makes it if there is none, and brings its tables up to date.
     *
     * @param folder the database's own folder within the locked data folder
     * @return refused with {@link StoreTrouble#NEWER}, {@link StoreTrouble#NOT_OPENED}
     */
    Outcome<OfficeStore> open(Path folder);
}
