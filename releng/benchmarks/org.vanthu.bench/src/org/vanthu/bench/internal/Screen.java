package org.vanthu.bench.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The display of this machine, or where there is none one in memory that is taken away again. */
final class Screen implements AutoCloseable {

    private final Optional<Process> server;
    private final String display;

    private Screen(Optional<Process> server, String display) {
        this.server = server;
        this.display = display;
    }

    static Screen given() throws IOException {
        String display = System.getenv("DISPLAY");
        if (display != null && !display.isEmpty()) {
            return new Screen(Optional.empty(), display);
        }
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader told = server.inputReader();
        String number = told.readLine();
        if (number == null) {
            throw new IOException("the X server did not start");
        }
        return new Screen(Optional.of(server), ":" + number);
    }

    /** Tells another process where to paint. */
    void lend(Map<String, String> environment) {
        environment.put("DISPLAY", display);
        environment.put("NO_AT_BRIDGE", "1");
        environment.remove("WAYLAND_DISPLAY");
    }

    @Override
    public void close() {
        server.ifPresent(Process::destroy);
    }
}
