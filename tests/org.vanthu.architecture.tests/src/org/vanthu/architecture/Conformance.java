package org.vanthu.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tests prove which requirements: {@code docs/conformance.tsv} against the {@code @Conforms} of the test sources.
 *
 * @param requirements by number, in the order of the list
 * @param tests names of the tests by the number they claim
 */
record Conformance(Map<String, Requirement> requirements, Map<String, TreeSet<String>> tests) implements Rule {

    static final Path LIST = Path.of("docs/conformance.tsv");

    private static final Pattern CLAIM = Pattern.compile("@Conforms\\(\\s*\\{?([^)}]*)}?\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern CLAIMANT = Pattern.compile("\\bvoid (\\w+)\\(|\\bclass (\\w+)");

    /** One line of the list. */
    record Requirement(String number, String area, String words, int wave) {}

    static Conformance of(Project project) {
        Map<String, Requirement> requirements = new LinkedHashMap<>();
        project.text(LIST)
                .orElse("")
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .forEach(cells -> requirements.put(
                        cells[0], new Requirement(cells[0], cells[1], cells[2], Integer.parseInt(cells[3]))));
        Map<String, TreeSet<String>> tests = new TreeMap<>();
        project.bundles().stream()
                .filter(Bundle::isTest)
                .flatMap(bundle -> bundle.sources().stream())
                .forEach(source -> collect(source, tests));
        return new Conformance(requirements, tests);
    }

    private static void collect(SourceFile source, Map<String, TreeSet<String>> tests) {
        Matcher claim = CLAIM.matcher(source.text());
        while (claim.find()) {
            // In a comment or a literal it is talk about claims, not one.
            if (!source.code().startsWith("@Conforms(", claim.start())) {
                continue;
            }
            Matcher claimant = CLAIMANT.matcher(source.code());
            String name = !claimant.find(claim.end())
                    ? source.name()
                    : claimant.group(1) == null ? source.name() : source.name() + "." + claimant.group(1);
            Matcher number = NUMBER.matcher(claim.group(1));
            while (number.find()) {
                tests.computeIfAbsent(number.group(1), unknown -> new TreeSet<>())
                        .add(name);
            }
        }
    }

    /** Claims of requirements that are not in the list. */
    @Override
    public List<Finding> check(Project project) {
        List<Finding> found = new ArrayList<>();
        tests.forEach((number, names) -> {
            if (!requirements.containsKey(number)) {
                found.add(Finding.at(LIST, "has no requirement " + number + ", claimed by " + names));
            }
        });
        return found;
    }

    List<Requirement> withoutTests(int wave) {
        return requirements.values().stream()
                .filter(requirement -> requirement.wave() == wave && !tests.containsKey(requirement.number()))
                .toList();
    }

    /** The matrix as a page. */
    String toMarkdown() {
        StringBuilder page = new StringBuilder("# Conformance\n\nMade by the build from `docs/conformance.tsv` and the"
                + " tests that carry `@Conforms`.\n");
        List<Requirement> open = withoutTests(1);
        long first = requirements.values().stream()
                .filter(requirement -> requirement.wave() == 1)
                .count();
        page.append("\nFirst wave: %d of %d requirements carry tests.\n".formatted(first - open.size(), first));
        page.append("\n## First wave, without tests\n\n");
        open.forEach(requirement -> page.append(
                "- `%s` (%s) %s%n".formatted(requirement.number(), requirement.area(), requirement.words())));
        page.append(
                "\n## All requirements\n\n| Number | Area | Wave | What must hold | Tests |\n|---|---|---|---|---|\n");
        requirements
                .values()
                .forEach(requirement -> page.append("| `%s` | %s | %d | %s | %s |%n"
                        .formatted(
                                requirement.number(),
                                requirement.area(),
                                requirement.wave(),
                                requirement.words(),
                                String.join("<br>", tests.getOrDefault(requirement.number(), new TreeSet<>())))));
        return page.toString();
    }
}
