package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.DuplicateKeys;
import org.vanthu.domain.document.FileName;
import org.vanthu.domain.document.FilePlace;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.DocumentAct;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

class JdbcIncomingStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

    @RegisterExtension
    final TestData data = new TestData();

    private final OrganisationId organisation = OrganisationId.at(NOW);
    private final RegisterYear book = new RegisterYear(RegisterId.at(NOW), 2026);

    private IncomingDocument add(int number, String code, String issuer) {
        IncomingDocument document = IncomingSample.document(
                organisation, book, number, IncomingSample.fields(code, "SYT-NVD", issuer), NOW);
        data.store()
                .change(stores -> {
                    stores.incoming().add(document);
                    return Outcome.done();
                })
                .orThrow();
        return document;
    }

    private List<IncomingDocument> duplicates(String code, String issuer) {
        DuplicateKeys keys = DuplicateKeys.of(IncomingSample.fields(code, "SYT-NVD", issuer));
        return data.store().read(stores -> stores.incoming().duplicates(organisation, keys, 10));
    }

    @Test
    @Conforms("VI.P2.in")
    void aDocumentIsReadBackWithEveryField() {
        IncomingDocument document = add(1, "513", "Sở Y tế");

        assertEquals(
                Optional.of(document),
                data.store().read(stores -> stores.incoming().find(document.id())));
    }

    @Test
    @Conforms("VI.III.1.h")
    void aDuplicateIsFoundByItsKeyAndNotOnceItsFieldsWereCorrected() {
        IncomingDocument document = add(1, "513", "Sở Y tế");

        assertEquals(List.of(document), duplicates("0513", "SỞ Y TẾ"));
        assertEquals(List.of(), duplicates("514", "Sở Y tế"));
        assertEquals(List.of(), duplicates("513", "Sở Nội vụ"));

        IncomingDocument corrected = document.corrected(IncomingSample.fields("514", "SYT-NVD", "Sở Y tế"))
                .orThrow()
                .nextVersion();
        data.store()
                .change(stores -> {
                    stores.incoming().write(corrected);
                    return Outcome.done();
                })
                .orThrow();
        assertEquals(List.of(), duplicates("513", "Sở Y tế"));
        assertEquals(List.of(corrected), duplicates("514", "Sở Y tế"));
    }

    @Test
    void theRegisterIsReadInTheOrderOfArrivalNumbersPageByPage() {
        add(2, "102", "Sở Y tế");
        add(1, "101", "Sở Y tế");
        add(3, "103", "Sở Y tế");

        List<IncomingDocument> first =
                data.store().read(stores -> stores.incoming().register(book, 0, 2));
        List<IncomingDocument> rest =
                data.store().read(stores -> stores.incoming().register(book, 2, 2));

        assertEquals(
                List.of(1, 2),
                first.stream().map(document -> document.arrival().number()).toList());
        assertEquals(3, rest.getFirst().arrival().number());
    }

    @Test
    void anArrivalNumberIsGivenOnce() {
        add(1, "101", "Sở Y tế");

        RuntimeException refused = assertThrows(RuntimeException.class, () -> add(1, "102", "Sở Y tế"));
        assertTrue(refused.getMessage().contains("23505"));
    }

    @Test
    void aDocumentThatSomebodyElseWroteMeanwhileIsNotOverwritten() {
        IncomingDocument document = add(1, "513", "Sở Y tế");
        IncomingDocument ended = document.endedBy(DocumentAct.REFUSE, "Gửi nhầm nơi nhận", NOW)
                .orThrow()
                .nextVersion();
        data.store()
                .change(stores -> {
                    stores.incoming().write(ended);
                    return Outcome.done();
                })
                .orThrow();

        assertThrows(
                IllegalStateException.class,
                () -> data.store().change(stores -> {
                    stores.incoming().write(document.passedOn(NOW).nextVersion());
                    return Outcome.done();
                }));
        assertEquals(
                Optional.of(ended),
                data.store().read(stores -> stores.incoming().find(document.id())));
    }

    @Test
    @Conforms("VI.III.1.b")
    void filesAreKeptByPositionAndVersionAndNeverOverwritten() {
        IncomingDocument document = add(1, "513", "Sở Y tế");
        List<DocumentFile> files = List.of(
                file(document, 0, 1, DocumentFile.Kind.MAIN, Optional.empty()),
                file(document, 1, 1, DocumentFile.Kind.ANNEX, Optional.empty()),
                file(document, 1, 2, DocumentFile.Kind.ANNEX, Optional.of(UUID.randomUUID())));

        data.store()
                .change(stores -> {
                    stores.incoming().addFiles(files);
                    return Outcome.done();
                })
                .orThrow();

        assertEquals(files, data.store().read(stores -> stores.incoming().files(document.id())));
        assertThrows(
                RuntimeException.class,
                () -> data.store().change(stores -> {
                    stores.incoming().addFiles(files.subList(0, 1));
                    return Outcome.done();
                }));
    }

    @Test
    void theFilesOfAllDocumentsAreGoneThroughOncePageByPage() {
        List<DocumentFile> files = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            IncomingDocument document = add(number, "60" + number, "Sở Y tế");
            files.add(file(document, 0, 1, DocumentFile.Kind.MAIN, Optional.empty()));
            files.add(file(document, 1, 1, DocumentFile.Kind.ANNEX, Optional.empty()));
            files.add(file(document, 1, 2, DocumentFile.Kind.ANNEX, Optional.empty()));
        }
        data.store()
                .change(stores -> {
                    stores.incoming().addFiles(files);
                    return Outcome.done();
                })
                .orThrow();

        List<DocumentFile> seen = new ArrayList<>();
        Optional<FilePlace> last = Optional.empty();
        List<DocumentFile> page = page(last);
        while (!page.isEmpty()) {
            seen.addAll(page);
            DocumentFile end = page.getLast();
            last = Optional.of(new FilePlace(end.document(), end.position(), end.version()));
            page = page(last);
        }

        files.sort(Comparator.comparing((DocumentFile file) -> file.document().toString())
                .thenComparing(DocumentFile::position)
                .thenComparing(DocumentFile::version));
        assertEquals(files, seen);
    }

    private List<DocumentFile> page(Optional<FilePlace> last) {
        return data.store().read(stores -> stores.incoming().filesAfter(last, 2));
    }

    @Test
    void howFarOldFilesWereLookedThroughIsRemembered() {
        FilePlace place = new FilePlace(DocumentId.at(NOW), 2, 1);

        Optional<FilePlace> before = data.store()
                .change(stores -> {
                    Optional<FilePlace> found = stores.keptFiles().searchedTo();
                    stores.keptFiles().searchedTo(place);
                    return Outcome.done(found);
                })
                .orThrow();

        assertEquals(Optional.empty(), before);
        assertEquals(
                Optional.of(place),
                data.store()
                        .change(stores -> Outcome.done(stores.keptFiles().searchedTo()))
                        .orThrow());
    }

    private static DocumentFile file(
            IncomingDocument document, int position, int version, DocumentFile.Kind kind, Optional<UUID> step) {
        return new DocumentFile(
                document.id(),
                position,
                version,
                kind,
                FileName.of("../công văn " + position + ".pdf"),
                "application/pdf",
                1234,
                Sha256.of(new byte[] {(byte) position, (byte) version}),
                3,
                "unsigned",
                NOW,
                AccountId.at(NOW),
                step);
    }
}
