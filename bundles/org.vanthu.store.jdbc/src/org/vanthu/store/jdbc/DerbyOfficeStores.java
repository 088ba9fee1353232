package org.vanthu.store.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
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

    /**
     * An office over a database that {@link #open} has brought up to date in this process and that is still open. Closing it
     * lets its connections go and leaves the database to whoever opened it. Only one office may write to a database at a time.
     */
    public static OfficeStore over(DataSource booted) {
        return DerbyDatabase.over(booted);
    }
}
