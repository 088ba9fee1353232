package org.vanthu.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.domain.Language;

/** The command as a person types it, over the services of the product, with nobody at the terminal to be asked. */
final class CommandUnderTest {

    private final Path home;
    private final Language language;
    private final Services services;

    /** With this folder as the person's own office. */
    CommandUnderTest(Path home, Language language) {
        this(home, language, BundleServices.ofInstallation());
    }

    /** The same over other services. */
    CommandUnderTest(Path home, Language language, Services services) {
        this.home = home;
        this.language = language;
        this.services = services;
    }

    static CommandUnderTest inEnglish(Path home) {
        return new CommandUnderTest(home, Language.ENGLISH);
    }

    static CommandUnderTest inVietnamese(Path home) {
        return new CommandUnderTest(home, Language.VIETNAMESE);
    }

    /** How it ended and what it said. */
    record Ended(int code, String results, String messages) {

        List<String> lines() {
            return results.lines().toList();
        }
    }

    /** Runs it; paths may be given as they are. */
    Ended run(Object... arguments) {
        return runWith("", arguments);
    }

    /** Runs it with this standard input. */
    Ended runWith(String input, Object... arguments) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Optional.empty());
        Verbs verbs = new Verbs(new Surroundings(
                terminal,
                new Words(language),
                services,
                home,
                home.resolve("log").resolve("vanthu.log")));
        int code = verbs.run(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        return new Ended(code, results.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }
}
