package org.vanthu.process.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a process says beside its answers goes to the log, line by line, however much it is. */
final class SpokenLines {

    private static final Logger LOG = LoggerFactory.getLogger("org.vanthu.process");
    private static final int LONGEST = 4096;

    private SpokenLines() {}

    static void toLog(String name, Process process) {
        Thread reader = new Thread(() -> read(name, process.getErrorStream()), "said-by-" + name);
        reader.setDaemon(true);
        reader.start();
    }

    private static void read(String name, InputStream said) {
        byte[] line = new byte[LONGEST];
        int length = 0;
        try {
            for (int one = said.read(); one >= 0; one = said.read()) {
                if (one != '\n' && one != '\r') {
                    line[length++] = (byte) one;
                }
                if (one == '\n' || length == LONGEST) {
                    log(name, line, length);
                    length = 0;
                }
            }
        } catch (IOException ended) {
            // the rest is what was read
        }
        log(name, line, length);
    }

    private static void log(String name, byte[] line, int length) {
        if (length > 0) {
            LOG.info("{}: {}", name, new String(line, 0, length, StandardCharsets.UTF_8));
        }
    }
}
