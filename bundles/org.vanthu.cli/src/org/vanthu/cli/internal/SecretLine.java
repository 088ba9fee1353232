package org.vanthu.cli.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads a PIN or a password that another program hands over, without leaving it in memory as a text. */
final class SecretLine {

    private static final Path STANDARD_INPUT = Path.of("-");
    private static final int LONGEST = 1024;

    private SecretLine() {}

    /** The first line; empty when there is nothing on it. A file like {@code /dev/fd/3} is read as far as the line goes. */
    static Optional<char[]> of(Path file, InputStream standardInput) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return line(standardInput);
        }
        try (InputStream content = Files.newInputStream(file)) {
            return line(content);
        }
    }

    private static Optional<char[]> line(InputStream content) throws IOException {
        WipedBytes bytes = new WipedBytes();
        try {
            for (int read = content.read();
                    read >= 0 && read != '\n' && bytes.size() < LONGEST;
                    read = content.read()) {
                if (read != '\r') {
                    bytes.write(read);
                }
            }
            CharBuffer letters = StandardCharsets.UTF_8.decode(bytes.read());
            char[] line = Arrays.copyOf(letters.array(), letters.length());
            Arrays.fill(letters.array(), '\0');
            return line.length == 0 ? Optional.empty() : Optional.of(line);
        } finally {
            bytes.wipe();
        }
    }

    /** Long enough from the beginning, so that no copy of it is left behind by growing. */
    private static final class WipedBytes extends ByteArrayOutputStream {

        WipedBytes() {
            super(LONGEST);
        }

        ByteBuffer read() {
            return ByteBuffer.wrap(buf, 0, count);
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
