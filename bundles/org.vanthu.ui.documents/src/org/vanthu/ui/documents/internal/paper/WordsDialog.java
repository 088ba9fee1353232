package org.vanthu.ui.documents.internal.paper;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** Asks for some words – a reason, a remark – and does an act with them. Stays open when the act is refused. */
public final class WordsDialog {

    /** What is done with the words. Called off the window's thread. */
    @FunctionalInterface
    public interface Act<T> {
        Outcome<T> with(String words);
    }

    /**
     * What the window says.
     *
     * @param label of the input
     * @param button what the prominent button does
     */
    public record Saying(String title, String explanation, String label, String button, Icon icon) {}

    private final Asking asking;

    public WordsDialog(Asking asking) {
        this.asking = asking;
    }

    /** Opens it; {@code done} is called with the answer once the act is done. */
    public <T> void open(Shell parent, Saying saying, Act<T> act, Consumer<? super T> done) {
        DialogShell dialog = new DialogShell(parent, saying.title(), saying.explanation());
        Field<String> words = new Field<>("");
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        Text input = form.area(saying.label(), words, 4);
        dialog.cancel();
        ActButton go = dialog.prominent(saying.button(), saying.icon(), () -> {});
        go.onPress(() -> {
            go.setEnabled(false);
            asking.ask(
                    dialog.shell(),
                    () -> act.with(words.get()),
                    answer -> {
                        dialog.close();
                        done.accept(answer);
                    },
                    troubles -> refuse(dialog, go, troubles));
        });
        dialog.open(520, 300);
        input.setFocus();
    }

    private void refuse(DialogShell dialog, Control go, List<Trouble> troubles) {
        go.setEnabled(true);
        dialog.troubles(asking.words(troubles));
    }
}
