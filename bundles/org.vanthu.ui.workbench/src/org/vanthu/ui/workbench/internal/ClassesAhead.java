package org.vanthu.ui.workbench.internal;

import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads the classes of the window while the person still types name and password. Loading them takes most of the time until a
 * window stands, and can be done on any thread; what is not needed after all costs nothing but a little memory.
 */
record ClassesAhead(BundleContext bundles) {

    /** Whose classes a window is made of. */
    private static final Set<String> BUNDLES = Set.of(
            "org.eclipse.e4.ui.css.core",
            "org.eclipse.e4.ui.css.swt",
            "org.eclipse.e4.ui.model.workbench",
            "org.eclipse.e4.ui.workbench",
            "org.eclipse.e4.ui.workbench.renderers.swt",
            "org.eclipse.e4.ui.workbench.swt",
            "org.eclipse.nebula.widgets.nattable.core",
            "org.vanthu.ui.documents",
            "org.vanthu.ui.kit",
            "org.vanthu.ui.workbench");

    void load() {
        for (Bundle bundle : bundles.getBundles()) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null && BUNDLES.contains(bundle.getSymbolicName())) {
                wiring.listResources(
                                "/", "*.class", BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)
                        .forEach(resource -> load(wiring.getClassLoader(), resource));
            }
        }
    }

    private static void load(ClassLoader loader, String resource) {
        String name =
                resource.substring(0, resource.length() - ".class".length()).replace('/', '.');
        try {
            loader.loadClass(name);
        } catch (ClassNotFoundException | LinkageError optional) {
            // A class over an optional library that is not there; nobody will ask for it.
        }
    }
}
