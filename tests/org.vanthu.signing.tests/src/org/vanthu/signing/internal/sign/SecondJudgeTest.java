package org.vanthu.signing.internal.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.signing.EuropeanJudge;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.testkit.Conforms;

/** EU DSS looks at what we sign. */
class SecondJudgeTest {

    private final TestOffice office = TestOffice.shared();

    @TempDir
    private Path folder;

    private List<String> opinion(Path... files) throws Exception {
        byte[] root = office.tokens.root().getEncoded();
        return EuropeanJudge.asks(folder, TestOffice.CHECKED_AT, root, office.tokens.crl(), files);
    }

    @Test
    @Conforms("ND30.5")
    void bothSignaturesOfAnIssuedDocumentPassAndNothingButFillingAndSigningCameAfterTheFirst() throws Exception {
        Path issued = office.issued(folder);
        Path copy = folder.resolve("copy.pdf");
        office.signer
                .sign(issued, copy, office.seal, new SigningOrder.Copy(TestOffice.SEALED_AT, "SAO Y", "Xã Ea Kiết"))
                .orThrow();

        List<String> opinion = opinion(issued, copy);

        String all = String.join("\n", opinion);
        assertEquals("file issued.pdf signatures=2", opinion.get(0), all);
        assertEquals("file copy.pdf signatures=3", opinion.get(3), all);
        for (int line : new int[] {1, 2, 4, 5, 6}) {
            assertTrue(opinion.get(line).startsWith("signature TOTAL_PASSED PAdES-BASELINE-B intact=true"), all);
            assertTrue(opinion.get(line).contains("annotated=0 undefined=[]"), all);
        }
        assertFalse(opinion.get(1).contains("filled=0"), all);
        assertTrue(opinion.get(2).contains("filled=0"), all);
    }

    @Test
    void theJudgeRefusesWhatWasAltered() throws Exception {
        Path signed = office.signed(office.draft(folder), folder);
        byte[] altered =
                ForeignSigner.replaced(Files.readAllBytes(signed), "/MediaBox [0.0 0.0 595", "/MediaBox [0.0 0.0 495");
        Path forged = Files.write(folder.resolve("forged.pdf"), altered);

        List<String> opinion = opinion(forged);

        assertTrue(opinion.get(1).startsWith("signature TOTAL_FAILED"), String.join("\n", opinion));
    }
}
