package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.Language;
import org.vanthu.sample.SampleOffice;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.testkit.Screen;
import org.vanthu.ui.testkit.SignInPage;
import org.vanthu.ui.testkit.WindowPage;

/** The running program while one person after the other sits before it, and the pictures taken on the way. */
final class Tour {

    private static final Pattern BLANK = Pattern.compile("\\{\\w+}");

    private final RunningProgram program;
    private final Look look;
    private WindowPage window;

    Tour(RunningProgram program, Look look) {
        this.program = program;
        this.look = look;
    }

    Look look() {
        return look;
    }

    Language language() {
        return look.language();
    }

    /** The words of the window itself. */
    Texts texts() {
        return Texts.in(look.locale(), WorkbenchTexts.class);
    }

    /** The person's window; whoever sat there before signs out. */
    WindowPage sit(String login) {
        window = window == null ? program.signIn(login) : program.change(window, login);
        return window;
    }

    /** The window of who sits there. */
    WindowPage window() {
        return Objects.requireNonNull(window);
    }

    /** After the program has opened anew by itself. */
    WindowPage sitAgain(String login) {
        window = program.signIn(login);
        return window;
    }

    /** The program makes a mistake, which the window has to survive. */
    void fail() {
        program.screen().display().asyncExec(() -> {
            throw new IllegalStateException("a mistake made on purpose, to look at what is said of it");
        });
    }

    /** The window of a person who signs in for the first time with the password that an administrator gave, and chooses one. */
    WindowPage sitFirst(String login, String given, String chosen) {
        SignInPage door = program.leave(window());
        door.signIn(login, given);
        door.awaitStep(texts().get("password.first_title"));
        shoot("66-first-password");
        door.choosePassword(chosen);
        door.awaitStep(texts().get("post.title"));
        shoot("67-post");
        door.press();
        window = program.window();
        return window;
    }

    /** Writes what the screen shows now. */
    void shoot(String name) {
        Screen screen = program.screen();
        for (Shell shell : screen.windows()) {
            String words = screen.words(shell);
            assertFalse(BLANK.matcher(words).find(), () -> name + " shows a blank that nobody filled in:\n" + words);
        }
        try {
            program.screen().shoot(look.folder().resolve(name + ".png"));
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
