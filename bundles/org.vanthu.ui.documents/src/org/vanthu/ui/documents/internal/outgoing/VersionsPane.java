package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.kit.form.LineInput;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** Two versions of a draft side by side: the one before and the latest, or any others. */
final class VersionsPane {

    private final SashForm sash;
    private final Side left;
    private final Side right;
    private final OutgoingOffice office;
    private final Asking asking;
    private final DeskFiles files;
    private final Texts texts;

    VersionsPane(Composite parent, OutgoingOffice office, Asking asking, DeskFiles files) {
        this.office = office;
        this.asking = asking;
        this.files = files;
        texts = DocumentTexts.of(parent.getDisplay());
        sash = new SashForm(parent, SWT.HORIZONTAL);
        left = new Side(sash);
        right = new Side(sash);
    }

    Control control() {
        return sash;
    }

    void show(OutgoingView view) {
        int last = view.versions().size() - 1;
        left.show(view, Math.max(0, last - 1));
        right.show(view, last);
        sash.setMaximizedControl(last < 1 ? right.pane : null);
    }

    private final class Side {
        private final Composite pane;
        private final Combo choice;
        private final Paper paper;
        private List<DraftVersion> versions = List.of();
        private DraftId document;

        Side(Composite parent) {
            pane = Surface.ground(parent);
            pane.setLayout(Layouts.stack());
            Composite bar = Surface.same(pane);
            bar.setLayout(Layouts.columns(1, Layouts.MEDIUM, Layouts.SMALL));
            bar.setLayoutData(Layouts.wide());
            choice = LineInput.choice(bar);
            choice.setLayoutData(Layouts.wide());
            choice.addListener(SWT.Selection, event -> page());
            paper = new Paper(pane, asking, files);
            paper.view().control().setLayoutData(Layouts.fill());
        }

        void show(OutgoingView view, int index) {
            document = view.document().id();
            versions = view.versions();
            choice.removeAll();
            for (DraftVersion version : versions) {
                choice.add(texts.get(
                        "version.line",
                        "number",
                        version.number(),
                        "who",
                        view.names().getOrDefault(version.by(), ""),
                        "at",
                        VietnamTime.minute(version.at()),
                        "note",
                        version.note()));
            }
            choice.select(index);
            page();
        }

        private void page() {
            int index = choice.getSelectionIndex();
            if (index >= 0) {
                paper.show(() ->
                        office.drafting().file(document, versions.get(index).pdf()));
            }
        }
    }
}
