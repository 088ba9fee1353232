package org.vanthu.ui.documents.internal.incoming;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.incoming.CopyMark;
import org.vanthu.api.incoming.CopyMark.Kind;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Sha256;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.documents.internal.paper.SavedPrint;
import org.vanthu.ui.kit.page.Overlay;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.TickBox;
import org.vanthu.ui.kit.widget.Unsaved;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** A copy of an incoming document to be printed, with the stamp ĐẾN and the leaders' directions where the person wants them. */
final class WorkingCopyDialog {

    private final Incoming incoming;
    private final Asking asking;
    private final DeskFiles files;
    private final Map<Kind, CopyMark> marks = new EnumMap<>(Kind.class);
    private final Map<Kind, TickBox> ticks = new EnumMap<>(Kind.class);
    private Texts texts;
    private DialogShell dialog;
    private Paper paper;

    WorkingCopyDialog(Incoming incoming, Asking asking, DeskFiles files) {
        this.incoming = incoming;
        this.asking = asking;
        this.files = files;
    }

    void open(Shell parent, DocumentId document, Sha256 main) {
        texts = DocumentTexts.of(parent.getDisplay());
        dialog = new DialogShell(parent, texts.get("copy.title"), texts.get("copy.explanation"));
        dialog.shell().setData("page", "working-copy");
        paper = new Paper(dialog.body(), asking, files);
        paper.view().control().setLayoutData(Layouts.fill());
        choices(dialog.body());
        Unsaved.watch(paper.view().control(), () -> Map.copyOf(marks));
        paper.view().canvas().onMove(this::moved);
        dialog.cancel();
        ActButton print = dialog.prominent(texts.get("copy.print"), Icon.PRINT, () -> print(document));
        print.setEnabled(false);
        paper.show(
                () -> incoming.file(document, main),
                pages -> asking.ask(
                        dialog.shell(),
                        () -> incoming.workingCopyMarks(document),
                        found -> {
                            show(found);
                            print.setEnabled(true);
                        },
                        troubles -> dialog.troubles(asking.words(troubles))));
        dialog.open(860, 860);
    }

    private void choices(Composite body) {
        Composite row = Surface.same(body);
        row.setLayout(Layouts.columns(2 * Kind.values().length));
        for (Kind kind : Kind.values()) {
            TickBox tick = new TickBox(row, texts.of("copy.", kind));
            tick.setEnabled(false);
            tick.onChange(this::draw);
            ticks.put(kind, tick);
            new ActButton(row, ActButton.Weight.PLAIN, texts.of("copy.move.", kind), Icon.FIT_WIDTH)
                    .onPress(() -> paper.view().canvas().hold(kind.name()));
        }
        Words.paragraph(body, texts.get("marks.hint"), TextFont.SMALL, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
    }

    private void show(List<CopyMark> found) {
        for (CopyMark mark : found) {
            marks.put(mark.kind(), mark);
            ticks.get(mark.kind()).setEnabled(true);
            ticks.get(mark.kind()).show(true);
        }
        draw();
        dialog.begin();
    }

    private List<CopyMark> chosen() {
        return marks.values().stream()
                .filter(mark -> ticks.get(mark.kind()).isTicked())
                .toList();
    }

    private void draw() {
        List<Overlay> boxes = new ArrayList<>();
        for (CopyMark mark : chosen()) {
            boxes.add(new Overlay(
                    mark.kind().name(),
                    mark.page(),
                    new Box(mark.left(), mark.top(), mark.width(), mark.height()),
                    texts.of("copy.", mark.kind())));
        }
        paper.view().canvas().overlays(boxes);
    }

    private void moved(Overlay box) {
        marks.computeIfPresent(
                Kind.valueOf(box.id()),
                (kind, mark) -> mark.at(box.page(), box.box().x(), box.box().y()));
        draw();
    }

    private void print(DocumentId document) {
        List<CopyMark> wanted = chosen();
        new SavedPrint(asking)
                .save(dialog.shell(), () -> incoming.printWorkingCopy(document, wanted), saved -> dialog.close());
    }
}
