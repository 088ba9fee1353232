package org.vanthu.store.files;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.folder.DataFolders;
import org.vanthu.store.files.internal.LocalDataFolder;

/** Data folders on the disks of this machine. */
@Component
public final class LocalDataFolders implements DataFolders {

    @Override
    public Outcome<DataFolder> open(Path folder) {
        return LocalDataFolder.open(folder);
    }
}
