package org.vanthu.ui.workbench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Progress;
import org.vanthu.sample.SampleOffice;
import org.vanthu.sample.SampleOffices;
import org.vanthu.sample.demo.Demo;

/**
 * A data folder of the program with a sample office in it, real tokens included, in which three letters have been
 * answered. Made once for all tests of a run that ask for its
 * {@link Path}; the {@link Desk} to open it at is shared as well.
 */
public final class SampleHome implements ParameterResolver {

    private static final long PATIENCE_MILLISECONDS = 60_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Path.class, Desk.class).contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(Namespace.create(SampleHome.class));
        return parameter.getParameter().getType() == Desk.class
                ? store.getOrComputeIfAbsent(Desk.class)
                : store.getOrComputeIfAbsent(Made.class, key -> new Made(make()), Made.class)
                        .folder();
    }

    /** Where incoming letters lie that nobody has registered. */
    static Path letters(Path home) {
        return home.resolve("letters");
    }

    /** The folder, taken away when the run ends. */
    record Made(Path folder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(Made::delete);
            }
        }

        private static void delete(Path path) {
            try {
                Files.delete(path);
            } catch (IOException kept) {
                throw new UncheckedIOException(kept);
            }
        }
    }

    private static Path make() {
        try {
            Path home = Files.createTempDirectory("vanthu-desk");
            try (OpenOffice office =
                    service(Offices.class).open(home.resolve("office")).orThrow()) {
                SampleOffice sample = service(SampleOffices.class)
                        .makeFew(office, home.resolve("sample-tokens"), Instant.now(), Progress.NONE)
                        .orThrow();
                Path papers = Files.createDirectory(home.resolve("papers"));
                service(Demo.class)
                        .run(office, sample, List.of(), papers, step -> {})
                        .orThrow();
            }
            IncomingLetters.compose(Files.createDirectory(letters(home)));
            return home;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A service of the program; waits for it, since the framework starts its bundles beside the tests. */
    static <T> T service(Class<T> type) {
        BundleContext bundles = FrameworkUtil.getBundle(SampleHome.class).getBundleContext();
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundles, type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(PATIENCE_MILLISECONDS);
            if (service == null) {
                throw new IllegalStateException("no service " + type.getName());
            }
            return service;
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        } finally {
            tracker.close();
        }
    }
}
