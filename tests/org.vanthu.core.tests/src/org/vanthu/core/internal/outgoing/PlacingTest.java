package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.MarkPlace.Mark;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.testkit.TinyPdf;

/** Where signature, seal, number and date stand on the page: moved before signing, read back from the issued file. */
class PlacingTest {

    private static final double PAGE = 841.89;

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static List<MarkPlace> places(OutgoingDocument atSigner) {
        return OFFICE.as("chutich").signing().places(atSigner.id()).orThrow();
    }

    private static MarkPlace place(List<MarkPlace> places, Mark mark) {
        return places.stream().filter(one -> one.mark() == mark).findFirst().orElseThrow();
    }

    private static Outcome<OutgoingDocument> move(OutgoingDocument atSigner, Move... moves) {
        return OFFICE.as("chutich").signing().placeMarks(seen(atSigner), List.of(moves));
    }

    /** The rectangle of a field in user space: left, bottom, right, top. */
    private static double[] rectangle(Sha256 file, OutgoingDocument document, String field) {
        Path saved = OFFICE.save(
                OFFICE.as("chuyenvien").drafting().file(document.id(), file).orThrow());
        try (PDDocument pdf = Loader.loadPDF(saved.toFile())) {
            PDRectangle found = pdf.getDocumentCatalog()
                    .getAcroForm()
                    .getField(field)
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
            return new double[] {
                found.getLowerLeftX(), found.getLowerLeftY(), found.getUpperRightX(), found.getUpperRightY()
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static double[] upright(MarkPlace place, double pageHeight) {
        return new double[] {place.left(), pageHeight - place.bottom(), place.right(), pageHeight - place.top()};
    }

    @Test
    void whatTheSignerMovedStandsThereInTheIssuedFile() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
        List<MarkPlace> before = places(atSigner);
        MarkPlace signer = place(before, Mark.SIGNER);
        MarkPlace seal = place(before, Mark.SEAL);
        MarkPlace date = place(before, Mark.DATE);

        OutgoingDocument moved = move(
                        atSigner,
                        new Move(Mark.SIGNER, 0, signer.left() - 30, signer.top() + 40),
                        new Move(Mark.DATE, 0, date.left() + 5, date.top() + 8))
                .orThrow();
        OutgoingDocument issued = OFFICE.issued(OFFICE.as("vanthu")
                .issuing()
                .begin(seen(OFFICE.signed(moved)), new NumberChoice.Next())
                .orThrow());

        Sha256 file = issued.issue().orElseThrow().file();
        MarkPlace there = signer.to(new Move(Mark.SIGNER, 0, signer.left() - 30, signer.top() + 40));
        assertArrayEquals(upright(there, PAGE), rectangle(file, issued, SigningPlaces.SIGNER_FIELD), 0.1);
        assertArrayEquals(
                upright(seal.to(new Move(Mark.SEAL, 0, seal.left() - 30, seal.top() + 40)), PAGE),
                rectangle(file, issued, SigningPlaces.AGENCY_FIELD),
                0.1);
        assertArrayEquals(
                upright(date.to(new Move(Mark.DATE, 0, date.left() + 5, date.top() + 8)), PAGE),
                rectangle(file, issued, FormCell.DATE),
                0.1);
        assertArrayEquals(upright(place(before, Mark.NUMBER), PAGE), rectangle(file, issued, FormCell.NUMBER), 0.1);
    }

    @Test
    void thePagesLookedAtStaySoAndTheBytesToSignAreTheNewOnes() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
        OFFICE.review(OFFICE.as("chutich"), atSigner);
        MarkPlace signer = place(places(atSigner), Mark.SIGNER);

        OutgoingDocument moved = move(atSigner, new Move(Mark.SIGNER, 0, signer.left(), signer.top() - 10))
                .orThrow();

        HandedOut work = OFFICE.as("chutich").signing().handOut(seen(moved)).orThrow();
        assertEquals(moved.prepared().orElseThrow(), work.file().hash());
        assertNotEquals(atSigner.prepared(), moved.prepared());
        assertTrue(OFFICE.as("chutich").signing().handOut(seen(atSigner)).refusedFor(GateTrouble.STALE));
    }

    @ParameterizedTest
    @CsvSource({"0, 120, 324, 256, 392", "90, 420, 130, 488, 266", "180, 319, 430, 455, 498", "270, 87, 556, 155, 692"})
    void onTurnedPagesWithACutRimAMarkStandsWhereItWasPut(
            int rotation, double left, double bottom, double right, double top) throws IOException {
        Path scan = Files.write(OFFICE.desk().resolve("scan" + rotation + ".pdf"), TinyPdf.turned(2, "Scan", rotation));
        OutgoingDocument started = OFFICE.started(OFFICE.letter());
        OutgoingDocument routed = OFFICE.as("chuyenvien")
                .drafting()
                .route(seen(started), OFFICE.byLeader())
                .orThrow();
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.as("chuyenvien")
                .drafting()
                .addVersion(seen(routed), GivenFile.of(scan), "")
                .orThrow());

        OutgoingDocument moved =
                move(atSigner, new Move(Mark.SIGNER, 0, 100, 400)).orThrow();
        OutgoingDocument signed = OFFICE.signed(moved);

        assertArrayEquals(
                new double[] {left, bottom, right, top},
                rectangle(signed.signature().orElseThrow().file(), signed, SigningPlaces.SIGNER_FIELD),
                0.1);
        assertEquals(0, place(places(moved, signed), Mark.SIGNER).page());
    }

