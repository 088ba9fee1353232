package org.vanthu.ui.kit.work;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;

/** Asks the office off the window's thread. What is refused is shown in words unless the asker wants the troubles. */
public final class Asking {

    private final Background background;
    private final Language language;

    /** @param language in which troubles are shown */
    public Asking(Background background, Language language) {
        this.background = background;
        this.language = language;
    }

    public Background background() {
        return background;
    }

    public Language language() {
        return language;
    }

    /** Asks; calls {@code done} with the answer, or shows why it was refused. */
    public <T> void ask(Control owner, Callable<Outcome<T>> question, Consumer<? super T> done) {
        ask(owner, question, done, troubles -> showTroubles(owner, troubles));
    }

    /** Asks; calls {@code done} with the answer or {@code refused} with the troubles. */
    public <T> void ask(
            Control owner, Callable<Outcome<T>> question, Consumer<? super T> done, Consumer<List<Trouble>> refused) {
        background.run(KitTexts.of(owner.getDisplay()).get("work.asking"), owner, question, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T result) -> done.accept(result);
                case Outcome.Refused<T>(List<Trouble> troubles) -> refused.accept(troubles);
            }
        });
    }

    /** The troubles in the person's language. */
    public List<String> words(List<Trouble> troubles) {
        return troubles.stream().map(trouble -> trouble.message(language)).toList();
    }

    /** Shows troubles in a window of their own. */
    public void showTroubles(Control owner, List<Trouble> troubles) {
        Texts texts = KitTexts.of(owner.getDisplay());
        DialogShell dialog =
                new DialogShell(owner.getShell(), texts.get("trouble.title"), texts.get("trouble.nothing_lost"));
        for (String words : words(troubles)) {
            new Notice(dialog.body()).show(words, Meaning.DANGER).control().setLayoutData(Layouts.wide());
        }
        dialog.closing();
        dialog.open(480, 180);
    }
}
