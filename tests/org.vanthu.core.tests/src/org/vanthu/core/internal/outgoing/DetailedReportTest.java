package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.spi.signing.ValidationReports;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.pki.Behaviour;
import org.vanthu.testkit.pki.Service;

/** What verifying found is told in detail, for people and for programs, of kept files and of those not registered yet. */
class DetailedReportTest {

    @RegisterExtension
    final ProvenOffice office = new ProvenOffice(30);

    @Test
    @Conforms("TT15.verify")
    void ofAnIssuedDocumentTheSheetTheXmlAndTheJsonTellOfTheFileAsItIsKept() throws IOException {
        OutgoingDocument issued = office.issued();
        Sha256 current = office.keptMain(issued).current();

        DetailedReport vietnamese = office.office
                .as("vanthu")
                .keeping()
                .report(issued.id(), 0, Language.VIETNAMESE)
                .orThrow();
        DetailedReport english = office.office
                .as("vanthu")
                .keeping()
                .report(issued.id(), 0, Language.ENGLISH)
                .orThrow();

        String sheet = OutgoingOffice.text(office.office.save(vietnamese.sheet()));
        for (String told : List.of("KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ", SoftTokens.LEADER, SoftTokens.SEAL, "B-LTA")) {
            assertTrue(sheet.contains(told), told + " is not in " + sheet);
        }
        assertTrue(OutgoingOffice.text(office.office.save(english.sheet())).contains("VERIFICATION"));
        String xml = read(vietnamese.etsi().orElseThrow());
        byte[] digest = HexFormat.of().parseHex(current.hex());
        assertTrue(xml.contains("mainindication:total-passed"), xml);
        assertTrue(xml.contains(Base64.getEncoder().encodeToString(digest)), "the last time stamp is over " + current);
        String json = read(vietnamese.json());
        assertTrue(json.contains("\"verdict\":\"valid\"") && json.contains(SoftTokens.LEADER), json);
        assertTrue(office.transactions.used().contains(ValidationReports.class));
        assertFalse(office.office
                .office()
                .office()
                .parts()
                .blobs()
                .exists(vietnamese.sheet().hash()));
    }

    @Test
    @Conforms("TT15.verify")
    void ofACopyThatTheSealSignedTheSameIsToldOfTheBytesThatProveItNow() throws IOException {
        office.pki.tell(Service.TIME_STAMPS, Behaviour.FAILING);
        office.pki.tell(Service.MORE_TIME_STAMPS, Behaviour.FAILING);
        DocumentCopy copy = office.copied(office.issued());
        office.pki.tell(Service.TIME_STAMPS, Behaviour.HONEST);
        office.pass(Duration.ofDays(1));
        office.keep();
        office.keepRevocationLists();

        DetailedReport report = office.office
                .as("vanthu")
                .copies()
                .report(copy.id(), Language.VIETNAMESE)
                .orThrow();

        String sheet = OutgoingOffice.text(office.office.save(report.sheet()));
        for (String told : List.of("KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ", SoftTokens.LEADER, SoftTokens.SEAL, "B-LTA")) {
            assertTrue(sheet.contains(told), told + " is not in " + sheet);
        }
        Sha256 current = office.onlyKept(copy.id().document()).current();
        byte[] digest = HexFormat.of().parseHex(current.hex());
        String xml = read(report.etsi().orElseThrow());
        assertTrue(xml.contains(Base64.getEncoder().encodeToString(digest)), "it is about " + current);
        assertTrue(read(report.json()).contains("\"verdict\":\"valid\""), read(report.json()));
        assertTrue(
                report.sheet().name().startsWith(copy.fileName()),
                report.sheet().name());
    }

    @Test
    void ofAFileThatIsNotRegisteredYetTheReportIsMadeAndNothingIsKept() throws IOException {
        Path letter = office.office.brought("Thư ngỏ");

        DetailedReport report = office.office
                .as("vanthu")
                .incoming()
                .inspectInDetail(office.office.district, GivenFile.of(letter), Language.VIETNAMESE)
                .orThrow();
        Path saved = office.office.desk().resolve("báo cáo.pdf");
        List<Path> files = report.saveAs(saved);

        assertEquals(Optional.empty(), report.etsi());
        assertEquals(List.of(saved, saved.resolveSibling("báo cáo.json")), files);
        assertTrue(Files.readString(files.getLast()).contains("\"verdict\":\"unsigned\""));
        assertTrue(OutgoingOffice.text(saved).contains("CHƯA KÝ SỐ"));
        assertFalse(office.office.office().office().parts().blobs().exists(Sha256.of(Files.readAllBytes(letter))));
    }

    private static String read(FileContent content) throws IOException {
        try (InputStream in = content.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
