package org.vanthu.ui.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.people.PostHeld;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Words;

/**
 * Who holds several posts chooses the one to work in: what is begun in this session is begun in that post. All posts and
 * their worklists stay in reach.
 */
final class PostStep {

    private final List<ActButton> buttons = new ArrayList<>();

    /** @param posts the one chosen last time first */
    PostStep(Composite side, List<PostHeld> posts, Consumer<PostHeld> chosen) {
        Texts texts = WorkbenchTexts.of(side.getDisplay());
        Words.label(side, texts.get("post.title"), TextFont.TITLE, Meaning.PLAIN)
                .setLayoutData(Layouts.wide());
        Words.paragraph(side, texts.get("post.explanation"), TextFont.BODY, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        for (PostHeld held : posts) {
            ActButton.Weight weight = buttons.isEmpty() ? ActButton.Weight.PROMINENT : ActButton.Weight.PLAIN;
            ActButton button = new ActButton(side, weight, words(held), Icon.POST);
            button.setLayoutData(Layouts.wide());
            button.setToolTipText(words(held));
            button.onPress(() -> chosen.accept(held));
            buttons.add(button);
        }
    }

    private static String words(PostHeld held) {
        return held.post().position().title() + ", " + held.unitName();
    }

    Control first() {
        return buttons.getFirst();
    }
}
