package org.vanthu.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What no source of the product contains. */
final class WordingRule implements Rule {

    private static final Map<Pattern, String> FORBIDDEN = Map.of(
            Pattern.compile("\\bSystem\\.(out|err)\\b|\\.printStackTrace\\(\\)"),
            "writes to the process's streams; answer an Outcome or log",
            Pattern.compile("\\bgetInstance\\(\\) *\\{"),
            "is a singleton; make it a service or pass it on",
            Pattern.compile("^import (static )?[\\w.]+\\.\\*;"),
            "imports with a wildcard",
            Pattern.compile("\\bThread\\.sleep\\("),
            "sleeps; wait for a condition");
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
    private static final Pattern NAME = Pattern.compile(".*(Util|Utils|Helper|Manager|Impl)");
    /** The one place that knows the streams of the process. */
    private static final String TERMINAL = "org.vanthu.cli.internal.Terminal";

    @Override
    public List<Finding> check(Project project) {
        List<Finding> found = new ArrayList<>();
        project.productSources().forEach(source -> check(source, found));
        project.allSources()
                .filter(source -> NAME.matcher(source.name()).matches())
                .forEach(source -> found.add(Finding.at(source.path(), "has a name that does not say its job")));
        return found;
    }

    private static void check(SourceFile source, List<Finding> found) {
        if (!TERMINAL.equals(source.packageName() + "." + source.name())) {
            FORBIDDEN.forEach((pattern, what) ->
                    source.linesWith(pattern).forEach(line -> found.add(Finding.at(source, line, what))));
        }
        int line = 0;
        for (String text : source.text().split("\n")) {
            line++;
            if (LEFT_OVER.matcher(text).find()) {
                found.add(Finding.at(source, line, "leaves work undone; do it or file an issue"));
            }
        }
    }
}
