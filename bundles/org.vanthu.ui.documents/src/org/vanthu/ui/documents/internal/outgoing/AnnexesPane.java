package org.vanthu.ui.documents.internal.outgoing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.CountedFiles;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Sizes;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.FileDrop;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;
import org.vanthu.ui.kit.work.Question;

/** The annexes of a document in files of their own, with their pages; the drafter adds them and takes them off. */
final class AnnexesPane {

    private final OutgoingOffice office;
    private final Asking asking;
    private final Runnable changed;
    private final Texts texts;
    private final Composite pane;
    private final SashForm sash;
    private final PagedTable<Annex> table;
    private final Paper paper;
    private final ActButton add;
    private final ActButton remove;
    private Optional<OutgoingView> view = Optional.empty();

    /** @param changed called after an annex was added or all were taken off */
    AnnexesPane(Composite parent, OutgoingOffice office, Asking asking, DeskFiles files, Runnable changed) {
        this.office = office;
        this.asking = asking;
        this.changed = changed;
        texts = DocumentTexts.of(parent.getDisplay());
        pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        Composite bar = Surface.same(pane);
        bar.setLayout(Layouts.columns(2, Layouts.LARGE, Layouts.MEDIUM));
        bar.setLayoutData(Layouts.wide());
        add = new ActButton(bar, ActButton.Weight.PLAIN, texts.get("annexes.add"), Icon.ADD).onPress(this::choose);
        remove = new ActButton(bar, ActButton.Weight.PLAIN, texts.get("annexes.remove"), Icon.REMOVE)
                .onPress(this::askRemove);
        sash = new SashForm(pane, SWT.HORIZONTAL);
        sash.setLayoutData(Layouts.fill());
        table = new PagedTable<>(
                sash,
                asking.background(),
                List.of(
                        Column.of("order", texts.get("annexes.order"), 60, annex -> "" + annex.order()),
                        Column.<Annex>of("name", texts.get("file.name"), 220, Annex::name)
                                .stretched(),
                        Column.of(
                                "size", texts.get("file.size"), 90, annex -> Sizes.text(annex.size(), texts.locale()))),
                Annex::order,
                RowLook.plain());
        table.whenEmpty(Icon.FILE, texts.get("annexes.none"), texts.get("annexes.none_next"));
        table.onSelect(this::page);
        paper = new Paper(sash, asking, files);
        sash.setWeights(2, 3);
        FileDrop.on(pane, this::dropped);
    }

    Control control() {
        return pane;
    }

    void show(OutgoingView now) {
        view = Optional.of(now);
        boolean mine = now.mayDo().contains(OutgoingAct.ADD_VERSION);
        add.setEnabled(mine);
        remove.setEnabled(mine && !now.annexes().isEmpty());
        sash.setMaximizedControl(now.annexes().isEmpty() ? table.control() : null);
        table.showAndSelect(Pages.of(now.annexes()));
    }

    /** The annex as the agency signed it, once it did. */
    private void page() {
        DraftId document = view.orElseThrow().document().id();
        table.selected().stream()
                .findFirst()
                .ifPresent(annex -> paper.show(
                        () -> office.drafting().file(document, annex.signed().orElse(annex.file()))));
    }

    private void choose() {
        FileChoice.open(pane.getShell(), texts.get("annexes.add"), "pdf", "docx", "odt", "doc", "rtf")
                .ifPresent(file -> dropped(List.of(file)));
    }

    private void dropped(List<Path> files) {
        if (add.isEnabled()) {
            add(seen(), files);
        }
    }

    private Seen<DraftId> seen() {
        return view.map(OutgoingView::document)
                .map(document -> new Seen<>(document.id(), document.version()))
                .orElseThrow();
    }

    /** One after the other, so that those before one that is refused stay. */
    private void add(Seen<DraftId> seen, List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Path file = files.getFirst();
        new LongWork(asking)
                .over(
                        pane.getShell(),
                        texts.get("draft.taking_file"),
                        strip -> office.drafting().addAnnex(seen, new CountedFiles(strip, List.of(file)).give(file)),
                        added -> {
                            changed.run();
                            add(new Seen<>(added.id(), added.version()), files.subList(1, files.size()));
                        });
    }

    private void askRemove() {
        new Question(asking)
                .ask(
                        pane.getShell(),
                        texts.get("annexes.remove_title"),
                        texts.get("annexes.remove_words"),
                        () -> office.drafting().removeAnnexes(seen()),
                        changed);
    }
}
