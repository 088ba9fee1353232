package org.vanthu.signing.internal.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.vanthu.spi.signing.TokenDriver;

/** A token at the end of a cable that can be pulled: SoftHSM behind {@code p11-kit server}. */
final class TokenServer {

    private static final long LOOK_NANOS = 20_000_000;

    private final Path socket;
    private final TokenDriver behind;
    private Process server;

    private TokenServer(Path socket, TokenDriver behind) throws IOException {
        this.socket = socket;
        this.behind = behind;
        this.server = start();
    }

    /** Plugs in the tokens of this driver. */
    static TokenServer plugIn(Path folder, TokenDriver behind) throws IOException {
        return new TokenServer(folder.resolve("socket"), behind);
    }

    private Process start() throws IOException {
        Files.deleteIfExists(socket);
        ProcessBuilder builder = new ProcessBuilder(
                "p11-kit",
                "server",
                "--foreground",
                "--provider",
                behind.library().toString(),
                "--name",
                socket.toString(),
                "pkcs11:");
        builder.environment().putAll(behind.environment());
        Process started = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!Files.exists(socket) && started.isAlive()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return started;
    }

    /** The driver that reaches the tokens over the cable. */
    TokenDriver driver() {
        Path client =
                List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib").stream()
                        .map(place -> Path.of(place, "pkcs11", "p11-kit-client.so"))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow();
        return new TokenDriver("p11-kit", client, Map.of("P11_KIT_SERVER_ADDRESS", "unix:path=" + socket));
    }

    /** Pulls them out, whatever they are doing. */
    void pull() {
        List<ProcessHandle> all = server.descendants().toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        all.forEach(each -> each.onExit().join());
    }

    /** Puts them back. */
    void putBack() throws IOException {
        server = start();
    }
}
