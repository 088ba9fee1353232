package org.vanthu.spi.folder;

import java.nio.file.Path;
import org.vanthu.domain.outcome.Outcome;

/** Opens the folders in which offices keep their data. */
public interface DataFolders {

    /**
     * Takes the folder for this process alone, and makes it if there is none.
     *
     * @return refused with {@link FolderTrouble#HELD}, {@link FolderTrouble#NEWER}, {@link FolderTrouble#FOREIGN},
     *     {@link FolderTrouble#NOT_OPENED}
     */
    Outcome<DataFolder> open(Path folder);
}
