package org.vanthu.spi.signing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A PKCS#11 library on this machine through which tokens are reached.
 *
 * @param name what people know it by ("VNPT-CA", "SoftHSM 2"); the file's name where nothing better is known
 * @param library the shared library
 * @param environment variables the library reads when it starts (SoftHSM finds its tokens by {@code SOFTHSM2_CONF}); mostly empty
 */
public record TokenDriver(String name, Path library, Map<String, String> environment) implements KeySource {

    public TokenDriver {
        Objects.requireNonNull(name);
        library = library.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** A driver that reads no variables, known by its file name. */
    public static TokenDriver of(Path library) {
        return new TokenDriver(String.valueOf(library.getFileName()), library, Map.of());
    }
}
