package org.vanthu.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/** What all verbs share: where they speak, in which words, and how an outcome ends them. */
abstract class Verb implements Callable<Integer> {

    private final Surroundings surroundings;

    Verb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Does the work. Troubles were said already when it is not {@link ExitCode#DONE}. */
    abstract ExitCode run();

    @Override
    public final Integer call() {
        return run().value();
    }

    final Words words() {
        return surroundings.words();
    }

    final Terminal terminal() {
        return surroundings.terminal();
    }

    final Services services() {
        return surroundings.services();
    }

    final <T> T need(Class<T> service) {
        return surroundings.services().need(service);
    }

    final <T> List<T> all(Class<T> service) {
        return surroundings.services().all(service);
    }

    /**
     * The folder of the office that the command is about: the named one, else that of this person. Empty when there is no
     * office in it, which was said then; a question must not make one.
     */
    final Optional<Path> officeIn(Optional<Path> named) {
        Path folder = named.orElse(surroundings.dataFolder()).toAbsolutePath();
        if (isInUse(folder)) {
            return Optional.of(folder);
        }
        terminal().messages().println(words().say("office.none", "folder", folder));
        return Optional.empty();
    }

    private static boolean isInUse(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isPresent();
        } catch (IOException notAFolder) {
            return false;
        }
    }

    /**
     * A PIN or a password: the first line of the file ({@code -} is standard input), else what is typed at the terminal.
     * Empty when there is neither, which was said then. The caller wipes it.
     */
    final Optional<char[]> secret(Optional<Path> file, String question) {
        Optional<char[]> found;
        try {
            found = file.isPresent()
                    ? SecretLine.of(file.get(), terminal().input())
                    : terminal().ask(question);
        } catch (IOException unreadable) {
            found = Optional.empty();
        }
        if (found.isEmpty()) {
            String key = file.isPresent() ? "secret.unreadable" : "secret.nobody";
            terminal()
                    .messages()
                    .println(words().say(key, "file", file.map(Path::toString).orElse(""), "what", question));
        }
        return found;
    }

    /** Says a result. */
    final void tell(String key, Object... details) {
        terminal().results().println(words().say(key, details));
    }

    /** Says why it could not be done. */
    final ExitCode refuse(Outcome<?> refused) {
        refused.troubles().forEach(this::complain);
        return ExitCode.FAILED;
    }

    final void complain(Trouble trouble) {
        terminal().messages().println(trouble.message(words().language()));
    }
}
