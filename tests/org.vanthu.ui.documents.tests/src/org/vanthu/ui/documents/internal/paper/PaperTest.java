package org.vanthu.ui.documents.internal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.PdfParts;
import org.vanthu.ui.documents.internal.outgoing.SignedLetter;
import org.vanthu.ui.kit.page.PageCanvas.Sight;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.Stage;

class PaperTest {

    @TempDir
    Path folder;

    private final Stage stage = new Stage();
    private final DeskFiles files = new DeskFiles(new PdfParts().reader());
    private final List<Sha256> fetched = new CopyOnWriteArrayList<>();
    private Paper paper;

    @AfterEach
    void close() {
        stage.close();
        files.close();
    }

    private void show(FileContent file) {
        stage.screen()
                .act(() -> paper.show(file.hash(), hash -> {
                    fetched.add(hash);
                    return Outcome.done(file);
                }));
        stage.screen().settle();
    }

    @Test
    void afterAnActTheFileThatIsReadStaysWhereItIsAndOnlyAnotherOneIsFetched() throws Exception {
        SignedRevision revision = SignedLetter.numberedAfterwards(folder);
        stage.screen()
                .act(() ->
                        paper = new Paper(stage.shell(), new Asking(stage.background(), Language.VIETNAMESE), files));
        stage.open();
        show(revision.signed());
        stage.screen().act(() -> paper.view().canvas().zoom(2));
        stage.screen().settle();
        Sight sight = stage.screen().look(() -> paper.view().canvas().sight());

        show(revision.signed());
        Sight after = stage.screen().look(() -> paper.view().canvas().sight());
        show(revision.now());

        assertEquals(sight, after);
        assertEquals(List.of(revision.signed().hash(), revision.now().hash()), fetched);
    }
}
