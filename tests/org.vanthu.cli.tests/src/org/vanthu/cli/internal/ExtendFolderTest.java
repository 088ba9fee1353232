package org.vanthu.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.cli.internal.CommandUnderTest.Ended;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TinyPdf;
import org.vanthu.testkit.pki.Behaviour;
import org.vanthu.testkit.pki.LoopbackPki;
import org.vanthu.testkit.pki.MemoryKey;
import org.vanthu.testkit.pki.Service;
import org.vanthu.testkit.pki.SignedElsewhere;

/** Whole folders made provable for longer, again and again on a schedule, whatever kind their signatures are of. */
class ExtendFolderTest {

    private final LoopbackPki pki = new LoopbackPki(Instant.now());
    private final MemoryKey signer = pki.signer("Bùi Thị Cúc", "Ủy ban nhân dân huyện Nam Đàn");

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        pki.close();
    }

    private Ended extend(Object... arguments) {
        return CommandUnderTest.inEnglish(folder).run(arguments);
    }

    private Path letter(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path signed(String name) throws IOException {
        return signed(name, signer);
    }

    private Path signed(String name, MemoryKey signer) throws IOException {
        Path letter = letter("thư.txt", TinyPdf.of(1, "Van ban"));
        Path signed = folder.resolve(name);
        Files.createDirectories(signed.getParent());
        BundleServices.ofInstallation()
                .need(PdfSigner.class)
                .sign(letter, signed, signer, new SigningOrder.Invisible(Instant.now()))
                .orThrow();
        return signed;
    }

    private byte[] elsewhere(SignedElsewhere kind) {
        return kind.letter("Van ban cua noi khac", signer, Instant.now());
    }

    @Test
    void anOlderKindOfSignatureIsProvenByATimeStampOverTheFileAndWhatThatDoesNotProveIsSaid()
            throws IOException, CertificateEncodingException {
        Path old = letter("kiểu cũ.pdf", elsewhere(SignedElsewhere.DETACHED));

        Ended ended = extend("extend", old, "--tsa", pki.timeStamps());

        Path extended = folder.resolve("kiểu cũ.extended.pdf");
        assertEquals(0, ended.code(), ended.messages());
        assertTrue(ended.results().startsWith(old + ": provable until "), ended.results());
        assertFalse(ended.results().contains("B-LTA"), "an older kind has no level: " + ended.results());
        assertTrue(ended.messages().contains("It does not prove that the signer meant this certificate"));
        Path root = Files.write(folder.resolve("root.cer"), pki.root().getEncoded());
        JsonNode verified = json(extend("verify", extended, "--trust", root, "--json"));
        assertEquals("valid", verified.at("/verdict").asText(), verified.toString());
        assertTrue(CommandUnderTest.inVietnamese(folder)
                .run("extend", old, "--tsa", pki.timeStamps(), "--out", folder.resolve("ra"))
                .messages()
                .contains("1 chữ ký thuộc kiểu cũ"));
    }

    @Test
    void aSignatureOverASha1DigestIsProvenAsWhatItIsAndStaysUndetermined()
            throws IOException, CertificateEncodingException {
        Path old = letter("sha1.pdf", elsewhere(SignedElsewhere.AROUND_SHA1));

        JsonNode ended = json(extend("extend", old, "--tsa", pki.timeStamps(), "--json"));

        assertEquals(1, ended.at("/olderKinds").asInt(), ended.toString());
        assertTrue(ended.at("/level").isMissingNode(), ended.toString());
        byte[] before = Files.readAllBytes(old);
        Path extended = folder.resolve("sha1.extended.pdf");
        assertEquals(before.length, Arrays.mismatch(before, Files.readAllBytes(extended)));
        Path root = Files.write(folder.resolve("root.cer"), pki.root().getEncoded());
        JsonNode verified = json(extend("verify", extended, "--trust", root, "--json"));
        assertEquals("undetermined", verified.at("/verdict").asText(), verified.toString());
    }

    @Test
    void aBareRsaSignatureAndACertificateSignedWithSha1AreExtendedAsWhatTheyAreAndAForgeryAmongThemIsNot()
            throws IOException, CertificateEncodingException {
        byte[] bare = SignedElsewhere.BARE.letter(
                "Chi 1.000", pki.rsaSigner("Bùi Thị Cúc", "Ủy ban nhân dân huyện Nam Đàn"), Instant.now());
        byte[] forged = new String(bare, StandardCharsets.ISO_8859_1)
                .replace("Chi 1.000", "Chi 9.000")
                .getBytes(StandardCharsets.ISO_8859_1);
        letter("kho/1 trần.pdf", bare);
        signed("kho/2 chuỗi SHA-1.pdf", pki.weaklyCertified("Bùi Thị Cúc", "Ủy ban nhân dân huyện Nam Đàn"));
        letter("kho/3 giả.pdf", forged);
        Path out = folder.resolve("ra");

        Ended ended = extend("extend", folder.resolve("kho"), "--tsa", pki.timeStamps(), "--out", out, "--json");
        List<JsonNode> told = inOrder(ended).map(ExtendFolderTest::json).toList();
        Path root = Files.write(folder.resolve("root.cer"), pki.root().getEncoded());
        List<String> verdicts = inOrder(
                        extend("verify", out, folder.resolve("kho/3 giả.pdf"), "--trust", root, "--json"))
                .map(line -> json(line).at("/verdict").asText() + " " + weak(line))
                .toList();

        assertEquals(3, ended.code(), ended.messages());
        assertEquals(
                List.of(true, true, false),
                told.stream().map(line -> line.at("/done").asBoolean()).toList(),
                ended.results());
        assertEquals(1, told.getFirst().at("/olderKinds").asInt(), ended.results());
        assertEquals("B-LTA", told.get(1).at("/level").asText(), ended.results());
        assertEquals(List.of("undetermined weak", "undetermined weak", "invalid "), verdicts);
    }

    /** One object a line, by the name of the file: a folder is gone through in the order in which the disk has it. */
    private static Stream<String> inOrder(Ended ended) {
        return ended.lines().stream()
                .sorted(Comparator.comparing(
                        line -> Path.of(json(line).at("/file").asText()).getFileName()));
    }

    /** Whether the reason that is said is the weak digest. */
    private static String weak(String verified) {
        return verified.contains("\"undetermined\"") && verified.contains("ALGORITHM_WEAK") ? "weak" : "";
    }

    @Test
    void aFileMadeToEatTheMemoryCostsOneMessageAndTheOthersAreExtended() throws IOException {
        Path first = signed("kho/1 quyết định.pdf");
        Path bomb = letter("kho/2 bom.pdf", bomb());
        Path last = signed("kho/3 thông báo.pdf");

        Ended ended = extend("extend", folder.resolve("kho"), "--tsa", pki.timeStamps(), "--replace");

        assertEquals(3, ended.code(), ended.messages());
        assertEquals(
                Set.of(first.toString(), bomb.toString(), last.toString()),
                ended.lines().stream()
                        .filter(line -> line.startsWith(folder.toString()))
                        .map(line -> line.substring(0, line.indexOf(".pdf") + 4))
                        .collect(Collectors.toSet()));
        assertEquals(
                1,
                ended.messages()
                        .lines()
                        .filter(line -> line.contains("2 bom.pdf"))
                        .count());
        assertEquals(
                2,
                ended.results().lines().filter(line -> line.contains("B-LTA")).count(),
                ended.results());
    }

    /** A cross-reference of less than a megabyte that unpacks to more than the process that reads it may have. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 900; megabyte++) {
                deflater.write(zeros);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length "
                        + packed.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed.toByteArray());
        file.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    @Test
    @Conforms("TT15.sign")
    void aFolderIsExtendedInPlaceAndRunAgainOnlyWhatIsDueIsTouched() throws IOException {
        Path first = signed("kho/2026/quyết định.pdf");
        Path second = letter("kho/thư cũ.pdf", elsewhere(SignedElsewhere.DETACHED));
        Path unsigned = letter("kho/chưa ký.pdf", TinyPdf.of(1, "Van ban"));
        byte[] before = Files.readAllBytes(first);
        Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rw-r-----"));

        Ended once = extend(run(30));
        byte[] extended = Files.readAllBytes(first);
        byte[] older = Files.readAllBytes(second);
        Ended again = extend(run(30));
        assertArrayEquals(extended, Files.readAllBytes(first));
        assertArrayEquals(older, Files.readAllBytes(second));
        Ended much = extend(run(36_500));

        assertEquals(0, once.code(), once.messages());
        assertEquals(before.length, Arrays.mismatch(before, extended), "what was there is the beginning");
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(first)));
        assertTrue(once.results().contains(unsigned + ": not signed"), once.results());
        assertEquals(List.of("2", "extended"), row(once, 0));
        assertEquals(0, again.code(), again.messages());
        assertEquals(List.of("2", "not due"), row(again, 1));
        assertEquals(List.of("2", "extended"), row(much, 0));
        assertTrue(Files.size(first) > extended.length, "its proof ends within a hundred years, so it is renewed");
        try (var left = Files.walk(folder.resolve("kho"))) {
            assertEquals(3, left.filter(Files::isRegularFile).count(), "nothing is left lying about");
        }
    }

    private Object[] run(int days) {
        return new Object[] {"extend", folder.resolve("kho"), "--replace", "--within", days, "--tsa", pki.timeStamps()};
    }

    /** The words and number of a row of the table at the end. */
    private static List<String> row(Ended ended, int number) {
        List<String> lines = ended.lines();
        String row = lines.get(lines.size() - 6 + number).strip();
        return List.of(row.split(" +", 2));
    }

    @Test
    void whatAServiceDidNotGiveIsAddedByTheNextRunAndNoFileIsLessThanItWas() throws IOException {
        Path file = signed("kho/quyết định.pdf");
        byte[] before = Files.readAllBytes(file);
        pki.tell(Service.TIME_STAMPS, Behaviour.FAILING);

        Ended silent = extend(run(30));
        byte[] untouched = Files.readAllBytes(file);
        pki.tell(Service.TIME_STAMPS, Behaviour.HONEST);
        Ended later = extend(run(30));

        assertEquals(1, silent.code());
        assertTrue(silent.messages().contains(pki.timeStamps().toString()), silent.messages());
        assertArrayEquals(before, untouched);
        assertEquals(0, later.code(), later.messages());
        assertEquals(before.length, Arrays.mismatch(before, Files.readAllBytes(file)));
    }

    @Test
    void anAlteredFileIsNeitherStampedNorReplaced() throws IOException {
        Path file = signed("kho/quyết định.pdf");
        byte[] more = "\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
        byte[] before = Files.readAllBytes(file);
        byte[] altered = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, altered, before.length, more.length);
        Files.write(file, altered);

        Ended ended = extend(run(30));

        assertEquals(3, ended.code(), ended.results());
        assertArrayEquals(altered, Files.readAllBytes(file));
    }

    @Test
    void aFolderWithoutAPlaceForTheResultsIsWrongUsageAndResultsAreNotTakenForSources() throws IOException {
        signed("kho/2026/quyết định.pdf");
        Path kho = folder.resolve("kho");

        Ended nowhere = extend("extend", kho, "--tsa", pki.timeStamps());
        Ended out = extend("extend", kho, "--tsa", pki.timeStamps(), "--out", kho.resolve("gia hạn"));

        assertEquals(2, nowhere.code());
        assertEquals(0, out.code(), out.messages());
        assertTrue(Files.exists(kho.resolve("gia hạn/2026/quyết định.pdf")));
        assertEquals(List.of("1", "extended"), row(out, 0));
        assertEquals(2, extend("extend", kho, "--replace", "--out", kho).code());
    }

    @Test
    void whatCannotBeWrittenIsSaidOfThatFileAndStopsNoOther() throws IOException {
        signed("kho/2026/quyết định.pdf");
        signed("kho/thông báo.pdf");
        Path out = Files.createDirectory(folder.resolve("gia hạn"));
        Files.createFile(out.resolve("2026"));

        Ended ended = extend("extend", folder.resolve("kho"), "--tsa", pki.timeStamps(), "--out", out);

        assertEquals(3, ended.code());
        assertTrue(ended.messages().contains("quyết định.pdf could not be written"), ended.messages());
        assertTrue(Files.exists(out.resolve("thông báo.pdf")));
        assertEquals(List.of("1", "extended"), row(ended, 0));
    }

    private static JsonNode json(Ended ended) {
        return json(ended.lines().getFirst());
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }
}
