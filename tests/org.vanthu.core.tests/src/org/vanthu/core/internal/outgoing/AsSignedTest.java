package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.spi.pdf.SigningPlaces;

/** An issued document as its signer saw it, beside what it is now. */
class AsSignedTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    @Test
    void whatTheLeaderSignedIsTheBeginningOfWhatIsKeptAndTheClerksPartIsFramed() throws IOException {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());

        SignedRevision revision = OFFICE.as("vanthu")
                .keeping()
                .asSigned(issued.id(), 0, SigningPlaces.SIGNER_FIELD)
                .orThrow();
        Path signed = OFFICE.save(revision.signed());
        Path now = OFFICE.save(revision.now());

        byte[] whole = Files.readAllBytes(now);
        assertArrayEquals(Arrays.copyOf(whole, (int) revision.signature().coveredBytes()), Files.readAllBytes(signed));
        assertTrue(Files.size(signed) < whole.length);
        assertEquals(
                List.of(1), revision.pages().stream().map(ChangedPage::page).toList());
    }

    @Test
    void behindTheLastSignatureThereIsNothingToShow() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());

        Outcome<SignedRevision> revision =
                OFFICE.as("vanthu").keeping().asSigned(issued.id(), 0, SigningPlaces.AGENCY_FIELD);

        assertTrue(revision.refusedFor(VerificationTrouble.CHANGE_NOTHING_SHOWN), revision.toString());
    }

    @Test
    void whoMayNotReadTheDocumentAndWhatIsNotIssuedAreRefused() {
        OutgoingDocument waiting = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));

        Outcome<SignedRevision> early =
                OFFICE.as("chutich").keeping().asSigned(waiting.id(), 0, SigningPlaces.SIGNER_FIELD);
        Outcome<SignedRevision> stranger =
                OFFICE.as("chutichxa").keeping().asSigned(waiting.id(), 0, SigningPlaces.SIGNER_FIELD);

        assertTrue(early.refusedFor(DraftingTrouble.UNSIGNED), early.toString());
        assertTrue(
                stranger.refusedFor(GateTrouble.OTHER_ORGANISATION) || stranger.refusedFor(GateTrouble.NO_RELATION),
                stranger.toString());
    }
}
