package org.vanthu.architecture;

import java.nio.file.Path;

/**
 * A place that breaks a rule.
 *
 * @param place file, with the line where one is known
 * @param what what is wrong and what to do
 */
record Finding(String place, String what) {

    static Finding at(Path file, String what) {
        return new Finding(file.toString(), what);
    }

    static Finding at(SourceFile source, int line, String what) {
        return new Finding(source.path() + ":" + line, what);
    }

    @Override
    public String toString() {
        return place + ": " + what;
    }
}
