package org.vanthu.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.vanthu.store.jdbc.DerbyOfficeStores;

/**
 * An empty database that went through all migrations, to be copied. Several programs and several runs share it: it is known by
 * a digest of the migrations, and kept below the folder that the property {@code vanthu.test.databases} names.
 */
final class SettledDatabase {

    private static final String MIGRATIONS = "internal/migration/";

    private static Path settled;

    private SettledDatabase() {}

    static synchronized void copyTo(Path place) throws IOException {
        if (settled == null) {
            settled = find();
        }
        try (Stream<Path> content = Files.walk(settled)) {
            for (Path each : content.toList()) {
                Files.copy(each, place.resolve(settled.relativize(each).toString()));
            }
        }
    }

    private static Path find() throws IOException {
        Path kept = Files.createDirectories(Path.of(System.getProperty(
                        "vanthu.test.databases",
                        Path.of(System.getProperty("java.io.tmpdir"), "vanthu-test")
                                .toString())))
                .resolve(digest());
        if (!Files.exists(kept)) {
            Path made = Files.createTempDirectory(kept.getParent(), "made");
            new DerbyOfficeStores().open(made.resolve("database")).orThrow().close();
            keep(made.resolve("database"), kept);
            TestData.delete(made);
        }
        return kept;
    }

    /** Under its name there is a whole one or none, whoever else makes one at the same time. */
    private static void keep(Path made, Path kept) throws IOException {
        try {
            Files.move(made, kept);
        } catch (IOException madeByAnother) {
            if (!Files.exists(kept)) {
                throw madeByAnother;
            }
        }
    }

    private static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> names = new String(bytes("index.txt"), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String name : names) {
                digest.update(bytes(name));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = DerbyOfficeStores.class.getResourceAsStream(MIGRATIONS + name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
