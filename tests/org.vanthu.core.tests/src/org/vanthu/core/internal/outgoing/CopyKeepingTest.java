package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.api.keeping.KeptRow;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.testkit.pki.Behaviour;
import org.vanthu.testkit.pki.Service;

/** Copies that the agency signed are kept provable as issued documents are. */
class CopyKeepingTest {

    @RegisterExtension
    final ProvenOffice office = new ProvenOffice(320);

    @Test
    void whatServicesDidNotGiveACopyIsAddedByTheScheduleAndStandsInTheHistoryOfItsDocument() {
        OutgoingDocument issued = office.issued();
        office.pki.tell(Service.TIME_STAMPS, Behaviour.FAILING);
        office.pki.tell(Service.MORE_TIME_STAMPS, Behaviour.FAILING);
        DocumentCopy copy = office.copied(issued);
        office.keep();
        KeptRow atRisk = office.office
                .office()
                .asAdministrator()
                .keeping()
                .atRisk(office.office.district, 10)
                .orThrow()
                .getFirst();

        office.pki.tell(Service.TIME_STAMPS, Behaviour.HONEST);
        office.pass(Duration.ofDays(1));
        KeepingReport report = office.keep();

        assertEquals(copy.code(), atRisk.code());
        assertEquals(Risk.LEVEL_NOT_REACHED, atRisk.file().risk());
        assertEquals(1, report.renewed());
        KeptFile kept = office.onlyKept(copy.id().document());
        assertEquals(Optional.of(SignatureLevel.B_LTA), kept.level());
        assertEquals(issued.id().toString(), office.event("PROOF_RENEWED").objectId());
    }

    @Test
    void yearsLaterTheCopyThatIsHandedOutStillProvesItselfAndBeginsWithTheOneThatWasMade() {
        OutgoingDocument issued = office.issued();
        DocumentCopy copy = office.copied(issued);
        for (int step = 1; office.onlyKept(copy.id().document()).renewals() == 0 && step < 12; step++) {
            office.pass(Duration.ofDays(300));
            if (step == 3 || step == 7) {
                office.pki.renewAuthorities();
                office.pki.moveTo(office.now());
            }
            assertEquals(Map.of(Risk.NONE, 2L), office.keep().risks(), "step " + step);
        }

        Sha256 made = copy.file().orElseThrow();
        Sha256 handedOut =
                office.office.as("vanthu").copies().file(copy.id()).orThrow().hash();

        assertNotEquals(made, handedOut);
        office.assertBegins(made, handedOut);
        assertEquals(Verdict.VALID, office.verify(handedOut).verdict());
    }
}
