package org.vanthu.signing.internal.token;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands in the memory of another process of this account. Linux only. */
record ProcessMemory(Path process) {

    private static final int PART = 1 << 20;

    static ProcessMemory of(long id) {
        return new ProcessMemory(Path.of("/proc", Long.toString(id)));
    }

    /** Whether these characters stand anywhere in what it may write to. */
    boolean holds(String secret) throws IOException {
        byte[] wanted = secret.getBytes(StandardCharsets.UTF_8);
        try (RandomAccessFile memory =
                new RandomAccessFile(process.resolve("mem").toFile(), "r")) {
            for (String line : Files.readAllLines(process.resolve("maps"))) {
                if (line.split(" ")[1].startsWith("rw") && holds(memory, line.split(" ")[0], wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(RandomAccessFile memory, String range, byte[] wanted) {
        long end = Long.parseUnsignedLong(range.split("-")[1], 16);
        byte[] part = new byte[PART];
        for (long at = Long.parseUnsignedLong(range.split("-")[0], 16); at < end; at += PART - wanted.length) {
            try {
                memory.seek(at);
                int read = memory.read(part, 0, (int) Math.min(PART, end - at));
                if (indexOf(part, read, wanted) >= 0) {
                    return true;
                }
            } catch (IOException notMapped) {
                // a page that nobody has touched holds nothing
            }
        }
        return false;
    }

    private static int indexOf(byte[] all, int length, byte[] wanted) {
        for (int i = 0; i + wanted.length <= length; i++) {
            int same = 0;
            while (same < wanted.length && all[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
