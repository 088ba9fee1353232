package org.vanthu.spi.signing;

import java.nio.file.Path;

/**
 * A PKCS#12 file ({@code .p12}, {@code .pfx}) with a key and its certificates under a password. It tells nothing before the
 * password is given, which takes the place of the PIN.
 *
 * @param file where it lies; it is read when it is opened and never copied
 */
public record KeyFile(Path file) implements KeySource {

    public KeyFile {
        file = file.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
