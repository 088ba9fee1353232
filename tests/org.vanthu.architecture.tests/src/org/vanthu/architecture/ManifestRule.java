package org.vanthu.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A manifest says what its sources need: every imported package, third-party ones with a range of versions, nothing passed
 * on to others, and only packages that are there are exported.
 */
final class ManifestRule implements Rule {

    @Override
    public List<Finding> check(Project project) {
        List<Finding> found = new ArrayList<>();
        for (Bundle bundle : project.bundles()) {
            if (bundle.manifest().header("Require-Bundle").contains("reexport")) {
                found.add(new Finding(bundle.manifestPlace(), "passes a required bundle on (reexport)"));
            }
            checkRanges(bundle, found);
            checkImports(project, bundle, found);
            checkExports(bundle, found);
        }
        return found;
    }

    private static void checkRanges(Bundle bundle, List<Finding> found) {
        for (Manifest.Clause imported : bundle.manifest().clauses("Import-Package")) {
            String owner = DependencyTable.owner(imported.name());
            boolean ranged = Set.of(
                            "HikariCP", "jOOQ", "Flyway", "PDFBox", "Bouncy Castle", "Jackson", "picocli", "SLF4J")
                    .contains(owner);
            if (ranged && !imported.rest().contains("version=\"[")) {
                found.add(new Finding(
                        bundle.manifestPlace(), "imports " + imported.name() + " without a range of versions"));
            }
        }
    }

    private static void checkImports(Project project, Bundle bundle, List<Finding> found) {
        Set<String> reachable = new HashSet<>(ownPackages(bundle));
        reachable.addAll(bundle.manifest().names("Import-Package"));
        List<String> required = new ArrayList<>(bundle.manifest().names("Require-Bundle"));
        Optional<Bundle> host = project.bundle(bundle.host());
        host.ifPresent(other -> {
            reachable.addAll(ownPackages(other));
            reachable.addAll(other.manifest().names("Import-Package"));
            required.addAll(other.manifest().names("Require-Bundle"));
        });
        Set<String> missing = new HashSet<>();
        for (SourceFile source : bundle.sources()) {
            for (String imported : source.importedPackages()) {
                if (!imported.startsWith("java.")
                        && !reachable.contains(imported)
                        && !cameWithRequiredBundle(imported, required)
                        && missing.add(imported)) {
                    found.add(new Finding(
                            bundle.manifestPlace(), "lacks Import-Package " + imported + ", used by " + source.name()));
                }
            }
        }
    }

    /** Packages of the Eclipse workbench reach a bundle through the bundles it requires; the compiler knows which. */
    private static boolean cameWithRequiredBundle(String imported, List<String> required) {
        return !required.isEmpty() && imported.startsWith("org.eclipse.")
                || required.stream().anyMatch(imported::startsWith);
    }

    private static List<String> ownPackages(Bundle bundle) {
        return bundle.sources().stream().map(SourceFile::packageName).distinct().toList();
    }

    private static void checkExports(Bundle bundle, List<Finding> found) {
        if (bundle.manifest().headers().containsKey("Bundle-ClassPath")) {
            return;
        }
        List<String> own = ownPackages(bundle);
        for (String exported : bundle.manifest().names("Export-Package")) {
            if (exported.contains(".internal")) {
                found.add(new Finding(bundle.manifestPlace(), "exports the inner package " + exported));
            } else if (!own.contains(exported)) {
                found.add(new Finding(bundle.manifestPlace(), "exports " + exported + ", which is not there"));
            }
        }
        for (String packageName : own) {
            boolean api = !packageName.contains(".internal");
            if (!bundle.isTest()
                    && api
                    && !bundle.manifest().names("Export-Package").contains(packageName)) {
                found.add(new Finding(
                        bundle.manifestPlace(),
                        "does not export " + packageName + "; inner packages are named ….internal"));
            }
        }
    }
}
