package org.vanthu.ui.workbench.internal;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vanthu.sample.SampleOffice;
import org.vanthu.testkit.Conforms;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.ReviewPage;
import org.vanthu.ui.testkit.WindowPage;

/** Several documents signed with one PIN, through the screens of the running program and a real token. */
@ExtendWith(SampleHome.class)
class BatchSigningTest {

    private static final List<String> SUBJECTS = List.of("lô ký thứ nhất", "lô ký thứ hai", "lô ký thứ ba");

    @Test
    @Conforms("W.batch")
    void onePinSignsWhatWasLookedThroughAndWhatWasLeftOutIsSignedOnceItWasTakenIn(Path home, Desk desk)
            throws Exception {
        WaitingLetters.put(home, SUBJECTS);
        Look look = Look.wanted();
        look.choose();
        try (RunningProgram program = new RunningProgram(home, desk)) {
            Tour tour = new Tour(program, look);
            WindowPage leader = tour.sit("chutich");
            leader.worklists().choose("AWAITING_SIGNATURE");
            leader.list().awaitRows(3).markAll();
            leader.press("M1+ENTER");
            ReviewPage signing = DialogPage.of(program.screen()).review().awaitDocuments(3);
            List<String> subjects =
                    signing.documents().stream().map(one -> one.title()).toList();

            signing.lookThrough().press("SPACE").press("S");
            signing.awaitDocument(subjects.get(1), signing.saying("sign.skipped"));
            tour.shoot("57-review");
            signing.lookThroughAll();
            signing.choose("token.token", "NGUOI-chutich").type("token.pin", SampleOffice.PIN);
            tour.shoot("57-reviewed");
            signing.press();
            String signed = signing.saying("sign.signed");
            signing.awaitDocument(subjects.get(0), signed).awaitDocument(subjects.get(2), signed);
            signing.awaitDocument(subjects.get(1), signing.saying("sign.skipped"));
            tour.shoot("58-signed-but-one");

            signing.press("HOME").press("ARROW_DOWN").press("S").lookThrough();
            signing.type("token.pin", SampleOffice.PIN);
            signing.press();
            signing.awaitDocument(subjects.get(1), signed);
            signing.dismiss();
            leader.list().awaitRows(0);
        }
    }
}
