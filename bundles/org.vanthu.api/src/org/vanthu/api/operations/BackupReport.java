package org.vanthu.api.operations;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.vanthu.domain.Sha256;

/**
 * A backup that was written and synced.
 *
 * @param made the moment whose state it holds
 * @param size of the file, in bytes
 * @param hash of the file
 * @param rows how many rows of each table it holds
 * @param files how many files of documents it holds
 */
public record BackupReport(Path file, Instant made, long size, Sha256 hash, Map<String, Long> rows, long files) {

    public BackupReport {
        rows = new TreeMap<>(rows);
    }
}
