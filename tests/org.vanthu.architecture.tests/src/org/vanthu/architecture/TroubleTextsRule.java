package org.vanthu.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every kind of trouble has its words beside it that say what to do next, and no words are left over. */
final class TroubleTextsRule implements Rule {

    private static final Pattern KIND =
            Pattern.compile("enum (\\w+)\\s+implements [^{]*\\bTroubleKind\\b[^{]*\\{([^;}]*)");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9_]*)\\b(?:\\([^)]*\\))?");

    /** How Vietnamese asks somebody to do something. */
    private static final Pattern ASKS = Pattern.compile("(?iU)\\b(hãy|xin|đề nghị)\\b");
    /** What is found in a file, and parts of other words: there is nothing to do. */
    private static final List<String> FINDINGS = List.of("Cause.", "Verification.");
    /** What is only told. */
    private static final Set<String> FACTS = Set.of(
            "Drafting.INITIALLED",
            "Drafting.NO_SUCH_MARK",
            "Field.ORGAN_ID_LONG",
            "Keeping.OLDER_KIND",
            "Organisation.CODE_LONGER_THAN_ANNEX_VI",
            "Pdf.CANCELLED",
            "Pdf.EMBEDDED_FILES",
            "Pdf.PORTFOLIO",
            "Service.NOT_ASKED",
            "Service.REVOKED",
            "Services.NOTHING_SET",
            "Signing.FIELD_ALREADY_SIGNED",
            "Trust.ALREADY_TRUSTED",
            "Trust.OLDER_REVOCATION_LIST",
            "Work.STOPPED");

    @Override
    public List<Finding> check(Project project) {
        Map<Path, Set<String>> codes = new TreeMap<>();
        project.productSources().forEach(source -> {
            Matcher kind = KIND.matcher(source.code());
            while (kind.find()) {
                Set<String> here = codes.computeIfAbsent(source.path().getParent(), folder -> new TreeSet<>());
                String prefix = kind.group(1).replaceFirst("Troubles?$", "");
                Matcher constant = CONSTANT.matcher(kind.group(2));
                while (constant.find()) {
                    here.add(prefix + "." + constant.group(1));
                }
            }
        });
        List<Finding> found = new ArrayList<>();
        codes.forEach((folder, expected) -> compare(project, folder, expected, found));
        project.productFiles("troubles\\.properties").stream()
                .filter(file -> !codes.containsKey(file.getParent()))
                .forEach(file -> found.add(Finding.at(file, "stands beside no kind of trouble")));
        return found;
    }

    private static void compare(Project project, Path folder, Set<String> expected, List<Finding> found) {
        Path file = folder.resolve("troubles.properties");
        Set<String> present =
                Texts.parse(file, project.text(file).orElse("")).words().keySet();
        expected.stream()
                .filter(code -> !present.contains(code))
                .forEach(code -> found.add(Finding.at(file, "lacks the words for the trouble " + code)));
        present.stream()
                .filter(code -> !expected.contains(code))
                .forEach(code -> found.add(Finding.at(file, "has words for a trouble that is not there: " + code)));
        Path vietnamese = folder.resolve("troubles_vi.properties");
        Texts.parse(vietnamese, project.text(vietnamese).orElse("")).words().forEach((code, words) -> {
            boolean fact = FACTS.contains(code) || FINDINGS.stream().anyMatch(code::startsWith);
            if (!fact && !ASKS.matcher(words).find()) {
                found.add(Finding.at(vietnamese, "does not say what to do next: " + code));
            }
        });
    }
}
