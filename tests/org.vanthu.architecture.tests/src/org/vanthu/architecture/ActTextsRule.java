package org.vanthu.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every act that the record keeps has a name for people, and so has every fact that is kept with it; no name is left over. An
 * act is written in full where it is recorded, so that it can be found: a literal in capitals in the core.
 */
final class ActTextsRule implements Rule {

    static final Path NAMES = Path.of("bundles/org.vanthu.api/src/org/vanthu/api/audit/acts.properties");
    static final Path FACTS =
            Path.of("bundles/org.vanthu.ui.administration/src/org/vanthu/ui/administration/messages.properties");

    private static final Pattern CAPITALS = Pattern.compile("\"((?:[A-Z]{4,}|[A-Z]+(?=_))(?:_[A-Z]+)*_?)\"");
    /** A service of authorities, and the beginning of the code of a role. */
    private static final Set<String> NO_ACTS = Set.of("OCSP", "OWN_");
    /** The gate records a look at a thing by the kind of the thing, the caller's own account where none is named. */
    private static final Pattern LOOK = Pattern.compile("\\bVIEW\\)[^;]*?;");

    private static final Pattern THING = Pattern.compile("@On (?:Seen<)?(\\w+)Id\\b");
    private static final Pattern KEPT = Pattern.compile("\\bPayload\\.of\\(");
    private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");

    @Override
    public List<Finding> check(Project project) {
        List<Finding> found = new ArrayList<>();
        Set<String> acts = new TreeSet<>();
        Set<String> facts = new TreeSet<>();
        sources(project, "org.vanthu.core").forEach(source -> {
            acts(source, acts, found);
            facts(source, facts);
        });
        sources(project, "org.vanthu.api").forEach(source -> looks(source, acts));
        Set<String> names = keys(project, NAMES);
        acts.stream()
                .filter(act -> !names.contains(act))
                .forEach(act -> found.add(Finding.at(NAMES, "lacks the name of the act " + act)));
        names.stream()
                .filter(name -> !acts.contains(name))
                .forEach(name -> found.add(Finding.at(NAMES, "names an act that nobody records: " + name)));
        Set<String> words = keys(project, FACTS);
        facts.stream()
                .filter(fact -> !words.contains("fact.name." + fact))
                .forEach(fact -> found.add(Finding.at(FACTS, "lacks the name of the fact " + fact)));
        return found;
    }

    private static List<SourceFile> sources(Project project, String root) {
        return project.productSources()
                .filter(source -> source.packageName().equals(root)
                        || source.packageName().startsWith(root + "."))
                .toList();
    }

    private static Set<String> keys(Project project, Path file) {
        return Texts.parse(file, project.text(file).orElse("")).words().keySet();
    }

    private static void acts(SourceFile source, Set<String> acts, List<Finding> found) {
        Matcher literal = CAPITALS.matcher(source.text());
        while (literal.find()) {
            String act = literal.group(1);
            if (NO_ACTS.contains(act)) {
                continue;
            }
            if (act.endsWith("_")) {
                found.add(Finding.at(source.path(), "puts an act together, so that nobody finds its name: " + act));
            } else {
                acts.add(act);
            }
        }
    }

    private static void looks(SourceFile source, Set<String> acts) {
        Matcher look = LOOK.matcher(source.code());
        while (look.find()) {
            Matcher thing = THING.matcher(look.group());
            acts.add((thing.find() ? thing.group(1) : "Account").toUpperCase(Locale.ROOT) + "_VIEWED");
        }
    }

    /** The names in {@code Payload.of(name, value, name, value)}. */
    private static void facts(SourceFile source, Set<String> facts) {
        Matcher kept = KEPT.matcher(source.code());
        while (kept.find()) {
            int from = kept.end();
            int depth = 0;
            boolean name = true;
            for (int at = from; depth >= 0; at++) {
                char letter = source.code().charAt(at);
                depth += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
                if (depth < 0 || depth == 0 && letter == ',') {
                    Matcher literal =
                            LITERAL.matcher(source.text().substring(from, at).strip());
                    if (name && literal.matches()) {
                        facts.add(literal.group(1));
                    }
                    name = !name;
                    from = at + 1;
                }
            }
        }
    }
}
