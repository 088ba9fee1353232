package org.vanthu.bench.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts this very installation by its start script, as another process.
 *
 * @param home the data folder
 * @param application what runs in the place of the workbench; it writes down moments and ends by itself
 */
record ProgramRun(Path home, Screen screen, String application) {

    private static final long PATIENCE_SECONDS = 180;

    /** Milliseconds since 1970 by name. */
    record Moments(Map<String, Long> seen) {

        double between(String from, String until) {
            return (double) seen.get(until) - seen.get(from);
        }
    }

    Moments run() throws IOException {
        Path moments = Files.createTempFile(home, "moments", ".txt");
        Path log = home.resolve("run.log");
        ProcessBuilder program =
                new ProcessBuilder(installation().resolve("vanthu").toString());
        program.redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = program.environment();
        environment.put("VANTHU_HOME", home.toString());
        environment.put("VANTHU_APPLICATION", application);
        environment.put("VANTHU_BENCH_MOMENTS", moments.toString());
        environment.put("VANTHU_BENCH_LOGIN", BenchOffice.LOGIN);
        environment.put("VANTHU_BENCH_PASSWORD", BenchOffice.CHOSEN);
        screen.lend(environment);
        long started = System.currentTimeMillis();
        end(program.start(), log);
        Map<String, Long> seen = new HashMap<>(Map.of("started", started));
        for (String line : Files.readAllLines(moments)) {
            seen.put(line.substring(0, line.indexOf(' ')), Long.parseLong(line.substring(line.indexOf(' ') + 1)));
        }
        return new Moments(seen);
    }

    private static void end(Process program, Path log) throws IOException {
        try {
            if (!program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the program did not end by itself: " + Files.readString(log));
            }
            if (program.exitValue() != 0) {
                throw new IOException("the program ended with " + program.exitValue() + ": " + Files.readString(log));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            program.descendants().forEach(ProcessHandle::destroy);
            program.destroy();
        }
    }

    private static Path installation() {
        return Path.of(URI.create(System.getProperty("osgi.install.area")));
    }
}
