package org.vanthu.cli.internal;

import java.time.Duration;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The services of the installation; asked only by the verb that runs, so that no other is started. */
final class BundleServices implements Services {

    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final BundleContext context;

    private BundleServices(BundleContext context) {
        this.context = context;
    }

    static BundleServices ofInstallation() {
        return new BundleServices(FrameworkUtil.getBundle(BundleServices.class).getBundleContext());
    }

    @Override
    public <T> List<T> all(Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        return List.copyOf(tracker.getTracked().values());
    }

    @Override
    public <T> T need(Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            T found = tracker.waitForService(LONGEST_START.toMillis());
            if (found == null) {
                throw new IllegalStateException("the installation gives no " + type.getName());
            }
            return found;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + type.getName(), stopped);
        }
    }
}
