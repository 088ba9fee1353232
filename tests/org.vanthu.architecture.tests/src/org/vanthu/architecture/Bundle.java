package org.vanthu.architecture;

import java.nio.file.Path;
import java.util.List;

/**
 * A bundle or fragment of the project.
 *
 * @param path folder, relative to the root of the project
 */
record Bundle(Path path, Manifest manifest, List<SourceFile> sources) {

    String name() {
        return manifest.clauses("Bundle-SymbolicName").get(0).name();
    }

    boolean isTest() {
        return path.startsWith("tests");
    }

    /** The bundle whose class loader this one shares: the host of a fragment, else itself. */
    String host() {
        List<String> host = manifest.names("Fragment-Host");
        return host.isEmpty() ? name() : host.get(0);
    }

    String manifestPlace() {
        return path.resolve("META-INF/MANIFEST.MF").toString();
    }
}
