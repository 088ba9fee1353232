package org.vanthu.ui.workbench.internal;

import java.util.List;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.WindowPage;

/** The small windows of the program itself, and its start in another language on another ground. */
final class ProgramTour {

    private final Tour tour;

    ProgramTour(Tour tour) {
        this.tour = tour;
    }

    void look() {
        WindowPage window = tour.window();
        window.press("F1");
        shoot("70-keys");
        for (String act : List.of("about", "password", "signature")) {
            window.choose(tour.texts().get("act." + act));
            shoot("72-" + act);
        }
        tour.fail();
        shoot("74-failure");
        window.press("M1+M2+B");
        tour.shoot("73-notices");
    }

    private void shoot(String picture) {
        DialogPage dialog = tour.window().dialog();
        tour.shoot(picture);
        dialog.dismiss();
    }

    /** The program opens anew by itself when language and theme are chosen. */
    void turn() {
        WindowPage window = tour.window();
        window.press("M1+,");
        DialogPage preferences = window.dialog();
        tour.shoot("71-preferences");
        Look other = tour.look().opposite();
        Texts texts = tour.texts();
        preferences
                .chooseAny(texts.get("language." + other.locale().getLanguage()))
                .chooseAny(texts.of("theme.", other.theme()));
        preferences.press();

        WindowPage turned = tour.sitAgain("chutich");
        turned.worklists().choose("ISSUED");
        turned.list().mark("04/UBND-VP");
        tour.shoot("80-list-turned");
        turned.list().open();
        turned.document().tab("judgements");
        tour.shoot("81-document-turned");
    }
}
