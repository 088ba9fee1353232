package org.vanthu.api.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.vanthu.api.Progress;

/** One measurement that a person can ask for: what the product does, and in the same run what the raw thing does. */
public interface Benchmark {

    /** What it is asked for by, one lower-case word: {@code register}. */
    String name();

    /**
     * Measures. Takes minutes at most.
     *
     * @param folder empty folder for the run's files; the caller removes it
     * @throws IOException when the folder cannot be written; a measurement that fails has no figures
     */
    Figures run(Path folder, Progress progress) throws IOException;
}
