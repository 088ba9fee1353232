package org.vanthu.architecture;

import java.util.List;

/** No source is longer than 500 lines; about 300 is the aim. */
final class SizeRule implements Rule {

    static final int LONGEST = 500;

    @Override
    public List<Finding> check(Project project) {
        return project.allSources()
                .filter(source -> lines(source) > LONGEST)
                .map(source -> Finding.at(source.path(), "has " + lines(source) + " lines, more than " + LONGEST))
                .toList();
    }

    private static long lines(SourceFile source) {
        return source.text().lines().count();
    }
}
