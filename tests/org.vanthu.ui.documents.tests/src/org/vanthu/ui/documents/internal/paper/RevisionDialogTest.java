package org.vanthu.ui.documents.internal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.PdfParts;
import org.vanthu.ui.documents.internal.outgoing.SignedLetter;
import org.vanthu.ui.kit.page.PageCanvas;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.Stage;

/** What changed after a signature, as a person sees it. */
class RevisionDialogTest {

    @TempDir
    Path folder;

    private final Stage stage = new Stage();
    private final DeskFiles files = new DeskFiles(new PdfParts().reader());

    @AfterEach
    void close() {
        stage.close();
        files.close();
    }

    private DialogPage open(SignedRevision revision) {
        stage.open();
        Shell parent = stage.shell();
        stage.screen()
                .act(() -> new RevisionDialog(new Asking(stage.background(), Language.VIETNAMESE), files)
                        .open(parent, () -> Outcome.done(revision)));
        return DialogPage.of(stage.screen());
    }

    @Test
    void theLeadersPageStandsBesideThatOfTheClerkAndEachChangeIsNamedWithItsPage() throws Exception {
        SignedRevision revision = SignedLetter.numberedAfterwards(folder);

        DialogPage dialog = open(revision);
        List<List<String>> changes =
                dialog.list().awaitRows(revision.signature().changes().size()).rows();

        assertTrue(dialog.words().contains("Nguyễn Văn Hải"), dialog.words());
        assertTrue(changes.stream().allMatch(row -> row.getFirst().equals("1")), changes.toString());
        List<PageCanvas> states = stage.screen().all(dialog.shell(), PageCanvas.class);
        assertEquals(2, states.size());
        stage.screen().act(() -> states.get(1).zoom(2));
        stage.screen().act(() -> states.get(1).goTo(0));
        stage.screen().settle();
        assertEquals(states.get(1).sight(), states.get(0).sight());
    }
}
