package org.vanthu.ui.kit.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.Stage;

class SearchFieldTest {

    private final Stage stage = new Stage();
    private final List<String> picked = new ArrayList<>();
    private SearchField<String> field;

    @BeforeEach
    void aFieldOverThreeNames() {
        field = new SearchField<>(
                stage.shell(),
                new Asking(stage.background(), Language.VIETNAMESE),
                "Gõ tên",
                typed -> Outcome.done(List.of("Lan", "Lâm", "Minh").stream()
                        .filter(name -> name.startsWith(typed))
                        .toList()),
                name -> name);
        field.onChoose(picked::add);
        stage.open();
        field.line().forceFocus();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatWasPickedStandsInTheLineUntilSomethingElseIsTyped() {
        field.choose("Minh");
        Optional<String> chosen = field.chosen();

        field.line().setText("Mi");

        assertEquals(Optional.of("Minh"), chosen);
        assertEquals(List.of("Minh"), picked);
        assertEquals(Optional.empty(), field.chosen());
    }

    @Test
    void theFirstOfThoseFoundIsPickedByEnterAndTheNextByTheArrow() {
        field.line().setText("L");
        awaitOffer();

        key(SWT.ARROW_DOWN);
        field.line().notifyListeners(SWT.DefaultSelection, new Event());

        assertEquals(Optional.of("Lâm"), field.chosen());
        assertEquals("Lâm", field.line().getText());
    }

    @Test
    void escapeTakesTheOfferAwayAndPicksNothing() {
        field.line().setText("L");
        awaitOffer();

        key(SWT.ESC);
        field.line().notifyListeners(SWT.DefaultSelection, new Event());

        assertTrue(picked.isEmpty());
        assertEquals("L", field.line().getText());
    }

    private void awaitOffer() {
        stage.screen().waitFor("an offer", () -> stage.screen().windows().size() == 2);
    }

    private void key(int code) {
        Event event = new Event();
        event.keyCode = code;
        field.line().notifyListeners(SWT.KeyDown, event);
    }
}
