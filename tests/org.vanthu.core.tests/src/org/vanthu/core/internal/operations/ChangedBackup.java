package org.vanthu.core.internal.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Changes a backup with care, so that its last line fits again. */
final class ChangedBackup {

    private ChangedBackup() {}

    static void write(Path backup, Path target, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                content.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        change.accept(content);
        try (ZipOutputStream zip = new ZipOutputStream(new TrailingDigest(Files.newOutputStream(target)))) {
            zip.setComment("0".repeat(TrailingDigest.LENGTH));
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
