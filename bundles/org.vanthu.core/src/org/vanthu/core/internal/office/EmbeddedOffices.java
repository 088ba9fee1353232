package org.vanthu.core.internal.office;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.folder.DataFolder;

/** Opens offices whose services run in this very process. */
@Component
public final class EmbeddedOffices implements Offices {

    private final OutsideParts outside;

    @Activate
    public EmbeddedOffices(@Reference OutsideParts outside) {
        this.outside = outside;
    }

    @Override
    public Outcome<OpenOffice> open(Path dataFolder) {
        return outside.folders().open(dataFolder).flatMap(this::openIn);
    }

    private Outcome<OpenOffice> openIn(DataFolder folder) {
        Outcome<OpenOffice> opened = folder.blobs()
                .sweep()
                .flatMap(swept -> outside.stores().open(folder.database()))
                .map(store -> new EmbeddedOffice(new OfficeParts(folder, store, outside)));
        if (!opened.isDone()) {
            folder.close();
        }
        return opened;
    }
}
