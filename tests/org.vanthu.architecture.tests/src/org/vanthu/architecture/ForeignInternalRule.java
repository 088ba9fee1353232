package org.vanthu.architecture;

import java.util.List;

/** Nobody imports the inner packages of another bundle; a test fragment may those of its host. */
final class ForeignInternalRule implements Rule {

    @Override
    public List<Finding> check(Project project) {
        return project.bundles().stream()
                .flatMap(bundle -> bundle.sources().stream()
                        .flatMap(source -> source.importedPackages().stream()
                                .filter(imported -> imported.contains(".internal"))
                                .filter(imported -> !isOwn(bundle, imported))
                                .distinct()
                                .map(imported -> Finding.at(source.path(), "imports the inner package " + imported))))
                .toList();
    }

    private static boolean isOwn(Bundle bundle, String imported) {
        return imported.startsWith(bundle.host() + ".")
                || bundle.sources().stream()
                        .anyMatch(source -> source.packageName().equals(imported));
    }
}
