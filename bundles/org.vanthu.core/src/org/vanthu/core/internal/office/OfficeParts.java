package org.vanthu.core.internal.office;

import java.time.Instant;
import org.vanthu.spi.TimeSource;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.password.PasswordHashes;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.Stores;

/**
 * What one open office works with.
 *
 * @param folder held until the office is closed
 * @param store its database, within the folder
 * @param outside what it shares with other offices of this process
 */
public record OfficeParts(DataFolder folder, OfficeStore store, OutsideParts outside) {

    public Blobs blobs() {
        return folder.blobs();
    }

    public PaperTools paper() {
        return outside.paper();
    }

    public SignatureTools signatures() {
        return outside.signatures();
    }

    public PasswordHashes passwords() {
        return outside.passwords();
    }

    public TimeSource time() {
        return outside.time();
    }

    /** The time of what begins now: never before the last event, should the clock have been set back. */
    public Instant now(Stores stores) {
        return outside.now(stores);
    }
}
