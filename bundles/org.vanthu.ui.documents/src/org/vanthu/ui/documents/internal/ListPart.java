package org.vanthu.ui.documents.internal;

import jakarta.annotation.PostConstruct;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.EmptyState;

public final class ListPart {
    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new FillLayout());
        new EmptyState(parent).show(Icon.INBOX, "List", "Chưa có gì ở đây. Kéo thả PDF để vào sổ.");
    }
}
