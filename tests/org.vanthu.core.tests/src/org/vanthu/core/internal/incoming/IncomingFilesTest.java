package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.IntakeReport;
import org.vanthu.api.incoming.Registered;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.testkit.Conforms;

/** The files of a document that comes in: kept with it, looked into before, and gone where it is refused. */
class IncomingFilesTest {

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
    @Conforms("VI.III.1.b")
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
        try (InputStream in = IncomingFilesTest.class.getResourceAsStream("513-SYT-NVD-scan-signed.pdf")) {
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
        assertEquals("NONE", report.textLayer());
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
                        .getFirst()
                        .report()
                        .verdict());
    }
}
