package org.vanthu.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.cli.internal.CommandUnderTest.Ended;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.testkit.TinyPdf;
import org.vanthu.testkit.pki.Behaviour;
import org.vanthu.testkit.pki.LoopbackPki;
import org.vanthu.testkit.pki.Service;

/** Making signed files provable for longer at a terminal, with services on loopback. */
class ExtendVerbTest {

    private final LoopbackPki pki = new LoopbackPki(Instant.now());

    @TempDir
    Path folder;

    private Path signed;

    @BeforeEach
    void signALetter() throws IOException {
        Path letter = Files.write(folder.resolve("thư.pdf"), TinyPdf.of(1, "Van ban"));
        signed = folder.resolve("thư đã ký.pdf");
        BundleServices.ofInstallation()
                .need(PdfSigner.class)
                .sign(
                        letter,
                        signed,
                        pki.signer("Bùi Thị Cúc", "Ủy ban nhân dân huyện Nam Đàn"),
                        new SigningOrder.Invisible(Instant.now()))
                .orThrow();
    }

    @AfterEach
    void close() {
        pki.close();
    }

    private Ended extend(Object... arguments) {
        return CommandUnderTest.inEnglish(folder).run(arguments);
    }

    @Test
    void aFileReachesTheHighestLevelAndThenVerifiesWithNothingButTheRoot()
            throws IOException, CertificateEncodingException {
        Ended ended = extend("extend", signed, "--tsa", pki.timeStamps());

        Path extended = folder.resolve("thư đã ký.extended.pdf");
        assertEquals(0, ended.code(), ended.messages());
        assertEquals(List.of(signed + ": B-B became B-LTA, " + extended), ended.lines());
        byte[] before = Files.readAllBytes(signed);
        assertEquals(before.length, Arrays.mismatch(before, Files.readAllBytes(extended)));
        Path root = Files.write(folder.resolve("root.cer"), pki.root().getEncoded());
        Ended verified = extend("verify", extended, "--trust", root, "--json");
        assertEquals(0, verified.code(), verified.results());
        JsonNode first = new ObjectMapper().readTree(verified.lines().getFirst());
        assertEquals("B-LTA", first.at("/signatures/0/level").asText(), verified.results());
    }

    @Test
    void whatIsMissingEndsWithOneNamesTheServiceAndIsAddedLater() {
        pki.tell(Service.STATUS, Behaviour.FAILING);
        pki.tell(Service.LISTS, Behaviour.FAILING);
        Ended partly = extend("extend", signed, "--tsa", pki.timeStamps(), "--level", "b-lt");
        Path stamped = folder.resolve("thư đã ký.extended.pdf");
        pki.tell(Service.LISTS, Behaviour.HONEST);

        Ended later =
                extend("extend", stamped, "--level", "B-LT", "--ocsp", pki.status(), "--out", folder.resolve("sau"));

        assertEquals(1, partly.code());
        assertEquals(List.of(signed + ": B-B became B-T, " + stamped), partly.lines());
        assertTrue(partly.messages().contains(pki.status().toString()), partly.messages());
        assertEquals(0, later.code(), later.messages());
        assertTrue(later.results().contains("B-T became B-LT"), later.results());
    }

    /** Addresses that certificates name within the own network (docs/adr/0108): the services of the test stand there. */
    @Test
    void whatACertificateNamesWithinTheOwnNetworkIsNotAskedAndIsSaid() {
        Ended stamped = extend("extend", signed, "--tsa", pki.timeStamps(), "--level", "B-T");
        Path file = folder.resolve("thư đã ký.extended.pdf");

        Ended ended = extend("extend", file, "--level", "B-LT", "--out", folder.resolve("sau"));

        assertEquals(0, stamped.code(), stamped.messages());
        assertEquals(1, ended.code());
        assertTrue(ended.messages().contains("--ocsp"), ended.messages());
    }

    @Test
    void withoutATimeStampServiceNothingIsWrittenAndTheReasonIsSaid() {
        Ended ended = extend("extend", signed, "--json");

        assertEquals(1, ended.code());
        assertTrue(ended.results().contains("Service.NO_TIME_STAMP_SERVICE"), ended.results());
        assertFalse(Files.exists(folder.resolve("thư đã ký.extended.pdf")));
    }

    @Test
    void aFileThatCannotBeExtendedDoesNotStopTheOthersAndNothingIsReplaced() throws IOException {
        Path there = Files.writeString(folder.resolve("thư.extended.pdf"), "yesterday's");
        Path unsigned = folder.resolve("thư.pdf");
        Path note = Files.writeString(folder.resolve("ghi chú.pdf"), "không phải PDF");

        Ended ended = extend("extend", unsigned, note, signed, "--tsa", pki.timeStamps(), "--level", "B-T");

        assertEquals(3, ended.code());
        assertEquals(
                List.of(unsigned + ": NOT EXTENDED", note + ": NOT EXTENDED"),
                ended.lines().subList(0, 2));
        assertTrue(ended.lines().get(2).contains("B-B became B-T"), ended.results());
        assertEquals("yesterday's", Files.readString(there));
    }

    @Test
    void aLevelThatIsNoneIsWrongUsage() {
        assertEquals(2, extend("extend", signed, "--level", "B-X").code());
    }
}
