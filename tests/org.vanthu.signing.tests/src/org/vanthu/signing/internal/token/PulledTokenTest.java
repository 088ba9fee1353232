package org.vanthu.signing.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.TestOffice;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleToken;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenTrouble;

/** A token is pulled out in the middle of a batch and put back: the program is not started again. */
class PulledTokenTest {

    private static final int BATCH = 6;
    private static final Holder LEADER = TestOffice.OTHER_LEADER;

    private final TestOffice office = TestOffice.shared();
    private final DriverProcesses processes = new DriverProcesses(() -> Duration.ofSeconds(60));
    private final ProcessTokens tokens = new ProcessTokens(processes);

    @TempDir
    private Path folder;

    private SampleToken made;
    private TokenServer server;
    private Path draft;

    @BeforeEach
    void plugIn() throws IOException {
        made = office.tokens.tokens().stream()
                .filter(token -> token.holder().equals(LEADER))
                .findFirst()
                .orElseThrow();
        server = TokenServer.plugIn(folder, office.tokens.driver());
        draft = office.draft(folder);
    }

    @AfterEach
    void end() {
        processes.close();
        server.pull();
    }

    private OpenToken open() {
        return tokens.open(plugged().orElseThrow(), LEADER.pin().toCharArray()).orThrow();
    }

    private Optional<Token> plugged() {
        return tokens.plugged(server.driver()).value().orElse(List.of()).stream()
                .filter(token -> token.serial().equals(made.serial()))
                .findFirst();
    }

    private Path target(int number) {
        return folder.resolve("signed").resolve(number + ".pdf");
    }

    /** Signs what is not signed yet; pulls the token out after so many. */
    private List<Outcome<SignedPdf>> sign(OpenToken token, int pullAfter) {
        SigningKey key = token.key(made.fingerprint(), TestOffice.SIGNED_AT).orThrow();
        List<Outcome<SignedPdf>> results = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            if (Files.exists(target(i))) {
                continue;
            }
            if (results.size() == pullAfter) {
                server.pull();
            }
            SigningOrder order = new SigningOrder.Person(TestOffice.SIGNED_AT, Optional.of(office.signature()));
            results.add(office.signer.sign(draft, target(i), key, order));
        }
        return results;
    }

    private Set<String> files() {
        try (Stream<Path> all = Files.list(folder.resolve("signed"))) {
            return all.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aTokenPulledOutInMidBatchLeavesWholeFilesAndTheRestIsSignedOnceItIsBack() throws IOException {
        Files.createDirectories(folder.resolve("signed"));

        List<Outcome<SignedPdf>> first;
        try (OpenToken token = open()) {
            first = sign(token, 3);
        }

        assertEquals(
                List.of(true, true, true, false, false, false),
                first.stream().map(Outcome::isDone).toList());
        assertTrue(first.get(3).refusedFor(TokenTrouble.REMOVED), first.get(3).toString());
        assertEquals(Set.of("0.pdf", "1.pdf", "2.pdf"), files());

        server.putBack();
        try (OpenToken token = open()) {
            assertEquals(3, sign(token, BATCH).stream().filter(Outcome::isDone).count());
        }

        assertEquals(BATCH, files().size());
        for (int i = 0; i < BATCH; i++) {
            List<SignatureReport> signatures = office.verify(target(i)).signatures();
            assertEquals(
                    List.of(Verdict.VALID),
                    signatures.stream().map(SignatureReport::verdict).toList());
        }
    }

    @Test
    void aTokenThatWasPulledOutIsNotOpenedAgainWithoutItsPin() throws IOException {
        Files.createDirectories(folder.resolve("signed"));
        try (OpenToken token = open()) {
            sign(token, 1);
            server.putBack();

            List<Outcome<SignedPdf>> withoutPin = signAgain(token);

            assertTrue(withoutPin.stream().allMatch(result -> refused(result, TokenTrouble.REMOVED)));
            assertEquals(Set.of("0.pdf"), files());
        }
    }

    private List<Outcome<SignedPdf>> signAgain(OpenToken token) {
        Outcome<SigningKey> key = token.key(made.fingerprint(), TestOffice.SIGNED_AT);
        return List.of(key.flatMap(found -> office.signer.sign(
                draft, target(1), found, new SigningOrder.Person(TestOffice.SIGNED_AT, Optional.empty()))));
    }

    private static boolean refused(Outcome<?> outcome, TroubleKind kind) {
        return outcome.refusedFor(kind);
    }

    @Test
    void whileTheTokenIsOutItIsNotListedAndAfterItIsBackItIs() throws IOException {
        assertTrue(plugged().isPresent());

        server.pull();
        Optional<Token> out = plugged();
        server.putBack();

        assertTrue(out.isEmpty());
        assertTrue(plugged().isPresent());
    }
}
