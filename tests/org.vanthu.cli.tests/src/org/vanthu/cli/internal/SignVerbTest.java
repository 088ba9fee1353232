package org.vanthu.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.cli.internal.CommandUnderTest.Ended;
import org.vanthu.testkit.TinyPdf;
import org.vanthu.testkit.pki.LoopbackPki;

/** Signing at a terminal, with a real token. */
class SignVerbTest {

    @TempDir
    Path folder;

    private Path letter;

    @BeforeEach
    void writeALetter() throws IOException {
        letter = Files.write(folder.resolve("công văn 01.pdf"), TinyPdf.of(2, "Van ban"));
    }

    @Test
    void aFileIsSignedBesideItselfAndTheResultIsValidAndBeginsWithTheFile() throws IOException {
        Ended signed = sign(SoftTokenOfClerk.PIN, letter);

        Path result = folder.resolve("công văn 01.signed.pdf");
        assertEquals(0, signed.code(), signed.messages());
        assertEquals(List.of(letter + ": signed, " + result), signed.lines());
        byte[] before = Files.readAllBytes(letter);
        assertArrayEquals(before, Arrays.copyOf(Files.readAllBytes(result), before.length));
        List<Object> verify = new ArrayList<>(List.of("verify", result));
        verify.addAll(SoftTokenOfClerk.trust());
        Ended verified = CommandUnderTest.inEnglish(folder).run(verify.toArray());
        assertEquals(0, verified.code(), verified.results() + verified.messages());
        assertTrue(verified.results().contains(SoftTokenOfClerk.HOLDER), verified.results());
    }

    @Test
    void aKeyFileSignsWithItsPasswordInPlaceOfThePin() {
        Path keyFile = keyFile("Mật khẩu tệp");

        Ended wrong = command().runWith("mật khẩu", "sign", letter, "--pkcs12", keyFile, "--pin-file", "-");
        Ended signed = command().runWith("Mật khẩu tệp", "sign", letter, "--pkcs12", keyFile, "--pin-file", "-");

        assertEquals(3, wrong.code());
        assertTrue(wrong.messages().contains("“khóa.p12” is not right"), wrong.messages());
        assertEquals(0, signed.code(), signed.messages());
        Ended verified = command().run("verify", folder.resolve("công văn 01.signed.pdf"));
        assertTrue(verified.results().contains("Lò Thị Ún"), verified.results());
    }

    @Test
    void oneSourceIsNamedAtMostAndTheStoreOfWindowsIsToldFromATokenThatIsNotThere() {
        Path keyFile = keyFile("Mật khẩu tệp");

        Ended both = command().run("sign", letter, "--pkcs12", keyFile, "--module", SoftTokenOfClerk.library());
        Ended windows = command().run("sign", letter, "--windows-store");

        assertEquals(2, both.code(), both.messages());
        assertEquals(3, windows.code());
        assertTrue(windows.messages().contains("no certificate store of Windows"), windows.messages());
    }

    @Test
    void aFileThatCannotBeSignedDoesNotStopTheOthers() throws IOException {
        Path note = Files.writeString(folder.resolve("ghi chú.pdf"), "không phải PDF");
        Path missing = folder.resolve("missing.pdf");
        Path out = folder.resolve("đã ký");

        Ended signed = sign(SoftTokenOfClerk.PIN, note, missing, letter, "--out", out, "--json");

        assertEquals(3, signed.code());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : signed.lines()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertEquals(3, lines.size());
        assertEquals(
                List.of(false, false, true),
                lines.stream().map(line -> line.get("done").asBoolean()).toList());
        assertEquals("Signing.NOT_PDF", lines.get(0).at("/reasons/0/code").asText());
        assertEquals("Signing.UNREADABLE", lines.get(1).at("/reasons/0/code").asText());
        assertEquals(
                out.resolve("công văn 01.pdf").toString(),
                lines.get(2).get("signed").asText());
        assertTrue(signed.messages().contains(note + ": "), signed.messages());
        assertEquals(List.of("công văn 01.pdf"), List.of(out.toFile().list()));
    }

    @Test
    void nothingIsReplaced() throws IOException {
        Path there = Files.writeString(folder.resolve("công văn 01.signed.pdf"), "yesterday's");

        Ended signed = sign(SoftTokenOfClerk.PIN, letter);

        assertEquals(3, signed.code());
        assertEquals(List.of(letter + ": NOT SIGNED"), signed.lines());
        assertTrue(signed.messages().contains(there.toString()), signed.messages());
        assertEquals("yesterday's", Files.readString(there));
    }

    @Test
    void ofTwoFilesOfOneNameOnlyTheFirstGoesIntoTheFolderForWhatIsSigned() throws IOException {
        Path other = Files.createDirectories(folder.resolve("khác")).resolve(letter.getFileName());
        Files.write(other, TinyPdf.of(1, "Van ban khac"));
        Path out = folder.resolve("đã ký");

        Ended signed = sign(SoftTokenOfClerk.PIN, letter, other, "--out", out);

        assertEquals(3, signed.code());
        Path result = out.resolve(letter.getFileName());
        assertEquals(List.of(letter + ": signed, " + result, other + ": NOT SIGNED"), signed.lines());
        byte[] first = Files.readAllBytes(letter);
        assertArrayEquals(first, Arrays.copyOf(Files.readAllBytes(result), first.length));
        assertEquals(List.of("công văn 01.pdf"), List.of(out.toFile().list()));
    }

