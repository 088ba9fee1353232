package org.vanthu.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whoever makes a trouble gives it every detail that its words name: without one it cannot be said at all. */
final class TroubleDetailsRule implements Rule {

    private static final Pattern MADE = Pattern.compile(
            "\\b(?:Outcome\\.refused|Trouble\\.of|Trouble\\.ofField)(\\(\\s*(\\w+)\\.([A-Z][A-Z0-9_]*)\\b)");
    private static final Pattern NAME = Pattern.compile("\"(\\w+)\"");

    @Override
    public List<Finding> check(Project project) {
        Map<String, Set<String>> needed = new TreeMap<>();
        project.productFiles("troubles\\.properties").forEach(file -> {
            Texts texts = Texts.parse(file, project.text(file).orElse(""));
            texts.words().keySet().forEach(code -> needed.put(code, texts.placeholders(code)));
        });
        List<Finding> found = new ArrayList<>();
        project.productSources().forEach(source -> check(source, needed, found));
        return found;
    }

    private static void check(SourceFile source, Map<String, Set<String>> needed, List<Finding> found) {
        Matcher made = MADE.matcher(source.code());
        while (made.find()) {
            String code = made.group(2).replaceFirst("Troubles?$", "") + "." + made.group(3);
            Set<String> missing = new TreeSet<>(needed.getOrDefault(code, Set.of()));
            missing.removeAll(given(source, made.start(1)));
            if (!missing.isEmpty()) {
                found.add(Finding.at(source.path(), "makes " + code + " without " + String.join(", ", missing)));
            }
        }
    }

    /** The words in quotes between this bracket and the one that closes it. */
    private static Set<String> given(SourceFile source, int open) {
        int end = open;
        int depth = 0;
        do {
            char each = source.code().charAt(end++);
            depth += each == '(' ? 1 : each == ')' ? -1 : 0;
        } while (depth > 0);
        Set<String> names = new HashSet<>();
        Matcher name = NAME.matcher(source.text().substring(open, end));
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
