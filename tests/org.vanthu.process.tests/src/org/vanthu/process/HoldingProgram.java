package org.vanthu.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a temporary folder, puts a file into it, says so, and waits to be killed. */
public final class HoldingProgram {

    private HoldingProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path all = Path.of(arguments[0]);
        try (TemporaryFolder held = TemporaryFolder.take(all, arguments[1])) {
            Files.writeString(all.resolve(arguments[1]).resolve("letter.pdf"), "mật");
            System.out.println("held");
            System.in.read();
        }
    }
}
