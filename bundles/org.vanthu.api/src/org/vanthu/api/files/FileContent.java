package org.vanthu.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.vanthu.domain.Sha256;

/**
 * A file that the office hands out.
 *
 * @param name to be shown and proposed when saving, with its ending
 * @param hash names the content; reading its last byte fails when the bytes are not those any more
 * @param size in bytes
 */
public record FileContent(String name, Sha256 hash, long size, Content content) {

    /** Opens the content from its beginning; the opener closes it. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Writes the content to a file, replacing what is there. */
    public Path saveAs(Path target) throws IOException {
        try (InputStream in = content.open()) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }
}
