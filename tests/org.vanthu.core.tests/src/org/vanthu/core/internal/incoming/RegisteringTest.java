package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.IncomingView;
import org.vanthu.api.incoming.IntakeReport;
import org.vanthu.api.incoming.NextStep.Step;
import org.vanthu.api.incoming.Registered;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.Language;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.FieldTrouble;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TinyPdf;

/** NĐ 30/2020, Art. 21 and 22. */
class RegisteringTest {

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    private Outcome<Registered> register(IncomingDraft draft) {
        return office.as(office.clerk).incoming().register(office.district, draft);
    }

    private static IncomingDraft withMain(GivenFile main) {
        return IncomingDraft.of(IncomingOffice.draft("1").fields(), main);
    }

    private int blobs() {
        return (int) office.data().folder().blobs().list().count();
    }

    @Test
    @Conforms({"VI.III.1.đ", "ND30.20-24", "VI.III.1.g"})
    void arrivalNumbersRunInTheOrderOfRegisteringAndStandInTheDocument() {
        Registered first = office.register("513");
        Registered second = office.register("514");

        assertEquals(1, first.arrivalNumber());
        assertEquals(2, second.arrivalNumber());
        Map<IncomingField, String> metadata = office.as(office.clerk)
                .incoming()
                .view(second.document())
                .orThrow()
                .metadata();
        assertEquals("2", metadata.get(IncomingField.ARRIVAL_NUMBER));
        assertEquals("2026-11-23", metadata.get(IncomingField.ARRIVAL_DATE));
        assertEquals("2", metadata.get(IncomingField.PAGE_AMOUNT));
        assertEquals("H40.12", metadata.get(IncomingField.FILE_ORGAN_ID));
        assertEquals("Công văn", metadata.get(IncomingField.TYPE_NAME));
    }

    @Test
    @Conforms({"VI.III.1.b", "VI.III.7.b"})
    void annexesOfAnyKindAreKeptWithTheDocumentUnderHarmlessNames() throws IOException {
        GivenFile annex = IncomingOffice.file("../../etc/phụ\u0007 lục.txt", "Phụ lục 1".getBytes("UTF-8"));
        IncomingDraft plain = IncomingOffice.draft("513");
        Registered registered = register(
                        new IncomingDraft(plain.fields(), plain.main(), List.of(annex), Optional.empty(), Set.of()))
                .orThrow();

        List<DocumentFile> files = office.as(office.clerk)
                .incoming()
                .view(registered.document())
                .orThrow()
                .files();

        assertEquals(2, files.size());
        assertEquals(DocumentFile.Kind.MAIN, files.getFirst().kind());
        assertEquals("phụ_ lục.txt", files.getLast().name().safe());
        assertEquals("../../etc/phụ\uFFFD lục.txt", files.getLast().name().label());
        try (InputStream content = office.as(office.clerk)
                .incoming()
                .file(registered.document(), files.getLast().hash())
                .orThrow()
                .content()
                .open()) {
            assertEquals("Phụ lục 1", new String(content.readAllBytes(), "UTF-8"));
        }
    }

    @Test
    void whatIsNoWholePdfIsRefusedInWordsAndNothingIsLeft() throws IOException {
        byte[] whole = TinyPdf.of(3, "Van ban");
        int before = blobs();

        assertTrue(register(withMain(IncomingOffice.file("a.pdf", "không phải PDF".getBytes("UTF-8"))))
                .refusedFor(PdfTroubles.NOT_A_PDF));
        assertTrue(register(withMain(IncomingOffice.file("b.pdf", new byte[0]))).refusedFor(PdfTroubles.EMPTY));
        Outcome<Registered> cut =
                register(withMain(IncomingOffice.file("c.pdf", Arrays.copyOf(whole, whole.length / 2))));
        assertTrue(cut.refusedFor(PdfTroubles.TRUNCATED) || cut.refusedFor(PdfTroubles.DAMAGED), cut.toString());

        assertEquals(before, blobs());
        assertEquals(0, Files.list(office.data().folder().scratch()).count());
        assertEquals(1, office.register("513").arrivalNumber());
    }

