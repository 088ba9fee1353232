package org.vanthu.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every library of the target platform has its line in {@code docs/dependencies.md}: what for, why this one, licence. */
final class LibrariesRule implements Rule {

    static final Path TARGET = Path.of("releng/org.vanthu.target/org.vanthu.target.target");
    static final Path LIST = Path.of("docs/dependencies.md");
    private static final Pattern LIBRARY =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    @Override
    public List<Finding> check(Project project) {
        List<Finding> found = new ArrayList<>();
        String list = project.text(LIST).orElse("");
        Matcher library = LIBRARY.matcher(project.text(TARGET).orElse(""));
        while (library.find()) {
            String name = library.group(1);
            boolean listed = name.startsWith("org.eclipse.") && list.contains("`org.eclipse.*`")
                    || list.contains("`" + name + "`");
            if (!listed) {
                found.add(Finding.at(LIST, "has no line for " + name));
            }
        }
        return found;
    }
}
