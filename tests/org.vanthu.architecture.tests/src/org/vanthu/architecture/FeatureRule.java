package org.vanthu.architecture;

import java.nio.file.Path;
import java.util.List;

/** Every bundle of the product is in the feature that is installed. */
final class FeatureRule implements Rule {

    static final Path FEATURE = Path.of("features/org.vanthu.client.feature/feature.xml");

    @Override
    public List<Finding> check(Project project) {
        String feature = project.text(FEATURE).orElse("");
        return project.products()
                .filter(bundle -> !feature.contains("\"" + bundle.name() + "\""))
                .map(bundle -> Finding.at(FEATURE, "does not install " + bundle.name()))
                .toList();
    }
}
