package org.vanthu.ui.workbench.internal;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.domain.outcome.Outcome;

/** The office of this machine, opened on a thread of its own while the person still types the name. */
final class LocalOffice implements AutoCloseable {

    private static final long PATIENCE_MILLISECONDS = 60_000;

    private final ServiceTracker<Offices, Offices> offices;
    private final CompletableFuture<Outcome<OpenOffice>> office;

    private LocalOffice(ServiceTracker<Offices, Offices> offices, CompletableFuture<Outcome<OpenOffice>> office) {
        this.offices = offices;
        this.office = office;
    }

    /** Starts opening and returns at once. */
    static LocalOffice opening(Path dataFolder) {
        BundleContext bundles = FrameworkUtil.getBundle(LocalOffice.class).getBundleContext();
        ServiceTracker<Offices, Offices> tracker = new ServiceTracker<>(bundles, Offices.class, null);
        tracker.open();
        CompletableFuture<Outcome<OpenOffice>> opened = new CompletableFuture<>();
        Thread opener = new Thread(() -> complete(opened, tracker, dataFolder), "open office");
        opener.setDaemon(true);
        opener.start();
        return new LocalOffice(tracker, opened);
    }

    private static void complete(
            CompletableFuture<Outcome<OpenOffice>> opened, ServiceTracker<Offices, Offices> tracker, Path folder) {
        try {
            Offices service = tracker.waitForService(PATIENCE_MILLISECONDS);
            if (service == null) {
                throw new IllegalStateException("the services of the office did not start");
            }
            opened.complete(service.open(folder));
        } catch (RuntimeException | InterruptedException | LinkageError broken) {
            opened.completeExceptionally(broken);
        }
    }

    /** The office; waits until it is open. Not for the window's thread. */
    Outcome<OpenOffice> await() {
        return office.join();
    }

    @Override
    public void close() {
        if (office.isDone() && !office.isCompletedExceptionally()) {
            office.join().ifDone(OpenOffice::close);
        }
        offices.close();
    }
}
