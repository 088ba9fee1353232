package org.vanthu.cli.internal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a verb speaks: results go to standard output, where a program may read them, and messages to standard error. The
 * only place of the product that knows the two streams of the process.
 */
final class Terminal {

    private final PrintWriter results;
    private final PrintWriter messages;

    Terminal(PrintStream results, PrintStream messages) {
        this.results = new PrintWriter(results, true, StandardCharsets.UTF_8);
        this.messages = new PrintWriter(messages, true, StandardCharsets.UTF_8);
    }

    static Terminal ofProcess() {
        return new Terminal(System.out, System.err);
    }

    PrintWriter results() {
        return results;
    }

    PrintWriter messages() {
        return messages;
    }
}
