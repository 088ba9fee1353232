package org.vanthu.ui.workbench.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.vanthu.api.Credentials;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Progress;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.sample.SampleOffice;
import org.vanthu.sample.SampleOffices;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.ui.kit.theme.Icon;

/** The office of this machine, opened on a thread of its own while the person still types the name. */
final class LocalOffice implements AutoCloseable {

    private static final long PATIENCE_MILLISECONDS = 60_000;

    private final Path data;
    private final BundleContext bundles;
    private final ServiceTracker<Offices, Offices> offices;
    private final ServiceTracker<SampleOffices, SampleOffices> samples;
    private final CompletableFuture<Outcome<OpenOffice>> office = new CompletableFuture<>();
    private volatile boolean typing = true;

    private LocalOffice(Path data) {
        this.data = data;
        bundles = FrameworkUtil.getBundle(LocalOffice.class).getBundleContext();
        offices = new ServiceTracker<>(bundles, Offices.class, null);
        samples = new ServiceTracker<>(bundles, SampleOffices.class, null);
    }

    /** Starts opening and returns at once. */
    static LocalOffice opening(Path data) {
        LocalOffice opening = new LocalOffice(data);
        opening.offices.open();
        opening.samples.open();
        Thread opener = new Thread(opening::open, "open office");
        opener.setDaemon(true);
        opener.start();
        return opening;
    }

    private void open() {
        try {
            Offices service = offices.waitForService(PATIENCE_MILLISECONDS);
            if (service == null) {
                throw new IllegalStateException("the services of the office did not start");
            }
            Outcome<OpenOffice> opened = service.open(data.resolve("office"));
            office.complete(opened);
            opened.ifDone(LocalOffice::practise);
            Icon.practise();
            new ClassesAhead(bundles).load(() -> typing);
        } catch (RuntimeException | InterruptedException | LinkageError broken) {
            office.completeExceptionally(broken);
        }
    }

    /**
     * The first check of a password takes several times as long as those that follow. It is done with nobody's while the
     * person types; nobody's name is refused and leaves no trace.
     */
    private static void practise(OpenOffice office) {
        try (Credentials nobody = new Credentials("", new char[0])) {
            office.signIn(nobody);
        }
    }

    /** Somebody has typed name and password and waits: nothing more is made ready beside that. */
    void comesIn() {
        typing = false;
    }

    /** The office; waits until it is open. Not for the window's thread. */
    Outcome<OpenOffice> await() {
        return office.join();
    }

    /** Fills the new office with the sample district. Slow. */
    Outcome<SampleOffice> makeSample(Progress progress) {
        return await().flatMap(open -> samples().make(open, tokens(), Instant.now(), progress));
    }

    /** The sample office if it was made here. */
    Optional<SampleOffice> sample() {
        return Files.isDirectory(tokens()) ? Optional.of(samples().madeBefore(tokens())) : Optional.empty();
    }

    /** Drivers of tokens that belong to this office alone. */
    List<TokenDriver> tokenDrivers() {
        return sample().flatMap(SampleOffice::driver).stream().toList();
    }

    private Path tokens() {
        return data.resolve("sample-tokens");
    }

    private SampleOffices samples() {
        try {
            return samples.waitForService(PATIENCE_MILLISECONDS);
        } catch (InterruptedException ended) {
            throw new IllegalStateException("the sample office did not start", ended);
        }
    }

    @Override
    public void close() {
        if (office.isDone() && !office.isCompletedExceptionally()) {
            office.join().ifDone(OpenOffice::close);
        }
        offices.close();
        samples.close();
    }
}
