package org.vanthu.ui.testkit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The window that asks who is there. */
public final class SignInPage extends Page {

    private SignInPage(Screen screen, Shell shell) {
        super(screen, shell);
    }

    /** The page, once it is in sight. */
    public static SignInPage of(Screen screen) {
        return new SignInPage(
                screen, screen.window("the window to sign in", shell -> "sign-in".equals(shell.getData("page"))));
    }

    /** Types name and password and presses the button. */
    public void signIn(String login, String password) {
        screen().act(() -> {
            screen().find(root(), Text.class, text -> !isSecret(text))
                    .orElseThrow()
                    .setText(login);
            screen().find(root(), Text.class, SignInPage::isSecret)
                    .orElseThrow()
                    .setText(password);
            screen().prominent(root()).press();
        });
    }

    /** The name that stands in the input, for who signed in last. */
    public String login() {
        return screen().look(() -> screen().find(root(), Text.class, text -> !isSecret(text))
                .orElseThrow()
                .getText());
    }

    /** Presses the button with these words, and hands over the window it opens. */
    public DialogPage open(String button) {
        screen().press(root(), button);
        return DialogPage.of(screen());
    }

    /** Presses the name of a language, and waits until the window speaks it, by one of its words. */
    public void speak(String language, String word) {
        screen().press(root(), language);
        awaitStep(word);
    }

    /** Waits until the window asks for something else, by the title that then stands in it. */
    public void awaitStep(String title) {
        screen().waitFor("the step " + title, () -> words().contains(title));
        screen().settle();
    }

    /** Types a new password twice and presses the button. */
    public void choosePassword(String password) {
        screen().act(() -> screen().all(root(), Text.class).forEach(input -> input.setText(password)));
        press();
    }

    /** Presses the prominent button. */
    public void press() {
        screen().act(() -> screen().prominent(root()).press());
    }

    /** Presses keys as they stand in the program, where the person types. */
    public void press(String keys) {
        Keys.press(screen(), shell(), keys);
    }

    /** Closes the window by its cross. */
    public void leave() {
        screen().act(shell()::close);
    }

    private static boolean isSecret(Text text) {
        return (text.getStyle() & SWT.PASSWORD) != 0;
    }
}
