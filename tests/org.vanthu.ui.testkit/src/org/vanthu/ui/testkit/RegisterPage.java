package org.vanthu.ui.testkit;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.widget.FileDrop;

/** The form for registering an incoming document. */
public final class RegisterPage extends Page {

    RegisterPage(Screen screen, Composite window) {
        super(screen, window);
        screen.await(
                window,
                Composite.class,
                "the form for registering",
                one -> FileDrop.of(one).isPresent());
        screen.settle();
    }

    /** Drops files on the form. */
    public RegisterPage drop(Path... files) {
        screen().act(() -> screen().find(
                        root(), Composite.class, one -> FileDrop.of(one).isPresent())
                .flatMap(FileDrop::of)
                .orElseThrow()
                .drop(List.of(files)));
        screen().settle();
        return this;
    }

    /** Types into the input whose label has this key. */
    public RegisterPage type(String key, String words) {
        fill(key, words);
        return this;
    }

    /** What was typed under a label. */
    public String typed(String key) {
        String label = text(key);
        return screen().look(() -> screen().input(root(), label).getText());
    }

    /** Waits until the form says something. */
    public RegisterPage awaitWords(String words) {
        screen().waitFor("the form to say " + words, () -> words().contains(words));
        screen().settle();
        return this;
    }

    /** Waits until the form no longer says something. */
    public RegisterPage awaitNoWords(String words) {
        screen().waitFor("the form not to say " + words, () -> !words().contains(words));
        screen().settle();
        return this;
    }

    /** Saves; the document registered comes to the front. */
    public DocumentPage save() {
        screen().press(root(), text("register.save"));
        screen().settle();
        return new DocumentPage(screen(), root());
    }
}
