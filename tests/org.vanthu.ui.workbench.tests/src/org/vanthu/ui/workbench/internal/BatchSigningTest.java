package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vanthu.sample.SampleOffice;
import org.vanthu.testkit.Conforms;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.WindowPage;

/** Several documents signed with one PIN, through the screens of the running program and a real token. */
@ExtendWith(SampleHome.class)
class BatchSigningTest {

    private static final List<String> SUBJECTS = List.of("lô ký thứ nhất", "lô ký thứ hai", "lô ký thứ ba");

    @Test
    @Conforms("W.batch")
    void onePinSignsWhatWasLookedAtAndWhatWasNotIsSignedOnceItWas(Path home, Desk desk) throws Exception {
        WaitingLetters.put(home, SUBJECTS);
        Look look = Look.wanted();
        look.choose();
        try (RunningProgram program = new RunningProgram(home, desk)) {
            Tour tour = new Tour(program, look);
            WindowPage leader = tour.sit("chutich");
            leader.worklists().choose("AWAITING_SIGNATURE");
            leader.list().awaitRows(3).markAll();
            DialogPage signing = leader.list().actOnMarked();
            List<String> subjects = signing.list().awaitRows(3).rows().stream()
                    .map(List::getFirst)
                    .toList();
            signing.list().mark(subjects.get(1));

            signing.choose("token.token", "NGUOI-chutich").type("token.pin", SampleOffice.PIN);
            String signed = signing.saying("sign.signed");
            signing.press();
            signing.awaitWords(signed);

            List<List<String>> results = signing.list().rows();
            assertTrue(result(results, subjects.get(0)).equals(signed), results.toString());
            assertTrue(result(results, subjects.get(1)).equals(signed), results.toString());
            assertTrue(!result(results, subjects.get(2)).equals(signed), results.toString());
            tour.shoot("57-refused-unseen");

            signing.list().mark(subjects.get(2));
            signing.type("token.pin", SampleOffice.PIN);
            signing.press();
            signing.list().awaitRow(subjects.get(2), signed);
            tour.shoot("58-signed-after-all");
            signing.dismiss();
            leader.list().awaitRows(0);
        }
    }

    private static String result(List<List<String>> rows, String subject) {
        return rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> cell.contains(subject)))
                .findFirst()
                .orElseThrow()
                .getLast();
    }
}
