package org.vanthu.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No words without a use, and no use without words. A key is used by a field of that name in an NLS class beside the file,
 * by a literal in the sources or plug-in files of its bundle, or because it is made from a known prefix.
 */
final class UsedTextsRule implements Rule {

    private static final Pattern NLS_CLASS = Pattern.compile("class (\\w+) extends NLS\\b");
    private static final Pattern NLS_FIELD = Pattern.compile("public static String ([\\w, \\n]+);");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.%-]+)\"");
    /** Keys that the parser of the command line looks up by the names of commands. */
    private static final Pattern BY_CONVENTION = Pattern.compile("(\\w+\\.)*usage\\.(\\w+)(\\.\\d+)?");

    @Override
    public List<Finding> check(Project project) {
        List<Finding> found = new ArrayList<>();
        project.products().forEach(bundle -> {
            Set<String> used = literals(project, bundle);
            project.productFiles("\\w+(?<!_vi)\\.properties").stream()
                    .filter(file -> file.startsWith(bundle.path()))
                    .filter(file -> !file.endsWith("troubles.properties") && !file.equals(ActTextsRule.NAMES))
                    .forEach(file -> check(project, bundle, file, used, found));
        });
        return found;
    }

    private static void check(Project project, Bundle bundle, Path file, Set<String> literals, List<Finding> found) {
        Set<String> fields = nlsFields(bundle, file);
        Set<String> keys =
                Texts.parse(file, project.text(file).orElseThrow()).words().keySet();
        for (String key : keys) {
            if (!fields.contains(key)
                    && !literals.contains(key)
                    && !BY_CONVENTION.matcher(key).matches()
                    && !madeFromPrefix(key, literals)) {
                found.add(Finding.at(file, "has words that nothing uses: " + key));
            }
        }
        fields.stream()
                .filter(field -> !keys.contains(field))
                .forEach(field -> found.add(Finding.at(file, "lacks the words for the field " + field)));
    }

    /** A literal that ends with a dot is the beginning of a family of keys: {@code "state." + state}. */
    private static boolean madeFromPrefix(String key, Set<String> literals) {
        return literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
    }

    private static Set<String> literals(Project project, Bundle bundle) {
        Set<String> found = new HashSet<>();
        bundle.sources().forEach(source -> collect(source.text(), found));
        for (String name : List.of("plugin.xml", "fragment.e4xmi")) {
            project.text(bundle.path().resolve(name)).ifPresent(text -> collect(text.replace("\"%", "\""), found));
        }
        return found;
    }

    private static void collect(String text, Set<String> found) {
        Matcher literal = LITERAL.matcher(text);
        while (literal.find()) {
            found.add(literal.group(1));
        }
    }

    private static Set<String> nlsFields(Bundle bundle, Path file) {
        Set<String> found = new HashSet<>();
        bundle.sources().stream()
                .filter(source -> source.path().getParent().equals(file.getParent()))
                .filter(source -> NLS_CLASS.matcher(source.code()).find())
                .forEach(source -> {
                    Matcher field = NLS_FIELD.matcher(source.code());
                    while (field.find()) {
                        found.addAll(List.of(field.group(1).split("[,\\s]+")));
                    }
                });
        return found;
    }
}
