package org.vanthu.ui.workbench.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vanthu.testkit.Conforms;

/** Rights that are given on paper or for one document, through the screens of the real program. */
@ExtendWith(SampleHome.class)
class RightsTest {

    @Test
    @Conforms({"ND30.10-13", "VI.III.3.c"})
    void anAuthorisationIsEnteredAndRevokedAndAChangeOfAccessWaitsUntilALeaderDecides(Path home, Desk desk)
            throws Exception {
        Look look = Look.wanted();
        look.choose();
        try (RunningProgram program = new RunningProgram(home, desk)) {
            Tour tour = new Tour(program, look);
            RightsTour rights = new RightsTour(tour);
            rights.refuseAnAuthorisation();
            rights.authoriseAndRevoke();
            rights.giveAccess();
            rights.confirmIt();
            rights.takeAccessBack();
            rights.undoIt();
        }
    }
}
