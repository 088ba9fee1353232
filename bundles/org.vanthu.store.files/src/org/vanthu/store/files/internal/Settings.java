package org.vanthu.store.files.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.vanthu.spi.blob.Blobs;

/**
 * What an administrator can set in {@code settings.properties} of the data folder.
 *
 * @param fileLimit {@code file.limit.megabytes} (of a million bytes): the most a single file may have
 */
record Settings(long fileLimit) {

    private static final String FILE_LIMIT = "file.limit.megabytes";
    private static final long MEGABYTE = 1_000_000;

    static Settings read(Path file) throws IOException {
        Properties read = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                read.load(in);
            }
        }
        return new Settings(megabytes(read.getProperty(FILE_LIMIT, Long.toString(Blobs.DEFAULT_LIMIT / MEGABYTE))));
    }

    private static long megabytes(String text) throws IOException {
        try {
            long number = Long.parseLong(text.strip());
            if (number > 0) {
                return Math.multiplyExact(number, MEGABYTE);
            }
        } catch (NumberFormatException | ArithmeticException wrong) {
            throw new IOException(FILE_LIMIT + " in settings.properties is not a number of megabytes: " + text, wrong);
        }
        throw new IOException(FILE_LIMIT + " in settings.properties is not above 0: " + text);
    }
}