    @Test
    void aFullDiskOrABrokenMediumLeavesNothingHalfDone() throws IOException {
        GivenFile full = new GivenFile("a.pdf", () -> {
            throw new IOException("No space left on device");
        });
        GivenFile torn = new GivenFile("a.pdf", () -> new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (++read > 1000) {
                    throw new IOException("medium removed");
                }
                return '%';
            }
        });

        assertTrue(register(withMain(full)).refusedFor(BlobTrouble.DISK_FULL));
        assertTrue(register(withMain(torn)).refusedFor(IncomingTrouble.FILE_NOT_READ));

        assertEquals(0, blobs());
        assertEquals(0, Files.list(office.data().folder().scratch()).count());
        assertEquals(List.of(), office.events());
        assertEquals(1, office.register("513").arrivalNumber());
    }

    @Test
    @Conforms({"ND30.20-24", "TT15.verify"})
    void existingSignaturesAreVerifiedAndShownBeforeRegistering() throws IOException {
        byte[] signed;
        try (InputStream in = RegisteringTest.class.getResourceAsStream("513-SYT-NVD-scan-signed.pdf")) {
            signed = in.readAllBytes();
        }

        IntakeReport report = office.as(office.clerk)
                .incoming()
                .inspect(office.district, IncomingOffice.file("513-SYT-NVD.pdf", signed))
                .orThrow();

        assertEquals(1, report.signatures().signatures().size());
        assertEquals(
                "Sở Y tế",
                report.signatures()
                        .signatures()
                        .getFirst()
                        .signer()
                        .orElseThrow()
                        .name());
        assertFalse(report.signatures().verdict() == Verdict.VALID, "nobody trusts this root yet");
        assertEquals(1, report.pages());
        assertEquals(0, blobs());

        Registered registered = register(withMain(IncomingOffice.file("513-SYT-NVD.pdf", signed)))
                .orThrow();
        assertEquals(
                report.signatures().verdict().word(),
                office.document(registered.document()).verdict());
        assertEquals(
                report.signatures().verdict(),
                office.as(office.clerk)
                        .incoming()
                        .signatures(registered.document())
                        .orThrow()
                        .verdict());
    }

    @Test
    @Conforms("VI.P2.in")
    void everyWrongFieldIsNamedAndNoNumberIsTaken() {
        Map<IncomingField, String> entry = IncomingOffice.entry("513");
        entry.put(IncomingField.SUBJECT, "x".repeat(500));
        IncomingFields fields = IncomingFields.read(entry).orThrow();
        IncomingFields tooLong = new IncomingFields(
                fields.fileNotation(),
                "",
                fields.code(),
                Optional.empty(),
                fields.organName(),
                "x".repeat(501),
                fields.language(),
                fields.description(),
                fields.signer(),
                fields.urgency(),
                fields.secrecy(),
                fields.toPlaces(),
                fields.dueDate(),
                fields.identifier(),
                fields.issuerCode());

        Outcome<Registered> outcome =
                register(IncomingDraft.of(tooLong, IncomingOffice.draft("1").main()));

        assertTrue(outcome.refusedFor(FieldTrouble.MISSING));
        assertTrue(outcome.refusedFor(FieldTrouble.TOO_LONG));
        assertEquals(3, outcome.troubles().size());
        assertEquals(1, office.register("513").arrivalNumber());
    }

    @Test
    @Conforms("VI.III.1.h")
    void aDuplicateIsShownWhileTypingAndRefusedUntilItIsAcknowledged() {
        Registered first = office.register("513");
        IncomingFields same = IncomingFields.read(IncomingOffice.entry("0513")).orThrow();

        var found = office.as(office.clerk)
                .incoming()
                .duplicates(office.district, same)
                .orThrow();
        assertEquals(first.document(), found.getFirst().document().id());
        IncomingDraft again = IncomingDraft.of(same, IncomingOffice.draft("2").main());
        Outcome<Registered> refused = register(again);
        assertTrue(refused.refusedFor(IncomingTrouble.DUPLICATE));
        assertTrue(refused.troubles().getFirst().vietnamese().contains("số đến 1"));

        Registered acknowledged = register(new IncomingDraft(
                        again.fields(), again.main(), List.of(), Optional.empty(), Set.of(first.document())))
                .orThrow();
        assertEquals(2, acknowledged.arrivalNumber());
    }

    @Test
    @Conforms({"VI.III.1.đ", "VI.III.1.h"})
    void clerksWhoRegisterAtOnceGetDifferentNumbersAndTheSameDocumentOnlyOnce() throws Exception {
        List<Callable<Outcome<Registered>>> acts = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        for (String number : List.of("513", "513", "601", "602")) {
            acts.add(() -> {
                start.await();
                return register(IncomingOffice.draft(number));
            });
        }
        List<Outcome<Registered>> outcomes = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome<Registered>>> running =
                    acts.stream().map(clerks::submit).toList();
            start.countDown();
            for (Future<Outcome<Registered>> act : running) {
                outcomes.add(act.get());
            }
        }

        List<Integer> numbers = outcomes.stream()
                .flatMap(outcome -> outcome.value().stream())
                .map(Registered::arrivalNumber)
                .sorted()
                .toList();
        assertEquals(List.of(1, 2, 3), numbers, outcomes.toString());
        Outcome<Registered> refused = outcomes.stream()
                .filter(outcome -> !outcome.isDone())
                .findFirst()
                .orElseThrow();
        assertTrue(refused.refusedFor(IncomingTrouble.DUPLICATE), refused.toString());
    }

    @Test
    @Conforms("ND30.4")
    void aDocumentThatLiesTooLongIsShownAsLateAndAnUrgentOneAtOnce() {
        Registered normal = office.register("513");
        Map<IncomingField, String> entry = IncomingOffice.entry("514");
        entry.put(IncomingField.PRIORITY, "3");
        Registered express = register(IncomingDraft.of(
                        IncomingFields.read(entry).orThrow(),
                        IncomingOffice.draft("2").main()))
                .orThrow();

        assertEquals(Instant.parse("2026-11-24T10:00:00Z"), normal.passOnBy());
        assertEquals(office.now().plus(Duration.ofMinutes(30)), express.passOnBy());
        office.pass(Duration.ofHours(1));
        assertFalse(view(normal).late());
        assertTrue(view(express).late());
        office.moveTo("2026-11-24T10:00:01Z");
        assertTrue(view(normal).late());
        office.submitted(normal.document());
        assertTrue(office.document(normal.document()).passedOnAt().isPresent());
    }

    @Test
    @Conforms("VI.III.1.đ")
    void aClockSetBackTurnsNoNumberAndNoEventAround() {
        Registered first = office.register("513");
        office.moveTo("2026-11-20T02:00:00Z");

        Registered second = office.register("514");

        assertEquals(2, second.arrivalNumber());
        assertEquals(first.arrivalDate(), second.arrivalDate());
        List<Instant> times = office.events().reversed().stream().map(Event::at).toList();
        assertEquals(times.stream().sorted().toList(), times);
        assertTrue(office.data()
                .store()
                .read(stores -> stores.numbers()
                        .prove(office.document(second.document()).arrival().book()))
                .sound());
    }

    private IncomingView view(Registered registered) {
        return office.as(office.clerk).incoming().view(registered.document()).orThrow();
    }

    @Test
    void whoIsNoClerkRegistersNothingAndSeesNoStrangersDocument() {
        Registered registered = office.register("513");

        assertTrue(office.as(office.homeOfficer)
                .incoming()
                .register(office.district, IncomingOffice.draft("514"))
                .refusedFor(GateTrouble.NO_PERMISSION));
        assertTrue(office.as(office.homeOfficer)
                .incoming()
                .view(registered.document())
                .refusedFor(GateTrouble.NO_RELATION));
    }

    @Test
    @Conforms("ND30.20-24")
    void aRegisteredDocumentIsSentBackWithAReasonAndKeepsItsNumber() {
        Registered registered = office.register("513");
        var incoming = office.as(office.clerk).incoming();

        assertTrue(incoming.returnToSender(office.seen(registered.document()), "Nhầm")
                .refusedFor(RoutingTrouble.REASON_TOO_SHORT));
        incoming.returnToSender(office.seen(registered.document()), "Gửi nhầm nơi nhận văn bản")
                .orThrow();

        assertEquals(
                HandlingState.REFUSED, office.document(registered.document()).state());
        var row = incoming.register(office.district, 2026, 0, 10).orThrow().getFirst();
        assertEquals(1, row.arrivalNumber());
        assertTrue(row.note().in(Language.VIETNAMESE).contains("Gửi nhầm nơi nhận văn bản"));
        assertEquals(2, office.register("514").arrivalNumber());
    }

    @Test
    void aCorrectionOnAStaleVersionIsRefusedWithWhoChangedIt() {
        Registered registered = office.register("513");
        var seen = office.seen(registered.document());
        Map<IncomingField, String> entry = IncomingOffice.entry("513");
        entry.put(IncomingField.SUBJECT, "V/v báo cáo công tác y tế");
        IncomingFields corrected = IncomingFields.read(entry).orThrow();

        office.as(office.clerk).incoming().correct(seen, corrected).orThrow();
        Outcome<?> stale = office.as(office.clerk).incoming().correct(seen, corrected);

        assertTrue(stale.refusedFor(GateTrouble.STALE));
        assertEquals(corrected, office.document(registered.document()).fields());
        assertEquals(
                "V/v báo cáo công tác y tế",
                office.as(office.clerk)
                        .worklists()
                        .page(office.clerk, Worklist.TO_SUBMIT, DeskOrder.NEWEST_FIRST, 10)
                        .orThrow()
                        .getFirst()
                        .headline()
                        .subject());
    }

    @Test
    void theClerkMaySubmitCorrectAddAndReturnAndSubmitIsTheNextStep() {
        Registered registered = office.register("513");

        List<Step> steps =
                view(registered).steps().stream().map(step -> step.step()).toList();

        assertEquals(
                List.of(Step.SUBMIT, Step.CORRECT, Step.ADD_ANNEX, Step.COPY, Step.RETURN_TO_SENDER, Step.FOLLOW),
                steps);
    }

    @Test
    @Conforms("VI.V.1")
    void theRegisterOfAYearHasTenColumnsAndIsPrinted() throws IOException {
        IntStream.rangeClosed(1, 3).forEach(number -> office.register("51" + number));

        var incoming = office.as(office.clerk).incoming();
        var rows = incoming.register(office.district, 2026, 1, 10).orThrow();
        assertEquals(
                List.of(2, 3), rows.stream().map(row -> row.arrivalNumber()).toList());
        assertEquals("Sở Y tế", rows.getFirst().paper().author());
        assertEquals("512/SYT-NVD", rows.getFirst().paper().code());
        assertTrue(rows.getFirst().paper().typeAndSubject(Language.VIETNAMESE).startsWith("Công văn: V/v báo cáo"));
        assertTrue(rows.getFirst().paper().typeAndSubject(Language.ENGLISH).startsWith("Official letter: V/v báo cáo"));

        byte[] printed;
        try (InputStream in = incoming.printRegister(office.district, 2026)
                .orThrow()
                .content()
                .open()) {
            printed = in.readAllBytes();
        }
        assertEquals("%PDF", new String(printed, 0, 4, "US-ASCII"));
        assertTrue(office.as(office.homeOfficer)
                .incoming()
                .register(office.district, 2026, 0, 10)
                .refusedFor(GateTrouble.NO_PERMISSION));
    }
}
