package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** Looks after the places of signature, seal, number and date before somebody signs: for who checks the format, and the signer. */
public final class PlacingDialog {

    private final OutgoingOffice office;
    private final Asking asking;
    private final DeskFiles files;

    public PlacingDialog(OutgoingOffice office, Asking asking, DeskFiles files) {
        this.office = office;
        this.asking = asking;
        this.files = files;
    }

    /** Opens it; {@code done} is called when it closes. */
    void open(Shell parent, OutgoingDocument document, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, texts.get("act.PLACE_MARKS"), texts.get("marks.explanation"));
        dialog.shell().setData("page", "marks");
        Composite body = dialog.body();
        Paper paper = new Paper(body, asking, files);
        paper.view().control().setLayoutData(Layouts.fill());
        MarkBoxes marks = new MarkBoxes(body, paper, asking, keeper(document), new MarkBoxes.Follower() {
            @Override
            public void moved(OutgoingDocument changed) {
                dialog.troubles(List.of());
            }

            @Override
            public void refused(List<Trouble> troubles) {
                dialog.troubles(asking.words(troubles));
            }
        });
        marks.control().setLayoutData(Layouts.wide());
        asking.ask(
                dialog.shell(),
                () -> office.drafting().open(document.id()),
                view -> OutgoingPart.mainFile(view)
                        .ifPresent((Sha256 file) -> paper.show(
                                () -> office.drafting().file(document.id(), file),
                                pages -> marks.show(view.document()))));
        dialog.prominent(texts.get("marks.done"), Icon.CHECK, () -> marks.settle(dialog::close));
        dialog.shell().addDisposeListener(event -> done.run());
        dialog.open(860, 860);
    }

    private MarkBoxes.Keeper keeper(OutgoingDocument document) {
        return document.state() == OutgoingState.FORMAT_CHECK
                ? new MarkBoxes.Keeper(office.drafting()::places, office.drafting()::placeMarks)
                : new MarkBoxes.Keeper(office.signing()::places, office.signing()::placeMarks);
    }
}
