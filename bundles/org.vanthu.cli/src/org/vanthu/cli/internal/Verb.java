package org.vanthu.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        terminal().messages().println(words().say("office.none", "folder", folder));
        return Optional.empty();
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
