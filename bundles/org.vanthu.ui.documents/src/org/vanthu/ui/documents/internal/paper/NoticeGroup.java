package org.vanthu.ui.documents.internal.paper;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;

/**
 * Notices under each other in a form.
 *
 * @param place one column, for nothing else
 * @param measure called when they need more or less room
 */
public record NoticeGroup(Composite place, Runnable measure) {

    /** An empty one at this place of a form. */
    public static NoticeGroup in(Composite form, Runnable measure) {
        Composite place = Surface.same(form);
        place.setLayout(Layouts.columns(1));
        place.setLayoutData(Layouts.wide());
        return new NoticeGroup(place, measure);
    }

    public void say(String words, Meaning meaning) {
        new Notice(place).show(words, meaning).control().setLayoutData(Layouts.wide());
        measure.run();
    }

    public void clear() {
        for (Control child : place.getChildren()) {
            child.dispose();
        }
        measure.run();
    }
}
