package org.vanthu.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.vanthu.api.Credentials;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Progress;
import org.vanthu.api.Session;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.sample.demo.Demo;
import org.vanthu.sample.demo.DemoReport;
import org.vanthu.sample.internal.GivenPapers;
import org.vanthu.spi.pdf.DocumentComposer;
import org.vanthu.testkit.Conforms;

/** The main job of an office, in the sample office, through the services as the product wires them. */
class MainJobTest {

    private static final long LONGEST_START = 30_000;

    @TempDir
    static Path folder;

    private static OpenOffice office;
    private static SampleOffice sample;
    private static DemoReport report;

    @BeforeAll
    static void doTheMainJob() throws Exception {
        office = service(Offices.class).open(folder.resolve("office")).orThrow();
        sample = service(SampleOffices.class)
                .make(office, folder.resolve("tokens"), Instant.now(), Progress.NONE)
                .orThrow();
        Path out = Files.createDirectory(folder.resolve("out"));
        report = service(Demo.class)
                .run(office, sample, List.of(), out, step -> {})
                .orThrow();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @Conforms({"ND30.20-24", "ND30.10-13", "ND30.15", "ND30.18", "ND30.5", "S.steps-carry-files"})
    void everyIncomingDocumentIsAnsweredSignedIssuedAndReceived() {
        assertEquals(3, report.replies().size());
        assertTrue(report.allHeld(), report.checks().toString());
        assertEquals(
                List.of("01/UBND-VP", "02/UBND-VP", "03/UBND-VP"),
                report.replies().stream().map(DemoReport.Reply::code).toList());
        assertEquals(
                List.of(1, 2, 3),
                report.replies().stream().map(DemoReport.Reply::arrivalNumber).toList());
        report.replies().forEach(reply -> assertEquals(Verdict.VALID, reply.verdict(), reply.file()));
    }

    @Test
    @Conforms({"S.unsigned", "ND30.32", "I.sig.person", "I.sig.agency"})
    void anotherProgramFindsBothSignaturesValidAndTheLastOverTheWholeFile() throws Exception {
        for (DemoReport.Reply reply : report.replies()) {
            String judged = run("pdfsig", out(reply.file()).toString());

            assertEquals(2, count(judged, "Signature Validation: Signature is Valid."), judged);
            assertTrue(
                    judged.lastIndexOf("Total document signed") > judged.indexOf("Signature #2"),
                    "the agency's signature covers the whole file: " + judged);
        }
    }

    @Test
    @Conforms({"W.audit-proof", "VI.III.5.d"})
    void theEventLogIsCheckedWithoutTheProgram() throws Exception {
        String checked = run(java(), checker().toString(), out("events.jsonl").toString());

        assertTrue(checked.startsWith("whole: "), checked);
    }

    @Test
    @Conforms({"W.evidence", "VI.V.1", "VI.V.3", "W.gap-ledger"})
    void registersLedgerAndEvidenceAreLeftAsPdf() throws Exception {
        for (String name : report.files()) {
            assertTrue(Files.size(out(name)) > 0, name);
        }
        List<String> pdfs =
                report.files().stream().filter(name -> name.endsWith(".pdf")).toList();

        assertEquals(10, pdfs.size(), pdfs.toString());
        for (String name : pdfs) {
            assertTrue(run("pdfinfo", out(name).toString()).contains("Pages:"), name);
        }
        String register = pdfs.stream()
                .filter(name -> name.startsWith("so-van-ban-di"))
                .findFirst()
                .orElseThrow();
        assertTrue(run("pdftotext", "-layout", out(register).toString(), "-").contains("03/UBND-VP"));
    }

    @Test
    @Conforms({"QD28", "VI.III.1.k", "VI.III.1.o"})
    void theSenderSeesHowFarEachRecipientIs() {
        DemoReport.Reply first = report.replies().getFirst();

        assertEquals(3, first.deliveries().size());
        assertTrue(
                first.deliveries().contains("Phòng Nội vụ: Đã tiếp nhận"),
                first.deliveries().toString());
    }

    @Test
    void documentsThatAreGivenAreAnsweredLikeComposedOnes() throws Exception {
        Path given = Files.createDirectory(folder.resolve("given"));
        List<Path> incoming = GivenPapers.in(given, service(DocumentComposer.class));
        incoming.add(out(report.replies().getFirst().file()));

        DemoReport again = service(Demo.class)
                .run(office, sample, incoming, Files.createDirectory(folder.resolve("again")), step -> {})
                .orThrow();

        assertEquals(4, again.replies().size());
        assertTrue(again.allHeld(), again.checks().toString());
    }

    @Test
    void theSampleOfficeIsADistrictOfTwentySevenBodiesAndSixtyPeople() {
        try (Session administrator = signIn("quantri")) {
            var top = administrator.whoAmI().orThrow().homeOrganisation().orElseThrow();
            List<Organisation> bodies = administrator.organisations().below(top).orThrow();

            assertEquals(
                    27,
                    Stream.concat(bodies.stream().map(Organisation::id), Stream.of(top))
                            .distinct()
                            .count());
            assertEquals(60, sample.people().size());
        }
    }

    @Test
    @Conforms("VI.IV.1.c")
    void theAdministratorOfTheSampleCannotOpenWhatWasIssued() {
        try (Session administrator = signIn("quantri")) {
            var committee = administrator.whoAmI().orThrow().homeOrganisation().orElseThrow();

            assertTrue(administrator.incoming().toRegister(committee, 10).troubles().stream()
                    .anyMatch(trouble -> trouble.code().equals("Gate.NO_PERMISSION")));
        }
    }

    private static Session signIn(String login) {
        return office.signIn(
                        new Credentials(login, sample.person(login).password().toCharArray()))
                .orThrow();
    }

    private static Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The checker stands in the project, above the folder in which tests run. */
    private static Path checker() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(place -> place.resolve("tools/CheckEventLog.java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static <T> T service(Class<T> type) throws InterruptedException {
        BundleContext context = FrameworkUtil.getBundle(MainJobTest.class).getBundleContext();
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        return tracker.waitForService(LONGEST_START);
    }
}
