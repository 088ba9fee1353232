package org.vanthu.ui.workbench.internal;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Progress;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** Where nobody has an account yet: the sample office to try things out, or an office of one's own. */
final class BeginStep {

    private static final int WHOLE = 100;

    private final Composite side;
    private final LocalOffice office;
    private final Asking asking;
    private final Texts texts;
    private final Consumer<String> done;
    private final ActButton sample;
    private final ActButton own;
    private final TroubleStrip troubles;

    /** @param done gets the login name to sign in with; empty where a person of the sample office is to be chosen */
    BeginStep(Composite side, LocalOffice office, Asking asking, Consumer<String> done) {
        this.side = side;
        this.office = office;
        this.asking = asking;
        this.done = done;
        texts = WorkbenchTexts.of(side.getDisplay());
        Words.label(side, texts.get("first.begin"), TextFont.TITLE, Meaning.PLAIN)
                .setLayoutData(Layouts.wide());
        Words.paragraph(side, texts.get("first.choose"), TextFont.BODY, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        sample = new ActButton(side, ActButton.Weight.PROMINENT, texts.get("first.sample"), Icon.HOME);
        sample.setLayoutData(Layouts.wide());
        sample.onPress(this::makeSample);
        own = new ActButton(side, ActButton.Weight.PLAIN, texts.get("first.own"), Icon.ADD);
        own.setLayoutData(Layouts.wide());
        own.onPress(() -> new FirstStartDialog(office, asking).open(side.getShell(), done));
        troubles = new TroubleStrip(side);
    }

    Control first() {
        return sample;
    }

    private void makeSample() {
        sample.setEnabled(false);
        own.setEnabled(false);
        tell(0);
        troubles.clear();
        asking.ask(side, () -> office.makeSample(new Told()), made -> done.accept(""), this::refused);
    }

    private void tell(long percent) {
        if (!sample.isDisposed()) {
            sample.show(
                    percent < WHOLE ? texts.get("first.making", "percent", percent) : texts.get("first.tokens"),
                    Icon.CLOCK);
        }
    }

    private void refused(List<Trouble> why) {
        sample.setEnabled(true);
        own.setEnabled(true);
        sample.show(texts.get("first.sample"), Icon.HOME);
        troubles.show(asking.words(why));
    }

    /** Half an office would help nobody, so this is not stopped. */
    private final class Told implements Progress {
        @Override
        public void done(long steps, long total) {
            long percent = total == 0 ? 0 : steps * WHOLE / total;
            side.getDisplay().asyncExec(() -> tell(percent));
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
