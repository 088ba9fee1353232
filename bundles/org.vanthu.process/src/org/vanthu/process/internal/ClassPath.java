package org.vanthu.process.internal;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Where the classes of a program lie: its bundle with its fragments and all that it is wired to, or what this process was started with. */
final class ClassPath {

    /** What a bundle gets classes by. */
    private static final Set<String> CLASSES = Set.of("osgi.wiring.package", "osgi.wiring.bundle");

    private ClassPath() {}

    /** The class path for this class. */
    static String of(Class<?> main) {
        Set<Path> all = inFramework(main) ? ofBundles(main) : ofLoader(main);
        return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether a framework runs here; its classes need not be there at all. */
    static boolean inFramework(Class<?> main) {
        try {
            return FrameworkUtil.getBundle(main) != null;
        } catch (NoClassDefFoundError flat) {
            return false;
        }
    }

    private static Set<Path> ofLoader(Class<?> main) {
        Set<Path> all = new LinkedHashSet<>();
        if (main.getClassLoader() instanceof URLClassLoader loader) {
            Arrays.stream(loader.getURLs()).map(ClassPath::path).forEach(all::add);
        }
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .forEach(all::add);
        return all;
    }

    private static Path path(URL url) {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<Path> ofBundles(Class<?> main) {
        Set<Path> all = new LinkedHashSet<>();
        Set<Bundle> seen = new LinkedHashSet<>();
        Deque<Bundle> open = new ArrayDeque<>(Set.of(FrameworkUtil.getBundle(main)));
        while (!open.isEmpty()) {
            Bundle bundle = open.remove();
            if (bundle.getBundleId() == 0 || !seen.add(bundle)) {
                continue;
            }
            addPlaces(bundle, all);
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            for (BundleWire wire : wiring.getRequiredWires(null)) {
                if (CLASSES.contains(wire.getCapability().getNamespace())) {
                    open.add(wire.getProvider().getBundle());
                }
            }
            for (BundleWire fragment : wiring.getProvidedWires("osgi.wiring.host")) {
                open.add(fragment.getRequirer().getBundle());
            }
        }
        return all;
    }

    /** The file of a bundle; of one that lies open, the folders and files that hold its classes. */
    private static void addPlaces(Bundle bundle, Set<Path> all) {
        Path place = place(bundle);
        if (Files.isRegularFile(place)) {
            all.add(place);
            return;
        }
        String inner = bundle.getHeaders().get("Bundle-ClassPath");
        for (String entry : (inner == null ? "." : inner).split(",")) {
            all.add(place.resolve(entry.strip()).normalize());
        }
        // A bundle that is being built has its classes here.
        for (String built : new String[] {"target/classes", "bin"}) {
            if (Files.isDirectory(place.resolve(built))) {
                all.add(place.resolve(built));
            }
        }
    }

    /** Locations look like {@code initial@reference:file:…}; one that is not absolute begins where the framework is installed. */
    private static Path place(Bundle bundle) {
        String location = bundle.getLocation();
        int file = location.indexOf("file:");
        if (file < 0) {
            throw new IllegalStateException("a bundle from nowhere: " + location);
        }
        String area = System.getProperty("osgi.install.area", "");
        return Path.of(area.substring(area.indexOf(':') + 1))
                .toAbsolutePath()
                .resolve(location.substring(file + "file:".length()))
                .normalize();
    }
}
