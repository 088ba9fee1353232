package org.vanthu.core.internal.office;

import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vanthu.spi.TimeSource;
import org.vanthu.spi.folder.DataFolders;
import org.vanthu.spi.password.PasswordHashes;
import org.vanthu.spi.store.OfficeStores;
import org.vanthu.spi.store.Stores;

/**
 * The services of other bundles that every office of this process shares. A capability that needs a further port adds it
 * here, and nowhere else.
 */
@Component(service = OutsideParts.class)
public final class OutsideParts {

    private final DataFolders folders;
    private final OfficeStores stores;
    private final Optional<PasswordHashes> passwords;
    private final TimeSource time;
    private final Optional<PaperTools> paper;
    private final Optional<SignatureTools> signatures;

    @Activate
    public OutsideParts(
            @Reference DataFolders folders,
            @Reference OfficeStores stores,
            @Reference PasswordHashes passwords,
            @Reference PaperTools paper,
            @Reference SignatureTools signatures) {
        this(folders, stores, TimeSource.system(), Optional.of(passwords), Optional.of(paper), Optional.of(signatures));
    }

    /** Without tools for files and passwords, with another clock: for what has to do with none of them. */
    public OutsideParts(DataFolders folders, OfficeStores stores, TimeSource time) {
        this(folders, stores, time, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Without tools for files, with another clock: for what has to do with people only. */
    public OutsideParts(DataFolders folders, OfficeStores stores, PasswordHashes passwords, TimeSource time) {
        this(folders, stores, time, Optional.of(passwords), Optional.empty(), Optional.empty());
    }

    /** As the service, with another clock. */
    public OutsideParts(
            DataFolders folders,
            OfficeStores stores,
            PasswordHashes passwords,
            TimeSource time,
            PaperTools paper,
            SignatureTools signatures) {
        this(folders, stores, time, Optional.of(passwords), Optional.of(paper), Optional.of(signatures));
    }

    private OutsideParts(
            DataFolders folders,
            OfficeStores stores,
            TimeSource time,
            Optional<PasswordHashes> passwords,
            Optional<PaperTools> paper,
            Optional<SignatureTools> signatures) {
        this.folders = folders;
        this.stores = stores;
        this.passwords = passwords;
        this.time = time;
        this.paper = paper;
        this.signatures = signatures;
    }

    /** What is done with paper; throws where the office was put together without it. */
    public PaperTools paper() {
        return paper.orElseThrow(() -> new IllegalStateException("an office without paper tools"));
    }

    /** What is found out about signatures; throws where the office was put together without it. */
    public SignatureTools signatures() {
        return signatures.orElseThrow(() -> new IllegalStateException("an office without signature tools"));
    }

    public DataFolders folders() {
        return folders;
    }

    public OfficeStores stores() {
        return stores;
    }

    /** How passwords are kept; throws where the office was put together without it. */
    public PasswordHashes passwords() {
        return passwords.orElseThrow(() -> new IllegalStateException("an office without a keeper of passwords"));
    }

    public TimeSource time() {
        return time;
    }

    /** The time of what begins now in an office: never before its last event, should the clock have been set back. */
    public Instant now(Stores stores) {
        Instant clock = time.now();
        Instant last = stores.events().lastTime();
        return clock.isBefore(last) ? last : clock;
    }
}
