package org.vanthu.ui.workbench.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vanthu.ui.testkit.AdministrationPage;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.WindowPage;

/** The main job of an office, done through the screens of the real program over a real office. */
@ExtendWith(SampleHome.class)
class ScreenTourTest {

    @Test
    void theMainJobIsDoneThroughTheScreensAlone(Path home, Desk desk) throws Exception {
        try (RunningProgram program = new RunningProgram(home, desk)) {
            Tour tour = new Tour(program);
            program.signIn();
            tour.shoot("01-sign-in");
            try {
                go(tour, SampleHome.letters(home));
            } catch (AssertionError stuck) {
                tour.shoot("stuck-here");
                throw stuck;
            }
        }
    }

    private static void go(Tour tour, Path letters) {
        IncomingTour incoming = new IncomingTour(tour, letters);
        incoming.register();
        incoming.assign();
        OutgoingTour outgoing = new OutgoingTour(tour);
        outgoing.draft();
        outgoing.giveOpinion();
        outgoing.submit();
        outgoing.approve();
        outgoing.sign();
        outgoing.issue();
        outgoing.receive();
        outgoing.follow();
        incoming.complete();
        SearchTour search = new SearchTour(tour);
        search.find();
        search.findNothingElsewhere();
        administer(tour);
    }

    private static void administer(Tour tour) {
        WindowPage window = tour.sit("quantri");
        AdministrationPage places = window.administration();
        for (String place : places.places()) {
            places.show(place);
            tour.shoot("60-" + place);
        }
        window.press("F1");
        tour.shoot("70-keys");
        window.dialog().dismiss();
        window.press("M1+,");
        DialogPage preferences = window.dialog();
        tour.shoot("71-preferences");
        preferences.chooseAny("English").chooseAny("Tối");
        preferences.press();
        atNightInEnglish(tour);
    }

    private static void atNightInEnglish(Tour tour) {
        WindowPage window = tour.sitAgain("chutich");
        window.worklists().choose("ISSUED");
        window.list().mark("04/UBND-VP");
        tour.shoot("80-list-night");
        window.list().open();
        window.document().tab("judgements");
        tour.shoot("81-document-night");
    }
}
