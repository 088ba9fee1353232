package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Progress;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.api.keeping.KeptRow;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.testkit.TinyPdf;
import org.vanthu.testkit.pki.SignedElsewhere;

/** Signed files that came before such files were kept are found bit by bit and kept from then on. */
class OldOriginalsTest {

    private static final Duration LATER = Duration.ofHours(2);

    @RegisterExtension
    final ProvenOffice office = new ProvenOffice(30);

    private int letters;

    @Test
    void theScheduleFindsThemAndTheirProofIsLookedAtLikeThatOfOthers() {
        DocumentId letter = unsigned();
        byte[] signed = elsewhere();
        cameBeforeKeeping(letter, signed, 1, Verdict.UNDETERMINED);
        cameBeforeKeeping(letter, signed, 2, Verdict.INVALID);
        office.pass(LATER);

        KeepingReport report = office.keep();
        KeepingReport again = office.keep();

        assertEquals(1, report.taken(), "what does not hold is not kept so");
        assertEquals(Map.of(Risk.NONE, 1L), report.risks());
        assertEquals(1, report.renewed());
        KeptFile kept = office.onlyKept(letter);
        assertEquals(1, kept.part());
        assertTrue(kept.provableUntil().orElseThrow().isAfter(office.now()));
        assertEquals(0, again.taken());
    }

    @Test
    void whatTheAdministratorStartsGoesThroughAllOfThemAndNamesWhatIsAtRisk() {
        DocumentId letter = unsigned();
        cameBeforeKeeping(letter, elsewhere(), 1, Verdict.VALID);
        office.pass(LATER);
        office.pki.revoke(office.leader.certificate(), office.now().minus(Duration.ofDays(1)));
        office.keepRevocationLists();

        try (Session administrator = office.office.office().asAdministrator()) {
            KeepingReport report = administrator
                    .keeping()
                    .keep(office.office.district, Progress.NONE)
                    .orThrow();
            List<KeptRow> risks =
                    administrator.keeping().atRisk(office.office.district, 10).orThrow();

            assertEquals(1, report.taken());
            assertEquals(1, report.atRisk());
            assertEquals(letter, risks.getFirst().file().document());
            assertEquals("1/SYT-NVD", risks.getFirst().code());
        }
        assertEquals(Optional.of("1"), office.event("ARCHIVE_KEPT").payload().fact("taken"));
    }

    @Test
    void aSearchThatIsStoppedGoesOnWhereItWasAndTakesEachFileOnce() {
        List<DocumentId> letters = new ArrayList<>();
        byte[] signed = elsewhere();
        for (int i = 0; i < 3; i++) {
            DocumentId letter = unsigned();
            cameBeforeKeeping(letter, signed, 1, Verdict.VALID);
            letters.add(letter);
        }
        office.pass(LATER);

        StoppedAfter stopped = new StoppedAfter(1);
        long first = office.seek(2, stopped);
        long second = office.seek(3, Progress.NONE);
        long rest = office.seek(1000, Progress.NONE);
        long nothing = office.seek(1000, Progress.NONE);

        assertEquals(List.of(1L, 1L, 1L, 0L), List.of(first, second, rest, nothing));
        letters.forEach(letter -> assertEquals(1, office.onlyKept(letter).part()));
    }

    @Test
    void whatIsRegisteredNowIsKeptAtOnceAndLeftAloneByTheSearch() {
        DocumentId letter = registered(elsewhere());
        office.pass(LATER);

        KeepingReport report = office.keep();

        assertEquals(0, report.taken());
        assertEquals(0, office.onlyKept(letter).part());
        assertEquals(1, report.checked());
    }

    /** Lets so many questions pass, then wants to stop. */
    private static final class StoppedAfter implements Progress {

        private int questions;

        StoppedAfter(int questions) {
            this.questions = questions;
        }

        @Override
        public void done(long steps, long total) {
            // nobody watches
        }

        @Override
        public boolean isCancelled() {
            return questions-- <= 0;
        }
    }

    private byte[] elsewhere() {
        return SignedElsewhere.DETACHED.letter("Van ban cua noi khac", office.leader, office.now());
    }

    private DocumentId unsigned() {
        return registered(TinyPdf.of(1, "Van ban giay " + letters));
    }

    private DocumentId registered(byte[] content) {
        return office.office
                .as("vanthu")
                .incoming()
                .register(
                        office.office.district,
                        IncomingDraft.of(
                                IncomingFields.read(Map.of(
                                                IncomingField.TYPE_NAME, "Công văn",
                                                IncomingField.CODE_NUMBER, String.valueOf(++letters),
                                                IncomingField.CODE_NOTATION, "SYT-NVD",
                                                IncomingField.ISSUED_DATE, "20/11/2026",
                                                IncomingField.ORGAN_NAME, "Sở Y tế",
                                                IncomingField.SUBJECT, "V/v báo cáo công tác phòng, chống dịch"))
                                        .orThrow(),
                                new GivenFile("den.pdf", () -> new ByteArrayInputStream(content))))
                .orThrow()
                .document();
    }

    /** A file as it was registered by a version of the program that did not keep such files yet. */
    private void cameBeforeKeeping(DocumentId letter, byte[] content, int position, Verdict verdict) {
        var parts = office.office.office().office().parts();
        var blob = parts.blobs().put(new ByteArrayInputStream(content)).orThrow();
        parts.store()
                .change(stores -> {
                    DocumentFile main = stores.incoming().files(letter).getFirst();
                    stores.incoming()
                            .addFiles(List.of(new DocumentFile(
                                    letter,
                                    position,
                                    1,
                                    DocumentFile.Kind.ANNEX,
                                    main.name(),
                                    main.mediaType(),
                                    blob.size(),
                                    blob.hash(),
                                    1,
                                    verdict.word(),
                                    main.addedAt(),
                                    main.addedBy(),
                                    Optional.empty())));
                    return Outcome.done();
                })
                .orThrow();
    }
}
