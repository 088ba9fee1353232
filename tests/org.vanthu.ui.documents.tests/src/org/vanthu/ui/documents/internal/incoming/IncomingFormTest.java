package org.vanthu.ui.documents.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.api.office.Deadline;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.Stage;

/** The deadline of a document being registered, in an office that works from Monday to Friday. */
class IncomingFormTest {

    private static final Instant FRIDAY = Instant.parse("2026-03-13T02:00:00Z");
    private static final WorkingCalendar OFFICE = WorkingCalendar.usual(List.of());

    private final Stage stage = new Stage();
    private final RegisterModel model = new RegisterModel(Language.VIETNAMESE);
    private final List<Optional<LocalDate>> registered = new ArrayList<>();
    private IncomingForm form;
    private Texts texts;

    @BeforeEach
    void open() {
        stage.screen().act(() -> {
            texts = DocumentTexts.of(stage.display());
            form = new IncomingForm(
                    stage.shell(),
                    model,
                    IncomingFormTest::deadline,
                    new Asking(stage.background(), Language.VIETNAMESE));
        });
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Outcome<Deadline> deadline(TimeLimit limit) {
        Instant until = OFFICE.due(FRIDAY, limit);
        return Outcome.done(new Deadline(until, OFFICE.remaining(FRIDAY, until), List.of(), Deadline.Fit.FITS));
    }

    private void type(String key, String words) {
        stage.screen().type(stage.shell(), texts.get(key), words);
    }

    private void register() {
        stage.screen()
                .act(() -> form.withDeadline(() -> registered.add(model.fields().dueDate())));
    }

    @Test
    void workingDaysAreRegisteredAsTheDayTheyComeToEvenIfOneDoesNotWaitForIt() {
        type("deadline.count", "1");
        register();

        stage.screen().waitFor("the day", () -> !registered.isEmpty());
        assertEquals(List.of(Optional.of(LocalDate.of(2026, 3, 16))), registered);
    }

    @Test
    void aDayIsRegisteredAsItIsTypedAndNoneAsNone() {
        register();
        type("field.due", "20/3/26");
        register();

        assertEquals(List.of(Optional.empty(), Optional.of(LocalDate.of(2026, 3, 20))), registered);
    }

    @Test
    void whatIsNoDayIsSaidAndNotRegisteredWithoutADeadline() {
        type("field.due", "31/2/2026");
        register();

        assertEquals(List.of(), registered);
        String words = texts.get("deadline.wrong", "most", TimeLimit.MOST);
        stage.screen().waitFor(words, () -> stage.screen().words(stage.shell()).contains(words));
    }

    @Test
    void hoursAreNotOfferedWhereOnlyTheDayIsKept() {
        assertFalse(stage.screen()
                .find(
                        stage.shell(),
                        Combo.class,
                        combo -> texts.get("deadline.unit").equals(combo.getData("label")))
                .isPresent());
    }

    @Test
    void whatFewDocumentsNeedIsShownWhenAskedForOrWrong() {
        String label = IncomingField.ISSUER_CODE.label(Language.VIETNAMESE);
        assertFalse(stage.screen().words(stage.shell()).contains(label));

        stage.screen().press(stage.shell(), texts.get("field.more"));
        stage.screen().settle();
        assertTrue(stage.screen().words(stage.shell()).contains(label));
        stage.screen().press(stage.shell(), texts.get("field.more"));
        stage.screen().settle();
        assertFalse(stage.screen().words(stage.shell()).contains(label));

        stage.screen().act(() -> {
            model.issuerCode.set("mã sai");
            model.check();
        });
        stage.screen().settle();
        assertTrue(stage.screen().words(stage.shell()).contains(label));
    }
}
