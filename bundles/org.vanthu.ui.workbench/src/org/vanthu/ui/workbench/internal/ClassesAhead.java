package org.vanthu.ui.workbench.internal;

import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads the classes of the screens while the person still types name and password. Loading them takes most of the time until a
 * screen stands, and can be done on any thread; what is not needed after all costs nothing but a little memory, as long as
 * nobody waits for the processor.
 */
record ClassesAhead(BundleContext bundles) {

    /** Whose classes are needed once somebody has come; those of the frame are there, since it stands already. */
    private static final List<String> BUNDLES = List.of(
            "org.vanthu.ui.documents",
            "org.vanthu.ui.kit",
            "org.vanthu.ui.workbench",
            "org.eclipse.nebula.widgets.nattable.core");

    /** @param wanted whether to go on; asked before each class */
    void load(BooleanSupplier wanted) {
        List<Bundle> installed = List.of(bundles.getBundles());
        for (String name : BUNDLES) {
            installed.stream()
                    .filter(bundle -> bundle.getSymbolicName().equals(name))
                    .map(bundle -> bundle.adapt(BundleWiring.class))
                    .filter(Objects::nonNull)
                    .forEach(wiring -> load(wiring, wanted));
        }
    }

    private static void load(BundleWiring wiring, BooleanSupplier wanted) {
        int all = BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL;
        wiring.listResources("/", "*.class", all).stream()
                .takeWhile(resource -> wanted.getAsBoolean())
                .forEach(resource -> load(wiring.getClassLoader(), resource));
    }

    private static void load(ClassLoader loader, String resource) {
        String name =
                resource.substring(0, resource.length() - ".class".length()).replace('/', '.');
        try {
            // To tell its constructors, a class is verified as well; else the window's thread would have to do it.
            loader.loadClass(name).getDeclaredConstructors();
        } catch (ClassNotFoundException | LinkageError optional) {
            // A class over an optional library that is not there; nobody will ask for it.
        }
    }
}
