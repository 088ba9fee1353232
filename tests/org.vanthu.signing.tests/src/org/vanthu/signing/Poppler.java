package org.vanthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another program's opinion: the tools of poppler. */
public final class Poppler {

    private Poppler() {}

    /** What {@code pdfsig} says about a file. Skips the test where there is no such tool. */
    public static String pdfsig(Object file) {
        return run(List.of("pdfsig", "-nocert", file.toString()));
    }

    /** The text of the first page, in its layout. */
    public static String text(Object file) {
        return run(List.of("pdftotext", "-layout", "-l", "1", file.toString(), "-"));
    }

    /** Renders the first page into {@code prefix.png}. */
    public static void render(Object file, Object prefix, int dots) {
        run(List.of(
                "pdftoppm",
                "-cropbox",
                "-r",
                "" + dots,
                "-l",
                "1",
                "-png",
                "-singlefile",
                file.toString(),
                prefix.toString()));
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(60, TimeUnit.SECONDS);
            return output;
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
