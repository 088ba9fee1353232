package org.vanthu.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Nothing below the user interface knows Eclipse (the command line knows the one type that makes it an application), and
 * inside the user interface only the bundles of applications reach for the platform's static ways in.
 */
final class EclipseRule implements Rule {

    private static final Set<String> APPLICATIONS = Set.of("org.vanthu.ui.workbench", "org.vanthu.ui.bench");
    private static final Pattern ECLIPSE = Pattern.compile("\\borg\\.eclipse\\.(?!equinox\\.app\\b)");
    private static final Pattern EQUINOX = Pattern.compile("\\borg\\.eclipse\\.");
    private static final Pattern STATIC_WAY_IN = Pattern.compile("\\bPlatformUI\\b|\\bDisplay\\.getDefault\\(");

    @Override
    public List<Finding> check(Project project) {
        return project.products()
                .flatMap(bundle -> bundle.sources().stream().flatMap(source -> check(bundle.name(), source)))
                .toList();
    }

    private static Stream<Finding> check(String bundle, SourceFile source) {
        if (APPLICATIONS.contains(bundle)) {
            return Stream.empty();
        }
        Pattern forbidden = bundle.startsWith("org.vanthu.ui.")
                ? STATIC_WAY_IN
                : bundle.equals("org.vanthu.cli") ? ECLIPSE : EQUINOX;
        return source.linesWith(forbidden).stream()
                .map(line -> Finding.at(source, line, "reaches into Eclipse, which " + bundle + " must not know"));
    }
}
