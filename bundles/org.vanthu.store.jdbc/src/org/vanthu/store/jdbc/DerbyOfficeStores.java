package org.vanthu.store.jdbc;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Component;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.OfficeStores;
import org.vanthu.store.jdbc.internal.DerbyDatabase;

/** Offices over Apache Derby within this process: nothing to install, nothing to set up. */
@Component
public final class DerbyOfficeStores implements OfficeStores {

    @Override
    public Outcome<OfficeStore> open(Path folder) {
        return DerbyDatabase.open(folder);
    }
}
