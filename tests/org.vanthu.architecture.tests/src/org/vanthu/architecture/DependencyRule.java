package org.vanthu.architecture;

import java.util.ArrayList;
import java.util.List;

/** A bundle uses what the table of bundles allows it, and nothing else. */
final class DependencyRule implements Rule {

    @Override
    public List<Finding> check(Project project) {
        List<Finding> found = new ArrayList<>();
        project.products().filter(DependencyRule::isOurs).forEach(bundle -> check(bundle, found));
        return found;
    }

    /** Bundles without sources only carry the jars of a library. */
    private static boolean isOurs(Bundle bundle) {
        return !bundle.manifest().headers().containsKey("Bundle-ClassPath");
    }

    private static void check(Bundle bundle, List<Finding> found) {
        if (!DependencyTable.knows(bundle.name())) {
            found.add(new Finding(bundle.manifestPlace(), "is not in the table of bundles (DependencyTable)"));
            return;
        }
        for (String imported : bundle.manifest().names("Import-Package")) {
            if (!DependencyTable.allows(bundle.name(), imported)) {
                found.add(new Finding(bundle.manifestPlace(), "may not import " + imported));
            }
        }
        for (String required : bundle.manifest().names("Require-Bundle")) {
            if (!required.startsWith("org.eclipse.") || !DependencyTable.allows(bundle.name(), required)) {
                found.add(new Finding(
                        bundle.manifestPlace(), "may not require the bundle " + required + "; import its packages"));
            }
        }
        for (SourceFile source : bundle.sources()) {
            source.importedPackages().stream()
                    .distinct()
                    .filter(imported -> !DependencyTable.allows(bundle.name(), imported))
                    .forEach(imported -> found.add(Finding.at(source.path(), "may not import " + imported)));
        }
    }
}
