package org.vanthu.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.cli.internal.CommandUnderTest.Ended;
import org.vanthu.testkit.TinyPdf;

/** Verifying a folder of odd files at a terminal: a verdict for each, whatever it is. */
class VerifyVerbTest {

    @TempDir
    static Path folder;

    private static Path valid;
    private static Path tampered;
    private static Path unsigned;
    private static Path unreadable;
    private static Path missing;
    private static Path directory;

    @BeforeAll
    static void layOutTheFiles() throws IOException {
        unsigned = Files.write(folder.resolve("chưa ký.pdf"), TinyPdf.of(1, "Van ban"));
        Path source = Files.write(folder.resolve("đã ký số.pdf"), TinyPdf.of(1, "Van ban 2"));
        Ended signed = CommandUnderTest.inEnglish(folder)
                .runWith(
                        SoftTokenOfClerk.PIN,
                        "sign",
                        source,
                        "--module",
                        SoftTokenOfClerk.library(),
                        "--token",
                        SoftTokenOfClerk.LABEL,
                        "--pin-file",
                        "-");
        assertEquals(0, signed.code(), signed.messages());
        valid = folder.resolve("đã ký số.signed.pdf");
        byte[] altered = Files.readAllBytes(valid);
        int place = new String(altered, StandardCharsets.ISO_8859_1).indexOf("Van ban 2");
        altered[place] = 'B';
        tampered = Files.write(folder.resolve("sửa.pdf"), altered);
        unreadable = Files.writeString(folder.resolve("không đọc được.pdf"), "%PDF-1.7 và không gì nữa");
        missing = folder.resolve("không có.pdf");
        directory = Files.createDirectory(folder.resolve("thư mục.pdf"));
    }

    @Test
    void everyFileGetsItsVerdictAndNoneStopsTheOthers() throws IOException {
        Ended verified = verify(CommandUnderTest.inEnglish(folder), "--json");

        List<String> verdicts = new ArrayList<>();
        for (String line : verified.lines()) {
            JsonNode each = new ObjectMapper().readTree(line);
            verdicts.add(each.get("verdict").asText());
            assertTrue(each.get("file").asText().startsWith(folder.toString()));
        }
        assertEquals(List.of("valid", "invalid", "unsigned", "unreadable", "unreadable", "unreadable"), verdicts);
        assertEquals(1, verified.code());
        assertEquals("", verified.messages());
        assertEquals("Verification.FILE_MISSING", reason(verified, 4));
        assertEquals("Verification.NOT_A_FILE", reason(verified, 5));
    }

    private static String reason(Ended verified, int line) throws IOException {
        return new ObjectMapper()
                .readTree(verified.lines().get(line))
                .at("/reasons/0/code")
                .asText();
    }

    @Test
    void thePersonReadsTheSameInBothLanguages() {
        Ended vietnamese = verify(CommandUnderTest.inVietnamese(folder));
        Ended english = verify(CommandUnderTest.inEnglish(folder));

        assertEquals(
                List.of("hợp lệ", "KHÔNG HỢP LỆ", "CHƯA KÝ SỐ", "KHÔNG ĐỌC ĐƯỢC", "KHÔNG ĐỌC ĐƯỢC", "KHÔNG ĐỌC ĐƯỢC"),
                verdicts(vietnamese));
        assertEquals(
                List.of("valid", "INVALID", "NOT SIGNED", "UNREADABLE", "UNREADABLE", "UNREADABLE"), verdicts(english));
        assertFalse((vietnamese.results() + english.results()).contains("Exception"), english.results());
    }

