package org.vanthu.ui.administration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.api.office.HoursTrouble;
import org.vanthu.api.office.SafetyDraft;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signin.SignInSettings;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;

class DoorModelTest {

    private final DoorModel model =
            new DoorModel(Texts.in(Locale.ENGLISH, AdministrationTexts.class), Language.ENGLISH);

    @Test
    void whatIsShownIsWhatIsSaved() {
        model.show(SignInSettings.USUAL);

        assertEquals(Optional.of(new SafetyDraft(60, 720, 5, 15, 900, 10)), model.draft());
    }

    @Test
    void whatIsNoNumberIsMarkedAndNothingIsSent() {
        model.show(SignInSettings.USUAL);

        model.input("freeTries").set("vài lần");

        assertEquals(Optional.empty(), model.draft());
        assertTrue(model.input("freeTries").trouble().isPresent());
    }

    @Test
    void whatTheOfficeRefusesStandsAtItsInput() {
        model.show(SignInSettings.USUAL);

        List<Trouble> rest = model.show(
                List.of(Trouble.ofField(HoursTrouble.OUT_OF_BOUNDS, "idleMinutes", "least", 5, "most", 1440)));

        assertEquals(List.of(), rest);
        assertTrue(model.input("idleMinutes").trouble().orElseThrow().contains("1440"));
    }
}
