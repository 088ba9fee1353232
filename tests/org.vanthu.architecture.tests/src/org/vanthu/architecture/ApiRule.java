package org.vanthu.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What others build on is documented; operations take no flags, and those of the façades no optional parameters. */
final class ApiRule implements Rule {

    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )(?:(?:final|sealed|non-sealed|abstract|static)"
            + " )*(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Pattern METHOD = Pattern.compile("(?m)^ {4}[\\w<>\\[\\], .?@]+ (\\w+)\\(([^)]*)\\);");
    private static final Pattern FLAG = Pattern.compile("(?:^|, *)boolean \\w+");
    private static final Pattern OPTIONAL = Pattern.compile("(?:^|, *)(?:@\\w+ )?Optional<");

    @Override
    public List<Finding> check(Project project) {
        List<Finding> found = new ArrayList<>();
        exported(project).forEach(source -> {
            checkDocumented(source, found);
            if (source.code().contains("public interface ")) {
                checkOperations(source, found);
            }
        });
        return found;
    }

    private static Stream<SourceFile> exported(Project project) {
        return project.products()
                .flatMap(bundle -> bundle.sources().stream()
                        .filter(source ->
                                bundle.manifest().names("Export-Package").contains(source.packageName())));
    }

    private static void checkDocumented(SourceFile source, List<Finding> found) {
        Matcher type = TYPE.matcher(source.code());
        while (type.find()) {
            String before = source.text().substring(0, type.start());
            // Between the comment and the type stand annotations only.
            if (!before.matches("(?s).*\\*/\\s*(?:@\\w+[^;{}]*)?")) {
                found.add(Finding.at(source.path(), "exported type " + type.group(1) + " has no Javadoc"));
            }
        }
    }

    private static void checkOperations(SourceFile source, List<Finding> found) {
        Matcher method = METHOD.matcher(source.code());
        while (method.find()) {
            String parameters = method.group(2).replaceAll("\\s+", " ").strip();
            boolean optional = source.packageName().startsWith("org.vanthu.api")
                    && OPTIONAL.matcher(parameters).find();
            if (optional || FLAG.matcher(parameters).find()) {
                found.add(Finding.at(
                        source.path(),
                        method.group(1) + " takes a flag or an Optional; make two methods or a closed choice"));
            }
        }
    }
}
