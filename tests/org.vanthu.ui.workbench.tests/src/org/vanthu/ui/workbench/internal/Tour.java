package org.vanthu.ui.workbench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vanthu.sample.SampleOffice;
import org.vanthu.ui.testkit.WindowPage;

/** The running program while one person after the other sits before it, and the pictures taken on the way. */
final class Tour {

    private static final Path SCREENS = Path.of("target", "screens");

    private final RunningProgram program;
    private WindowPage window;

    Tour(RunningProgram program) {
        this.program = program;
    }

    /** The person's window; whoever sat there before signs out. */
    WindowPage sit(String login) {
        window = window == null ? program.signIn(login) : program.change(window, login);
        return window;
    }

    /** After the program has opened anew by itself. */
    WindowPage sitAgain(String login) {
        window = program.signIn(login);
        return window;
    }

    /** Writes what the screen shows now. */
    void shoot(String name) {
        try {
            program.screen().shoot(SCREENS.resolve(name + ".png"));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** All cells of a list, to look for words. */
    static String cells(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(" | ", row)).toList().toString();
    }

    /** The PIN of every token. */
    static String pin() {
        return SampleOffice.PIN;
    }
}
