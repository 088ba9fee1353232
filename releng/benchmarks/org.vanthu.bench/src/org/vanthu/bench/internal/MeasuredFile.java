package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A document that signing and verifying are measured on.
 *
 * @param what what it is, in English
 * @param file where it is
 * @param runs how often it is measured
 */
record MeasuredFile(String what, Path file, int runs) {

    private static final int KIB = 1024;
    private static final int MIB = KIB * KIB;

    /** The smallest first: a letter, a scan, as much in very many small objects, and a long scan. */
    static List<MeasuredFile> all(Path folder) throws IOException {
        return List.of(
                new MeasuredFile("100 KB", MeasuredPdf.scan(folder.resolve("letter.pdf"), 2, 100 * KIB), 201),
                new MeasuredFile("5 MB, scans", MeasuredPdf.scan(folder.resolve("scan.pdf"), 20, 5 * MIB), 41),
                new MeasuredFile("5 MB, small objects", MeasuredPdf.links(folder.resolve("links.pdf"), 540), 41),
                new MeasuredFile("100 MB, scans", MeasuredPdf.scan(folder.resolve("long.pdf"), 100, 100 * MIB), 5));
    }

    /** As many runs first that do not count. */
    int warmUp() {
        return Math.max(runs / 2, 2);
    }
}