    /** Lines of files are not indented; what is said about each is. */
    private static List<String> verdicts(Ended verified) {
        return verified.lines().stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(line.lastIndexOf(": ") + 2))
                .toList();
    }

    @Test
    void aFileThatHoldsNoCertificateIsNotTrustedAndNothingIsVerified() {
        Ended verified = CommandUnderTest.inEnglish(folder).run("verify", valid, "--trust", unsigned);

        assertEquals(3, verified.code());
        assertEquals("", verified.results());
        assertTrue(verified.messages().contains(unsigned.toString()), verified.messages());
    }

    @Test
    void withoutATrustedRootNothingIsCalledValid() {
        Ended verified = CommandUnderTest.inEnglish(folder).run("verify", valid);

        assertEquals(1, verified.code());
        assertEquals(List.of("CANNOT BE DETERMINED"), verdicts(verified));
    }

    private static Ended verify(CommandUnderTest command, String... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("verify", valid, tampered, unsigned, unreadable, missing, directory));
        arguments.addAll(SoftTokenOfClerk.trust());
        arguments.addAll(List.of(more));
        return command.run(arguments.toArray());
    }

    @Test
    void ofAFolderEveryPdfIsVerifiedAndATableEndsTheAnswer() throws IOException {
        Path archive = folder.resolve("lưu trữ/2026");
        Files.createDirectories(archive);
        Files.copy(valid, archive.resolve("a.pdf"));
        Files.copy(tampered, archive.resolve("b.PDF"));
        Files.writeString(archive.resolve("ghi chú.txt"), "không phải PDF");
        List<Object> arguments = new ArrayList<>(List.of("verify", folder.resolve("lưu trữ")));
        arguments.addAll(SoftTokenOfClerk.trust());

        Ended verified = CommandUnderTest.inEnglish(folder).run(arguments.toArray());

        assertEquals(1, verified.code());
        assertEquals(2, verdicts(verified).size(), verified.results());
        List<String> table = verified.lines()
                .subList(verified.lines().size() - 6, verified.lines().size());
        assertEquals(
                List.of(
                        "1  valid",
                        "1  INVALID",
                        "0  CANNOT BE DETERMINED",
                        "0  NOT SIGNED",
                        "0  UNREADABLE",
                        "2  files in all"),
                table.stream().map(String::strip).toList());
    }

    @Test
    void detailedReportsForPeopleAndForProgramsAreWrittenAndNoneIsReplaced() throws Exception {
        Path reports = folder.resolve("báo cáo");
        List<Object> arguments = new ArrayList<>(List.of("verify", valid, unsigned, valid, "--reports", reports));
        arguments.addAll(SoftTokenOfClerk.trust());

        CommandUnderTest.inVietnamese(folder).run(arguments.toArray());

        try (Stream<Path> written = Files.list(reports)) {
            assertEquals(
                    Set.of(
                            "đã ký số.signed.pdf.report.pdf",
                            "đã ký số.signed.pdf.report.json",
                            "đã ký số.signed.pdf.report.xml",
                            "đã ký số.signed.pdf-2.report.pdf",
                            "đã ký số.signed.pdf-2.report.json",
                            "đã ký số.signed.pdf-2.report.xml",
                            "chưa ký.pdf.report.json",
                            "chưa ký.pdf.report.pdf"),
                    written.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
        String sheet = text(reports.resolve("đã ký số.signed.pdf.report.pdf"));
        List.of("KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ", "hợp lệ", "Phần đã ký còn toàn vẹn", "đồng hồ của máy ký")
                .forEach(words -> assertTrue(sheet.contains(words), sheet));
        assertTrue(Files.readString(reports.resolve("đã ký số.signed.pdf.report.xml"))
                .contains("mainindication:total-passed"));
    }

    @Test
    void whereAPageLooksDifferentAfterASignatureBothStatesAreDrawnSideBySide() throws Exception {
        Path forged = withOtherContent(valid, folder.resolve("thay nội dung.pdf"));
        Path reports = folder.resolve("so sánh");

        Ended verified = CommandUnderTest.inEnglish(folder).run("verify", forged, "--reports", reports);

        assertEquals(1, verified.code(), verified.messages());
        BufferedImage both = ImageIO.read(
                reports.resolve("thay nội dung.pdf.signature-1.page-1.png").toFile());
        int half = both.getWidth() / 2;
        assertTrue(dark(both.getSubimage(half, 0, half, both.getHeight())) > 10_000);
        assertTrue(dark(both.getSubimage(0, 0, half, both.getHeight())) < 10_000);
    }

    private static long dark(BufferedImage part) {
        return Arrays.stream(part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth()))
                .filter(pixel -> (pixel & 0xffffff) == 0)
                .count();
    }

    /** Puts a black square in the place of what the first page shows, in an increment of the proper form. */
    private static Path withOtherContent(Path signed, Path target) throws IOException {
        String text = Files.readString(signed, StandardCharsets.ISO_8859_1);
        String content = last(text, "/Contents (\\d+) 0 R");
        String square = "0 0 0 rg 100 100 200 200 re f";
        String object =
                content + " 0 obj\n<</Length " + square.length() + ">>\nstream\n" + square + "\nendstream\nendobj\n";
        String table = "xref\n" + content + " 1\n" + "%010d 00000 n \n".formatted(text.length()) + "trailer\n<</Size "
                + last(text, "/Size (\\d+)") + "/Root " + last(text, "/Root (\\d+) 0 R") + " 0 R/Prev "
                + last(text, "startxref\\s+(\\d+)") + ">>\nstartxref\n" + (text.length() + object.length())
                + "\n%%EOF\n";
        return Files.writeString(target, text + object + table, StandardCharsets.ISO_8859_1);
    }

    private static String last(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String text(Path sheet) throws Exception {
        Process reader = new ProcessBuilder("pdftotext", "-layout", sheet.toString(), "-").start();
        String text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, reader.waitFor());
        return text;
    }
}
