package org.vanthu.ui.administration.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.TickBox;

/** Every type of document, to be ticked, in columns of one width. */
final class TypeTicks {

    private final Map<DocumentType, TickBox> boxes = new EnumMap<>(DocumentType.class);

    /**
     * @param columns beside each other
     * @param changed called after each tick
     */
    TypeTicks(Composite parent, int columns, Language language, Runnable changed) {
        Composite grid = Surface.same(parent);
        grid.setLayoutData(Layouts.wide());
        GridLayout layout = Layouts.columns(columns);
        layout.makeColumnsEqualWidth = true;
        grid.setLayout(layout);
        for (DocumentType type : DocumentType.values()) {
            TickBox box = new TickBox(grid, type.label(language));
            box.setLayoutData(Layouts.wide());
            box.onChange(changed);
            boxes.put(type, box);
        }
    }

    Set<DocumentType> ticked() {
        Set<DocumentType> chosen = EnumSet.noneOf(DocumentType.class);
        boxes.forEach((type, box) -> {
            if (box.isTicked()) {
                chosen.add(type);
            }
        });
        return chosen;
    }
}