    /** Asked again after a signature was taken back. */
    private static List<MarkPlace> places(OutgoingDocument moved, OutgoingDocument signed) {
        OutgoingDocument back =
                OFFICE.as("chutich").signing().undo(seen(signed), "Ký nhầm").orThrow();
        assertEquals(moved.prepared(), back.prepared());
        return places(back);
    }

    @Test
    void aPlaceOffThePageOrOverAnotherMarkIsRefusedAndNothingChanges() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
        MarkPlace number = place(places(atSigner), Mark.NUMBER);

        Outcome<OutgoingDocument> off = move(atSigner, new Move(Mark.SIGNER, 0, 550, 600));
        Outcome<OutgoingDocument> noPage = move(atSigner, new Move(Mark.SIGNER, 1, 300, 300));
        Outcome<OutgoingDocument> over = move(atSigner, new Move(Mark.SIGNER, 0, number.left() + 60, number.top()));
        Outcome<OutgoingDocument> low = move(atSigner, new Move(Mark.NUMBER, 0, number.left(), 500));

        assertTrue(off.refusedFor(DraftingTrouble.MARK_OFF_PAGE), off.toString());
        assertTrue(noPage.refusedFor(DraftingTrouble.MARK_OFF_PAGE), noPage.toString());
        assertTrue(over.refusedFor(DraftingTrouble.MARKS_OVERLAP), over.toString());
        assertTrue(low.refusedFor(DraftingTrouble.MARK_NOT_IN_HEAD), low.toString());
        assertEquals(atSigner, OFFICE.find(atSigner.id()));
    }

    @Test
    void whoChecksTheFormatMovesThemFirstAndTheyComeBackWithTheSameVersionOnly() {
        OutgoingDocument submitted = OFFICE.as("chuyenvien")
                .drafting()
                .submit(seen(OFFICE.draft(OFFICE.letter())))
                .orThrow();
        OutgoingDocument atFormat = OFFICE.as("chanhvp")
                .drafting()
                .approveContent(seen(submitted), "")
                .orThrow();
        MarkPlace signer =
                place(OFFICE.as("thethuc").drafting().places(atFormat.id()).orThrow(), Mark.SIGNER);
        Move wanted = new Move(Mark.SIGNER, 0, signer.left() - 25, signer.top() + 12.5);

        OutgoingDocument placed = OFFICE.as("thethuc")
                .drafting()
                .placeMarks(seen(atFormat), List.of(wanted))
                .orThrow();
        OutgoingDocument atSigner =
                OFFICE.as("thethuc").drafting().approveFormat(seen(placed), "").orThrow();
        assertEquals(wanted.left(), place(places(atSigner), Mark.SIGNER).left(), 0.01);
        assertArrayEquals(
                upright(signer.to(wanted), PAGE),
                rectangle(atSigner.prepared().orElseThrow(), atSigner, SigningPlaces.SIGNER_FIELD),
                0.1);

        OutgoingDocument back = OFFICE.as("chutich")
                .signing()
                .returnUnsigned(seen(atSigner), "Sửa lại")
                .orThrow();
        OutgoingDocument again = OFFICE.atSigner(back);
        assertEquals(wanted.left(), place(places(again), Mark.SIGNER).left(), 0.01);

        OutgoingDocument amended = OFFICE.as("chutich")
                .signing()
                .amend(seen(again), GivenFile.of(OFFICE.brought("Ban khac")), "")
                .orThrow();
        assertNotEquals(wanted.left(), place(places(amended), Mark.SIGNER).left(), 0.01);
    }

    @Test
    void nobodyElseAndNobodyAfterSigningMovesAnything() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
        Move move = new Move(Mark.SIGNER, 0, 300, 600);

        Outcome<OutgoingDocument> drafter = OFFICE.as("chuyenvien").signing().placeMarks(seen(atSigner), List.of(move));
        Outcome<OutgoingDocument> checker = OFFICE.as("thethuc").drafting().placeMarks(seen(atSigner), List.of(move));
        OutgoingDocument signed = OFFICE.signed(atSigner);
        Outcome<OutgoingDocument> after = move(signed, move);

        assertTrue(drafter.refusedFor(GateTrouble.NO_PERMISSION), drafter.toString());
        assertTrue(checker.refusedFor(DraftingTrouble.NOT_IN_THIS_STATE), checker.toString());
        assertTrue(after.refusedFor(DraftingTrouble.NOT_IN_THIS_STATE), after.toString());
        assertEquals(signed, OFFICE.find(signed.id()));
    }
}
