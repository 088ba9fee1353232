package org.vanthu.ui.kit.form;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;

/** The button beside a secret that shows what was typed and hides it again. */
final class Eye {

    private static final char CLEAR = '\0';

    private final Text secret;
    private final ActButton button;
    private final char hidden;

    Eye(Composite parent, Text secret) {
        this.secret = secret;
        this.hidden = secret.getEchoChar();
        button = new ActButton(parent, ActButton.Weight.FLAT, "", Icon.EYE).onPress(this::turn);
        tell();
    }

    private void turn() {
        secret.setEchoChar(secret.getEchoChar() == CLEAR ? hidden : CLEAR);
        tell();
    }

    private void tell() {
        boolean shown = secret.getEchoChar() == CLEAR;
        Texts texts = KitTexts.of(secret.getDisplay());
        button.tick(shown);
        button.setToolTipText(texts.get(shown ? "secret.hide" : "secret.show"));
    }
}
