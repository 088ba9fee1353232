package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.Registered;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.testkit.TinyPdf;

/**
 * What a clerk may be handed on a stick or by mail, registered through the façade: refused in words that name the file
 * and what to do, and nothing of it stays; or taken, when it can be read.
 */
class BadFilesTest {

    private static final String CALLED = "công văn đến.pdf";
    private static final long MEGABYTE = 1_000_000;

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    @TempDir
    Path stick;

    @Test
    void whatIsNoPdfIsRefused() throws IOException {
        refused("Kính gửi: Sở Y tế".getBytes(StandardCharsets.UTF_8), PdfTroubles.NOT_A_PDF);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        refused(new byte[0], PdfTroubles.EMPTY);
    }

    @Test
    void aFileThatWasNotTransferredToItsEndIsRefused() throws IOException {
        byte[] whole = TinyPdf.of(3, "Van ban");

        refused(Arrays.copyOf(whole, whole.length * 2 / 3), PdfTroubles.TRUNCATED);
    }

    @Test
    void aFileThatWantsAPasswordIsRefused() throws IOException {
        String unknown = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        String encryption = "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <" + unknown
                + "> /U <" + unknown + "> >>";

        refused(TinyPdf.of(1, "Van ban", encryption), PdfTroubles.PASSWORD_NEEDED);
    }

    @Test
    void aFileOfMorePagesThanTheLimitIsRefused() throws IOException {
        refused(TinyPdf.of(20_001, "Van ban"), PdfTroubles.TOO_MANY_PAGES);
    }

    @Test
    void threeHundredMegabytesAreRefusedUnlessTheAdministratorAllowsThem() throws IOException {
        Path large = stick.resolve("bản quét.pdf");
        TinyPdf.withScan(large, 300 * MEGABYTE);

        Outcome<Registered> refused = register(GivenFile.of(large));

        assertTrue(refused.refusedFor(BlobTrouble.TOO_LARGE), refused.toString());
        assertEquals("200", refused.troubles().getFirst().details().get("limit"));
        saysWhichAndWhatToDo(refused.troubles().getFirst(), "bản quét.pdf");
        nothingIsLeft();
        office.data().stop();
        Files.writeString(office.data().path().resolve("settings.properties"), "file.limit.megabytes = 400\n");
        office.reopen();
        TinyPdf.withScan(large, 300 * MEGABYTE);
        Registered registered = register(GivenFile.of(large)).orThrow();
        assertEquals(Files.size(large), files(registered).getFirst().size());
    }

    @Test
    void tenThousandPagesAreRegistered() {
        Registered registered = register(IncomingOffice.file(CALLED, TinyPdf.of(10_000, "Van ban")))
                .orThrow();

        assertEquals(10_000, files(registered).getFirst().pages());
    }

    @Test
    void aFileWhoseCrossReferencesLoopIsReadAndRegistered() {
        byte[] looping = TinyPdf.of(2, "Van ban", "/Prev @");

        Registered registered = register(IncomingOffice.file(CALLED, looping)).orThrow();

        assertEquals(2, files(registered).getFirst().pages());
    }

    @Test
    void aNameThatLeadsElsewhereOrHidesItsEndingIsMadeHarmless() {
        Registered registered = register(
                        IncomingOffice.file("..\\../../etc/cron.d/\u202Efdp.exe\u0000\n.pdf", TinyPdf.of(1, "Van ban")))
                .orThrow();

        String safe = files(registered).getFirst().name().safe();

        assertTrue(safe.endsWith(".pdf"), safe);
        assertTrue(
                safe.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\' || c == '\u202E'), safe);
        assertEquals(Path.of(safe), Path.of("x").resolveSibling(safe).getFileName());
    }

    @Test
    void ofSeveralBadAnnexesEachIsNamed() throws IOException {
        IncomingDraft plain = IncomingOffice.draft("513");
        List<GivenFile> annexes = List.of(
                IncomingOffice.file("Phụ lục 1.pdf", new byte[0]),
                IncomingOffice.file("Phụ lục 2.xlsx", TinyPdf.of(1, "Bang")),
                IncomingOffice.file("Phụ lục 3.pdf", new byte[0]));

        Outcome<Registered> refused = office.as(office.clerk)
                .incoming()
                .register(
                        office.district,
                        new IncomingDraft(plain.fields(), plain.main(), annexes, Optional.empty(), Set.of()));

        assertEquals(2, refused.troubles().size(), refused.toString());
        saysWhichAndWhatToDo(refused.troubles().getFirst(), "Phụ lục 1.pdf");
        saysWhichAndWhatToDo(refused.troubles().getLast(), "Phụ lục 3.pdf");
        nothingIsLeft();
    }

    private Outcome<Registered> register(GivenFile main) {
        return office.as(office.clerk)
                .incoming()
                .register(
                        office.district,
                        IncomingDraft.of(IncomingOffice.draft("513").fields(), main));
    }

    private List<DocumentFile> files(Registered registered) {
        return office.as(office.clerk)
                .incoming()
                .view(registered.document())
                .orThrow()
                .files();
    }

    private void refused(byte[] content, TroubleKind kind) throws IOException {
        Outcome<Registered> outcome = register(IncomingOffice.file(CALLED, content));

        assertTrue(outcome.refusedFor(kind), outcome.toString());
        saysWhichAndWhatToDo(outcome.troubles().getFirst(), CALLED);
        nothingIsLeft();
        assertEquals(1, office.register("514").arrivalNumber(), "no number was spent on it");
    }

    private static void saysWhichAndWhatToDo(Trouble trouble, String name) {
        for (String words : List.of(trouble.vietnamese(), trouble.english())) {
            assertTrue(words.startsWith(name + ": "), words);
            assertTrue(words.split("[.;] ").length > 1, "what happened, and what to do next: " + words);
        }
    }

    private void nothingIsLeft() throws IOException {
        try (var blobs = office.data().folder().blobs().list();
                var scratch = Files.list(office.data().folder().scratch());
                var parts = Files.list(office.data().path().resolve("files/parts"))) {
            assertEquals(0, blobs.count());
            assertEquals(0, scratch.count());
            assertEquals(0, parts.count());
        }
        assertEquals(List.of(), office.events());
    }
}
