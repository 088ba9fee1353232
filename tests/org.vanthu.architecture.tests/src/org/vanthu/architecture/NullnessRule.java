package org.vanthu.architecture;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every package of the product says that null is not a value in it: {@code @NullMarked} on its package-info. */
final class NullnessRule implements Rule {

    @Override
    public List<Finding> check(Project project) {
        Set<String> marked = project.productSources()
                .filter(source -> source.isPackageInfo() && source.code().contains("@NullMarked"))
                .map(SourceFile::packageName)
                .collect(Collectors.toSet());
        return project.products()
                .flatMap(bundle -> bundle.sources().stream()
                        .map(SourceFile::packageName)
                        .distinct()
                        .filter(packageName -> !marked.contains(packageName))
                        .map(packageName -> Finding.at(
                                bundle.path(), "package " + packageName + " has no package-info with @NullMarked")))
                .toList();
    }
}
