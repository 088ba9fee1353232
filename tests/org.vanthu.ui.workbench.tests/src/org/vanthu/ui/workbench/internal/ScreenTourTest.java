package org.vanthu.ui.workbench.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job of an office, done through the screens of the real program over a real office. */
@ExtendWith(SampleHome.class)
class ScreenTourTest {

    @Test
    void theMainJobIsDoneThroughTheScreensAlone(Path home, Desk desk) throws Exception {
        AdministrationTour.prepare(home);
        NewcomerTour.prepare(home);
        Look look = Look.wanted();
        look.choose();
        try (RunningProgram program = new RunningProgram(home, desk)) {
            Tour tour = new Tour(program, look);
            program.signIn();
            tour.shoot("01-sign-in");
            go(tour, SampleHome.letters(home));
        }
    }

    private static void go(Tour tour, Path letters) {
        IncomingTour incoming = new IncomingTour(tour, letters);
        incoming.register();
        new RegistersTour(tour).open();
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
        ReadersTour readers = new ReadersTour(tour);
        readers.letIn("Bùi Thanh Thảo");
        readers.confirm();
        search.findNothingElsewhere();
        AdministrationTour administration = new AdministrationTour(tour);
        administration.look();
        administration.prove();
        outgoing.annex(AdministrationTour.DRAFTED, letters.resolve("2207-SGDĐT-GDMN.pdf"));
        administration.handOver();
        administration.care();
        new NewcomerTour(tour).come();
        ProgramTour program = new ProgramTour(tour);
        program.look();
        program.turn();
    }
}
