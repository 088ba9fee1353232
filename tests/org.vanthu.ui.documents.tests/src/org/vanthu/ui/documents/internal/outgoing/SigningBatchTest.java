package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Seen;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SamplePki.SampleTokens;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;
import org.vanthu.ui.documents.internal.outgoing.SigningBatch.Item;
import org.vanthu.ui.documents.internal.outgoing.SigningBatch.State;
import org.vanthu.ui.documents.internal.paper.DeskFiles;

/** A reviewed batch of three letters, signed with a real token. */
class SigningBatchTest {

    private static final SigningParts PARTS = LeadersToken.PARTS;

    @TempDir
    Path folder;

    private final PdfParts pdf = new PdfParts();
    private final DeskFiles files = new DeskFiles(pdf.reader());
    private SampleTokens tokens;
    private LeadersDesk desk;
    private DeskTokens plugged;
    private List<DraftId> letters;
    private final List<Item> told = new ArrayList<>();

    @BeforeEach
    void threeLetters() {
        tokens = LeadersToken.made();
        desk = new LeadersDesk(
                folder,
                tokens.tokens().getFirst().fingerprint(),
                VerificationPolicy.trusting(Instant.now(), List.of(tokens.root()), tokens.crl()));
        plugged = new DeskTokens(PARTS.tokens(), List.of(tokens.driver()), "");
        letters = Stream.of("Một", "Hai", "Ba").map(desk::letter).toList();
    }

    @AfterEach
    void clearTheDesk() {
        files.close();
    }

    private SigningBatch batch(Set<Integer> pages) {
        letters.forEach(id -> desk.pagesSeen(id, pages).orThrow());
        // only signing and the picture of the signature are asked by this work
        OutgoingOffice office = new OutgoingOffice(null, desk, null, null, null, desk, null, null);
        SigningWork work = new SigningWork(office, PARTS.signer(pdf.drawings()), files);
        return new SigningBatch(
                work,
                letters.stream().map(id -> Item.waiting(new Seen<>(id, 0))).toList());
    }

    private Outcome<OpenToken> open(String pin) {
        List<Token> here = PARTS.tokens().plugged(tokens.driver()).orThrow();
        Token leaders = here.stream()
                .filter(token ->
                        token.serial().equals(tokens.tokens().getFirst().serial()))
                .findFirst()
                .orElseThrow();
        return plugged.open(leaders, pin.toCharArray());
    }

    private static List<State> states(SigningBatch batch) {
        return batch.items().stream().map(Item::state).toList();
    }

    private void sign(SigningBatch batch, int most) {
        AtomicInteger asked = new AtomicInteger();
        try (OpenToken token = open(LeadersToken.PIN).orThrow()) {
            batch.sign(token, told::add, () -> asked.getAndIncrement() >= most);
        }
    }

    @Test
    @Conforms("W.batch")
    void onePinSignsAllAndAStopLeavesTheRestToGoOnWith() {
        SigningBatch batch = batch(Set.of(1));

        sign(batch, 2);

        assertEquals(List.of(State.SIGNED, State.SIGNED, State.WAITING), states(batch));
        assertEquals(Set.copyOf(letters.subList(0, 2)), desk.signed());
        assertEquals(1, batch.left());
        sign(batch, 3);
        assertEquals(List.of(State.SIGNED, State.SIGNED, State.SIGNED), states(batch));
        assertEquals(Set.copyOf(letters), desk.signed());
    }

    @Test
    void aWrongPinSignsNothingAndTheRightOneDoesAfterwards() {
        SigningBatch batch = batch(Set.of(1));

        Outcome<OpenToken> wrong = open("654321");

        assertTrue(wrong.refusedFor(TokenTrouble.PIN_WRONG), wrong.toString());
        assertEquals(Set.of(), desk.signed());
        sign(batch, 3);
        assertEquals(0, batch.left());
    }

    @Test
    @Conforms("W.batch")
    void aTokenLostInTheMiddleLeavesWhatIsSignedAndTheRestIsSignedAfterItIsBack() {
        SigningBatch batch = batch(Set.of(1));
        try (OpenToken token = new PulledToken(open(LeadersToken.PIN).orThrow(), 1)) {
            batch.sign(token, told::add, () -> false);
        }

        assertEquals(List.of(State.SIGNED, State.REFUSED, State.WAITING), states(batch));
        assertTrue(
                batch.items().get(1).troubles().getFirst().is(TokenTrouble.REMOVED),
                batch.items().get(1).troubles().toString());
        assertEquals(Set.of(letters.getFirst()), desk.signed());
        sign(batch, 3);
        assertEquals(List.of(State.SIGNED, State.SIGNED, State.SIGNED), states(batch));
    }

    @Test
    void whatWasNotLookedAtIsRefusedByItselfAndTheOthersGoOn() {
        SigningBatch batch = batch(Set.of());
        sign(batch, 3);

        assertEquals(List.of(State.REFUSED, State.REFUSED, State.REFUSED), states(batch));
        assertTrue(batch.items().getFirst().troubles().getFirst().is(DraftingTrouble.NOT_REVIEWED));
        desk.pagesSeen(letters.get(1), Set.of(1)).orThrow();
        sign(batch, 3);
        assertEquals(List.of(State.REFUSED, State.SIGNED, State.REFUSED), states(batch));
    }

    @Test
    @Conforms("W.batch")
    void eachIsToldWhenItIsBegunAndWithWhatWasReadBackFromItsFinishedFile() {
        SigningBatch batch = batch(Set.of(1));

        sign(batch, 3);

        for (DraftId letter : letters) {
            assertEquals(
                    List.of(State.SIGNING, State.SIGNED),
                    told.stream()
                            .filter(item -> item.document().id().equals(letter))
                            .map(Item::state)
                            .toList());
        }
        assertEquals(
                letters,
                told.stream()
                        .filter(item -> item.state() == State.SIGNED)
                        .map(item -> item.document().id())
                        .toList());
        assertEquals(
                List.of(Verdict.VALID, Verdict.VALID, Verdict.VALID),
                batch.items().stream().flatMap(item -> item.verdict().stream()).toList());
    }

    @Test
    @Conforms("W.batch")
    void whatIsReadBackAsAnythingButValidIsNeverCalledValid() {
        desk.trustNobody();
        SigningBatch batch = batch(Set.of(1));

        sign(batch, 1);

        Item first = batch.items().getFirst();
        assertEquals(State.SIGNED, first.state());
        assertEquals(Optional.of(Verdict.UNDETERMINED), first.verdict());
        assertFalse(first.troubles().isEmpty());
    }
}
