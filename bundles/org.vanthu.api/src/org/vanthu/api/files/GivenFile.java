package org.vanthu.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that somebody hands in. Its content can be opened more than once, because an act that collides with another is
 * tried again.
 *
 * @param name as the person calls it; only shown, never used as a path
 */
public record GivenFile(String name, Content content) {

    /** Opens the content from its beginning; the opener closes it. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** A file of this machine. */
    public static GivenFile of(Path file) {
        return new GivenFile(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }
}
