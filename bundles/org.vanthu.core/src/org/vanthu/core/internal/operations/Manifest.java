package org.vanthu.core.internal.operations;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup says it holds: lines of words separated by tabs, so that a person can read it.
 *
 * @param made the moment whose state it holds
 * @param rows the rows of each table
 * @param files how many files of documents
 */
record Manifest(Instant made, Map<String, Long> rows, long files) {

    static final String NAME = "manifest.txt";

    private static final String FORMAT = "vanthu-backup\t1";

    Manifest {
        rows = new TreeMap<>(rows);
    }

    String text() {
        StringBuilder text = new StringBuilder(FORMAT + "\nmade\t" + made + "\nfiles\t" + files + "\n");
        rows.forEach((table, count) ->
                text.append("rows\t").append(table).append('\t').append(count).append('\n'));
        return text.toString();
    }

    /** Throws with what is wrong when it is not one that this program knows. */
    static Manifest read(String text) throws IOException {
        if (!text.startsWith(FORMAT + "\n")) {
            throw new IOException(
                    "its first line is " + text.lines().findFirst().orElse("empty"));
        }
        Map<String, Long> rows = new TreeMap<>();
        Instant made = Instant.EPOCH;
        long files = 0;
        for (String line : text.lines().skip(1).toList()) {
            String[] words = line.split("\t");
            switch (words[0]) {
                case "made" -> made = Instant.parse(words[1]);
                case "files" -> files = Long.parseLong(words[1]);
                case "rows" -> rows.put(words[1], Long.parseLong(words[2]));
                default -> throw new IOException("unknown line " + words[0]);
            }
        }
        return new Manifest(made, rows, files);
    }
}
