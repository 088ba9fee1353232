package org.vanthu.signing.internal.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.signing.TestOffice;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleTokens;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.testkit.HeldProcess;

/** The driver in a process of its own: crashed, stuck, killed, and what stays of a PIN. */
class ProcessTokensTest {

    private static final String PIN = "q7-Lac-Hong-24680";
    private static final Holder LEADER = new Holder("Nguyễn Văn An", "UBND xã Ea Kiết", "Lãnh đạo", "An", PIN);
    private static final byte[] DOCUMENT = "Số: 15/QĐ-UBND".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private static final DriverProcesses PROCESSES = new DriverProcesses(() -> Duration.ofSeconds(60));
    private static final ProcessTokens TOKENS = new ProcessTokens(PROCESSES);

    @TempDir
    private static Path folder;

    private static SampleTokens made;

    @BeforeAll
    static void make() {
        made = new ProcessPki(PROCESSES)
                .make(folder, List.of(LEADER), TestOffice.SIGNED_AT)
                .orThrow();
    }

    @AfterAll
    static void end() {
        PROCESSES.close();
    }

    private static Token token(ProcessTokens tokens) {
        return tokens.plugged(made.driver()).orThrow().getFirst();
    }

    private static OpenToken open(ProcessTokens tokens) {
        return tokens.open(token(tokens), PIN.toCharArray()).orThrow();
    }

    private static SigningKey key(OpenToken token) {
        return token.key(made.tokens().getFirst().fingerprint(), TestOffice.SIGNED_AT)
                .orThrow();
    }

    private static Outcome<byte[]> sign(SigningKey key) {
        return key.sign(SignatureAlgorithm.RSA_SHA256, DOCUMENT);
    }

    private static boolean verifies(SigningKey key, Outcome<byte[]> signature) throws Exception {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key.certificate());
        verifier.update(DOCUMENT);
        return verifier.verify(signature.orThrow());
    }

    private static ProcessHandle process(DriverProcesses processes) {
        return ProcessHandle.of(processes.of(made.driver()).processId()).orElseThrow();
    }

    @Test
    void aSignatureOfTheOtherProcessVerifiesAndThePinIsWiped() throws Exception {
        char[] pin = PIN.toCharArray();

        try (OpenToken token = TOKENS.open(token(TOKENS), pin).orThrow()) {
            SigningKey key = key(token);

            assertTrue(verifies(key, sign(key)));
            assertEquals(3, token.certificates().size());
            assertEquals(3, key.chain().size());
        }
        assertArrayEquals(new char[PIN.length()], pin);
    }

    @Test
    void aWrongPinIsCalledThatAndNothingIsOpen() {
        char[] wrong = "000000".toCharArray();

        assertTrue(TOKENS.open(token(TOKENS), wrong).refusedFor(TokenTrouble.PIN_WRONG));
        assertArrayEquals(new char[6], wrong);
    }

    @Test
    void whatCannotBeWrittenWhileTheTokenIsAtWorkIsRefusedInWordsAndTheTokenGoesOn(@TempDir Path papers) {
        TestOffice office = TestOffice.shared();
        Path draft = office.draft(papers);
        SigningOrder order = new SigningOrder.Invisible(TestOffice.SIGNED_AT);
        try (OpenToken token = open(TOKENS)) {
            SigningKey key = key(token);

            Outcome<SignedPdf> nowhere = office.signer.sign(draft, papers.resolve("nowhere/signed.pdf"), key, order);

            assertTrue(nowhere.refusedFor(SigningTrouble.DISK), nowhere.toString());
            assertTrue(office.signer
                    .sign(draft, papers.resolve("signed.pdf"), key, order)
                    .isDone());
        }
    }

    @Test
    void aDriverKilledInTheMiddleOfASignatureCostsThatOneAndTheNextIsMade() throws Exception {
        try (OpenToken token = open(TOKENS)) {
            SigningKey key = key(token);
            ProcessHandle process = process(PROCESSES);
            HeldProcess.hold(process.pid());
            CompletableFuture<Outcome<byte[]>> underWay = CompletableFuture.supplyAsync(() -> sign(key));

            process.destroyForcibly();

            Outcome<byte[]> interrupted = underWay.get();
            assertTrue(interrupted.refusedFor(TokenTrouble.DRIVER_ENDED), interrupted.toString());
            assertEquals(1, interrupted.troubles().size());
            assertTrue(verifies(key, sign(key)));
        }
    }

    @Test
    void aDriverThatIsStuckIsGivenUpInWordsAndTheNextSignatureIsMade() throws Exception {
        AtomicReference<Duration> limit = new AtomicReference<>(Duration.ofSeconds(60));
        DriverProcesses impatient = new DriverProcesses(limit::get);
        try (OpenToken token = open(new ProcessTokens(impatient))) {
            SigningKey key = key(token);
            HeldProcess.hold(process(impatient).pid());
            limit.set(Duration.ofSeconds(1));

            Outcome<byte[]> stuck = sign(key);

            assertTrue(stuck.refusedFor(TokenTrouble.DRIVER_TOO_SLOW), stuck.toString());
            assertTrue(stuck.troubles().getFirst().english().contains("within 1 seconds"));
            limit.set(Duration.ofSeconds(60));
            assertTrue(verifies(key, sign(key)));
        } finally {
            impatient.close();
        }
    }

    @Test
    void twoDriversAreOpenAtOnceAndTheEndOfOneIsNotThatOfTheOther() throws Exception {
        Holder clerk = new Holder("Bùi Thị Cúc", "UBND xã Ea Kiết", "Văn phòng", "Cúc", PIN);
        SampleTokens others = new ProcessPki(PROCESSES)
                .make(folder.resolve("others"), List.of(clerk), TestOffice.SIGNED_AT)
                .orThrow();
        Token second = TOKENS.plugged(others.driver()).orThrow().getFirst();

        try (OpenToken one = open(TOKENS);
                OpenToken other = TOKENS.open(second, PIN.toCharArray()).orThrow()) {
            SigningKey ones = key(one);
            SigningKey clerks = other.key(others.tokens().getFirst().fingerprint(), TestOffice.SIGNED_AT)
                    .orThrow();
            assertTrue(verifies(ones, sign(ones)));
            ProcessHandle process = process(PROCESSES);
            process.destroyForcibly();
            process.onExit().get();

            assertTrue(verifies(clerks, sign(clerks)));
            assertEquals("Cúc", other.token().label());
        }
    }

    @Test
    void theProcessEndsWhenItsProgramIsDoneWithIt() throws Exception {
        DriverProcesses processes = new DriverProcesses(() -> Duration.ofSeconds(60));
        token(new ProcessTokens(processes));
        ProcessHandle process = process(processes);

        processes.close();

        assertEquals(process.pid(), process.onExit().get().pid());
    }

    @Test
    void nothingOfThePinStaysInTheProcessOrItsCommandAfterTheBatch() throws Exception {
        PROCESSES.of(made.driver()).startAnew();
        ProcessHandle process;
        try (OpenToken token = open(TOKENS)) {
            SigningKey key = key(token);
            sign(key).orThrow();
            process = process(PROCESSES);
            assertTrue(ProcessMemory.of(process.pid()).holds(PIN), "while the token is open");
        }

        assertFalse(ProcessMemory.of(process.pid()).holds(PIN), "after it was closed");
        assertFalse(process.info().commandLine().orElse("").contains(PIN));
    }
}