    @Test
    void aWrongPinSignsNothingAndTheTokenIsNamed() {
        Ended signed = sign("000000", letter);

        assertEquals(3, signed.code());
        assertEquals("", signed.results());
        assertTrue(signed.messages().contains(SoftTokenOfClerk.LABEL), signed.messages());
        assertFalse(Files.exists(folder.resolve("công văn 01.signed.pdf")));
    }

    @Test
    void amongSeveralTokensOneMustBeNamedAndWhatThereIsIsListed() {
        Object[] unnamed = {"sign", letter, "--module", SoftTokenOfClerk.library(), "--pin-file", "-"};
        Object[] strange = {
            "sign", letter, "--module", SoftTokenOfClerk.library(), "--pin-file", "-", "--token", "nobody's"
        };

        Ended several = command().runWith(SoftTokenOfClerk.PIN, unnamed);
        Ended stranger = command().runWith(SoftTokenOfClerk.PIN, strange);
        Ended other = sign(SoftTokenOfClerk.PIN, letter, "--certificate", "Lê Văn Phó");

        assertEquals(3, several.code());
        assertTrue(
                several.messages().contains("clerk (") && several.messages().contains("deputy ("), several.messages());
        assertEquals(3, stranger.code());
        assertTrue(stranger.messages().contains("nobody's"), stranger.messages());
        assertEquals(3, other.code());
        assertTrue(other.messages().contains(SoftTokenOfClerk.fingerprint()), other.messages());
    }

    @Test
    void thePinIsReadFromAFileAndAskedOfNobodyWhereNobodySits() throws IOException {
        Path pin = Files.writeString(folder.resolve("pin"), SoftTokenOfClerk.PIN + "\r\nnot this\n");

        Ended signed = command()
                .run(
                        "sign",
                        letter,
                        "--module",
                        SoftTokenOfClerk.library(),
                        "--token",
                        SoftTokenOfClerk.LABEL,
                        "--pin-file",
                        pin,
                        "--certificate",
                        SoftTokenOfClerk.fingerprint().substring(0, 12));
        Ended unasked = command()
                .run("sign", letter, "--module", SoftTokenOfClerk.library(), "--token", SoftTokenOfClerk.LABEL);

        assertEquals(0, signed.code(), signed.messages());
        assertEquals(3, unasked.code());
        assertTrue(unasked.messages().contains("PIN of the token clerk"), unasked.messages());
    }

    @Test
    void aLibraryThatIsNoDriverIsRefusedInWords() throws IOException {
        Path library = Files.writeString(folder.resolve("no-driver.so"), "text");

        Ended signed = command().runWith(SoftTokenOfClerk.PIN, "sign", letter, "--module", library, "--pin-file", "-");

        assertEquals(3, signed.code());
        assertTrue(signed.messages().contains("no-driver.so"), signed.messages());
        assertFalse(signed.messages().contains("\tat "), signed.messages());
    }

    private Path keyFile(String password) {
        try (LoopbackPki pki = new LoopbackPki(Instant.now())) {
            return pki.signer("Lò Thị Ún", "Ủy ban nhân dân xã").save(folder.resolve("khóa.p12"), password);
        }
    }

    private CommandUnderTest command() {
        return CommandUnderTest.inEnglish(folder);
    }

    /** With the clerk's token, and this PIN on standard input. */
    private Ended sign(String pin, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "sign", "--module", SoftTokenOfClerk.library(), "--token", SoftTokenOfClerk.LABEL, "--pin-file", "-"));
        arguments.addAll(List.of(more));
        return command().runWith(pin + "\n", arguments.toArray());
    }

    @Test
    void aLevelThatNoServiceGivesEndsWithOneAndTheFileIsSignedAtTheLevelThereIs() throws IOException {
        try (LoopbackPki strangers = new LoopbackPki(Instant.now())) {
            Ended stamped =
                    sign(SoftTokenOfClerk.PIN, letter, "--level", "B-T", "--tsa", strangers.timeStamps(), "--json");
            Path again = Files.copy(letter, folder.resolve("công văn 02.pdf"));
            Ended partly =
                    sign(SoftTokenOfClerk.PIN, again, "--level", "B-LTA", "--tsa", strangers.timeStamps(), "--json");

            assertEquals(0, stamped.code(), stamped.messages());
            JsonNode first = new ObjectMapper().readTree(stamped.results());
            assertEquals("B-T", first.get("level").asText());
            assertEquals(1, partly.code(), partly.messages());
            JsonNode second = new ObjectMapper().readTree(partly.results());
            assertEquals("B-T", second.get("level").asText());
            assertEquals(
                    "Service.NO_STATUS_SERVICE", second.at("/reasons/0/code").asText());
        }
    }
}
