package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.testkit.Stage;

/** What stands on the button of an act. */
class ActContextTest {

    private final Stage stage = new Stage();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatADeputyDoesIsSaidWithTheNameOfTheAbsentPersonAndOnesOwnWorkWithout() {
        WaitingLetters letters = new WaitingLetters(folder);
        OutgoingView view = new OutgoingView(
                letters.document(letters.add("báo cáo", "Nội dung.")),
                Map.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Set.of(OutgoingAct.APPROVE_CONTENT, OutgoingAct.EDIT),
                Map.of(OutgoingAct.APPROVE_CONTENT, "Trần Thị Vắng"));
        Texts texts = Texts.in(Texts.VIETNAMESE, DocumentTexts.class);

        ActContext context = new ActContext(view, stage.shell(), () -> {}, texts);

        assertEquals(
                texts.get("act.APPROVE_CONTENT") + " thay Trần Thị Vắng", context.words(OutgoingAct.APPROVE_CONTENT));
        assertEquals(texts.get("act.EDIT"), context.words(OutgoingAct.EDIT));
    }
}
