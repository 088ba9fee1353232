package org.vanthu.core.internal.office;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.spi.TimeSource;
import org.vanthu.spi.folder.DataFolders;
import org.vanthu.spi.store.OfficeStores;

/**
 * The services of other bundles that every office of this process shares. A capability that needs a further port adds it
 * here, and nowhere else.
 */
@Component(service = OutsideParts.class)
public final class OutsideParts {

    private final DataFolders folders;
    private final OfficeStores stores;
    private final TimeSource time;

    @Activate
    public OutsideParts(@Reference DataFolders folders, @Reference OfficeStores stores) {
        this(folders, stores, TimeSource.system());
    }

    /** As the service, with another clock. */
    public OutsideParts(DataFolders folders, OfficeStores stores, TimeSource time) {
        this.folders = folders;
        this.stores = stores;
        this.time = time;
    }

    public DataFolders folders() {
        return folders;
    }

    public OfficeStores stores() {
        return stores;
    }

    public TimeSource time() {
        return time;
    }
}
