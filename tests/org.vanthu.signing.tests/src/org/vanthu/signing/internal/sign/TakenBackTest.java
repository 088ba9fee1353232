package org.vanthu.signing.internal.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.signing.TestOffice;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.SigningTrouble;

/** What the server takes back of what a desk has signed, and what it refuses. */
class TakenBackTest {

    private final TestOffice office = TestOffice.shared();

    @TempDir
    private Path folder;

    @Test
    void theServerTakesBackWhatWasSignedAsOrdered() {
        Path draft = office.draft(folder);
        Path signed = office.signed(draft, folder);
        Path issued = office.issued(signed, folder);
        var leader = office.tokens.tokens().get(0).fingerprint();
        var seal = office.tokens.tokens().get(1).fingerprint();
        Map<String, String> cells =
                Map.of(FormCell.NUMBER, cell(issued, FormCell.NUMBER), FormCell.DATE, cell(issued, FormCell.DATE));

        Outcome<SignatureReport> person =
                office.parts.returns().check(draft, signed, expect(SigningPlaces.SIGNER_FIELD, leader, Map.of()));
        Outcome<SignatureReport> agency =
                office.parts.returns().check(signed, issued, expect(SigningPlaces.AGENCY_FIELD, seal, cells));

        assertEquals(Answer.YES, person.orThrow().integrity());
        assertEquals(Answer.YES, agency.orThrow().integrity());
        assertTrue(cells.get(FormCell.NUMBER).contains("15"));
    }

    @Test
    void theServerRefusesWhatIsNotAsOrdered() throws Exception {
        Path draft = office.draft(folder);
        Path signed = office.signed(draft, folder);
        Path issued = office.issued(signed, folder);
        var leader = office.tokens.tokens().get(0).fingerprint();
        var seal = office.tokens.tokens().get(1).fingerprint();
        var returns = office.parts.returns();
        Path other = Files.createDirectory(folder.resolve("other"));

        assertTrue(returns.check(draft, signed, expect(SigningPlaces.SIGNER_FIELD, seal, Map.of()))
                .refusedFor(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE));
        assertTrue(returns.check(draft, draft, expect(SigningPlaces.SIGNER_FIELD, leader, Map.of()))
                .refusedFor(SigningTrouble.NOT_SIGNED));
        assertTrue(returns.check(office.signed(office.draft(other), other), issued, expect("", seal, Map.of()))
                .refusedFor(SigningTrouble.NOT_THE_PREPARED_FILE));
        Outcome<SignatureReport> filled =
                returns.check(signed, issued, expect(SigningPlaces.AGENCY_FIELD, seal, Map.of()));
        assertTrue(filled.refusedFor(SigningTrouble.FORBIDDEN_CHANGE));
        assertTrue(
                filled.troubles().getFirst().vietnamese().endsWith("” của biểu mẫu đã được điền."),
                filled.troubles().getFirst().vietnamese());
        assertTrue(returns.check(draft, issued, expect("", seal, Map.of()))
                .troubles()
                .getFirst()
                .vietnamese()
                .endsWith("Có thêm 2 chữ ký, trong khi chỉ được ký một."));
        assertTrue(returns.check(
                        signed,
                        issued,
                        expect(SigningPlaces.AGENCY_FIELD, seal, Map.of(FormCell.NUMBER, "16", FormCell.DATE, "")))
                .refusedFor(SigningTrouble.FIELD_NOT_AS_ORDERED));
    }

    private String cell(Path file, String field) {
        return office.pdf.drawings().cells(folder.resolve("draft.pdf"), office.values()).orThrow().stream()
                .filter(cell -> cell.field().equals(field))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Expectation expect(String field, Fingerprint certificate, Map<String, String> cells) {
        return new Expectation(field, Set.of(certificate), cells, TestOffice.CHECKED_AT);
    }
}
