package org.vanthu.signing.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.foreign.ForeignSigner;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The report for other programs: the standard's schema accepts it, and it says what was found. */
class EtsiReportTest {

    private final TestOffice office = TestOffice.shared();

    @TempDir
    private Path folder;

    private Document report(Path file, VerificationReport found) throws Exception {
        Path report = folder.resolve("report.xml");
        new WrittenReports().write(file, TestOffice.CHECKED_AT, found, report);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document read = factory.newDocumentBuilder().parse(report.toFile());
        StandardSchema.load().newValidator().validate(new DOMSource(read));
        return read;
    }

    private VerificationReport verified(Path file) {
        return office.verify(file);
    }

    private static List<String> words(Document report, String name) {
        NodeList found = report.getElementsByTagNameNS("*", name);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            words.add(found.item(i).getTextContent());
        }
        return words;
    }

    @Test
    void bothSignaturesOfAnIssuedDocumentAreReportedAsPassedWithTheirSignersAndRevisions() throws Exception {
        Path issued = office.issued(folder);
        VerificationReport found = verified(issued);

        Document report = report(issued, found);

        assertEquals(
                List.of("urn:etsi:019102:mainindication:total-passed", "urn:etsi:019102:mainindication:total-passed"),
                words(report, "MainIndication"));
        assertEquals(List.of(), words(report, "SubIndication"));
        assertEquals(List.of("Nguyễn Thị Phương Thảo", "Ủy ban nhân dân xã Ea Kiết"), words(report, "Signer"));
        assertEquals(List.of(TestOffice.SIGNED_AT.toString(), TestOffice.SEALED_AT.toString()), words(report, "Time"));
        assertEquals(
                found.signatures().stream()
                        .map(signature -> signature.signer().orElseThrow().certificate())
                        .toList(),
                words(report, "base64").stream()
                        .map(EtsiReportTest::certificate)
                        .toList());
        byte[] first = Arrays.copyOf(
                Files.readAllBytes(issued), (int) found.signatures().getFirst().coveredBytes());
        assertEquals(
                Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(first)),
                words(report, "DigestValue").getFirst());
    }

    private static Object certificate(String base64) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (java.security.cert.CertificateException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void whatWasAlteredIsReportedAsFailedAndWhy() throws Exception {
        Path signed = office.signed(office.draft(folder), folder);
        byte[] altered =
                ForeignSigner.replaced(Files.readAllBytes(signed), "/MediaBox [0.0 0.0 595", "/MediaBox [0.0 0.0 495");
        Path forged = Files.write(folder.resolve("forged.pdf"), altered);

        Document report = report(forged, verified(forged));

        assertEquals(List.of("urn:etsi:019102:mainindication:total-failed"), words(report, "MainIndication"));
        assertEquals(List.of("urn:etsi:019102:subindication:HASH_FAILURE"), words(report, "SubIndication"));
    }
}
