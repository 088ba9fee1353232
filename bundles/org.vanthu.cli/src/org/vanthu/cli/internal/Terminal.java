package org.vanthu.cli.internal;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a verb speaks: results go to standard output, where a program may read them, and messages to standard error. The
 * only place of the product that knows the streams of the process.
 */
final class Terminal {

    private final PrintWriter results;
    private final PrintWriter messages;
    private final InputStream input;
    private final Optional<Console> console;

    Terminal(PrintStream results, PrintStream messages, InputStream input, Optional<Console> console) {
        this.results = new PrintWriter(results, true, StandardCharsets.UTF_8);
        this.messages = new PrintWriter(messages, true, StandardCharsets.UTF_8);
        this.input = input;
        this.console = console;
    }

    static Terminal ofProcess() {
        return new Terminal(System.out, System.err, System.in, Optional.ofNullable(System.console()));
    }

    /** What another program hands in. */
    InputStream input() {
        return input;
    }

    /** Asks for a secret without showing what is typed; empty where nobody sits before it. The caller wipes it. */
    Optional<char[]> ask(String question) {
        return console.map(person -> person.readPassword("%s", question));
    }

    PrintWriter results() {
        return results;
    }

    PrintWriter messages() {
        return messages;
    }
}
