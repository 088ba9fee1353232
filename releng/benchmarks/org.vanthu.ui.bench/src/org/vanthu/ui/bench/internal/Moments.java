package org.vanthu.ui.bench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes down when something was seen: a line of its name and milliseconds since 1970, for the process that asked. */
final class Moments {

    /** Names the file in the environment. */
    static final String FILE = "VANTHU_BENCH_MOMENTS";

    private final Path file;

    Moments() {
        this.file = Path.of(System.getenv(FILE));
    }

    void note(String name) {
        try {
            String line = name + ' ' + System.currentTimeMillis() + '\n';
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
