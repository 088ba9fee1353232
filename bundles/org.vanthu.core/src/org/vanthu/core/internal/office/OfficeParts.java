package org.vanthu.core.internal.office;

import org.vanthu.spi.TimeSource;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.folder.DataFolder;
import org.vanthu.spi.password.PasswordHashes;
import org.vanthu.spi.store.OfficeStore;

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
}
