package org.vanthu.pdf.internal.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.read.FilePageReader;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.testkit.Conforms;

class LibreOfficeConverterTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path document;
    private Path target;

    @BeforeEach
    void aDocument() throws IOException {
        document("Kính gửi Sở Nội vụ");
    }

    private void document(String paragraph) throws IOException {
        document = folder.resolve("du thao.odt");
        target = folder.resolve("out.pdf");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(document))) {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            entry(
                    zip,
                    "META-INF/manifest.xml",
                    "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                            + "<manifest:file-entry manifest:full-path='/' "
                            + "manifest:media-type='application/vnd.oasis.opendocument.text'/>"
                            + "<manifest:file-entry manifest:full-path='content.xml' manifest:media-type='text/xml'/>"
                            + "</manifest:manifest>");
            entry(
                    zip,
                    "content.xml",
                    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                            + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
                            + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'"
                            + " xmlns:xlink='http://www.w3.org/1999/xlink'"
                            + " office:version='1.2'><office:body><office:text><text:p>" + paragraph
                            + "</text:p></office:text></office:body></office:document-content>");
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Conforms("VI.III.1.a")
    void aTextDocumentBecomesAPdfWhereLibreOfficeIsInstalled() {
        LibreOfficeConverter converter = new LibreOfficeConverter(Map.of());
        assumeTrue(converter.available(), "no LibreOffice on this computer");

        converter.toPdf(document, target, LIMIT, () -> false).orThrow();

        try (OpenPdf pdf = new FilePageReader().open(target).orThrow()) {
            assertTrue(pdf.text(0, () -> false).orThrow().text().contains("Kính gửi Sở Nội vụ"));
        }
    }

    @Test
    void whatADocumentOnlyLinksToIsNotFetched() throws IOException {
        LibreOfficeConverter converter = new LibreOfficeConverter(Map.of());
        assumeTrue(converter.available(), "no LibreOffice on this computer");
        BufferedImage red = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        Arrays.setAll(((DataBufferInt) red.getRaster().getDataBuffer()).getData(), at -> Color.RED.getRGB());
        Path secret = folder.resolve("secret.png");
        ImageIO.write(red, "png", secret.toFile());
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            document("Xem hình"
                    + picture("http://127.0.0.1:" + server.getAddress().getPort() + "/a.png")
                    + picture(secret.toUri().toString()));

            converter.toPdf(document, target, LIMIT, () -> false).orThrow();
        } finally {
            server.stop(0);
        }

        assertEquals(0, asked.get());
        try (OpenPdf pdf = new FilePageReader().open(target).orThrow()) {
            assertTrue(pdf.text(0, () -> false).orThrow().text().contains("Xem hình"));
            int[] pixels = pdf.draw(0, 50, () -> false).orThrow().pixels();
            assertTrue(Arrays.stream(pixels).noneMatch(pixel -> (pixel & 0xffffff) == 0xff0000));
        }
    }

    private static String picture(String address) {
        return "<draw:frame draw:name='a' text:anchor-type='as-char' svg:width='5cm' svg:height='5cm'>"
                + "<draw:image xlink:href='" + address
                + "' xlink:type='simple' xlink:show='embed' xlink:actuate='onLoad'/></draw:frame>";
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theMemoryOfTheConverterIsBounded() throws IOException {
        Path made = program("ulimit -v > \"${10}/document.pdf\"")
                .toPdf(document, target, LIMIT, () -> false)
                .orThrow();

        assertEquals("3145728", Files.readString(made).strip());
    }

    @Test
    void withoutLibreOfficeTheNextStepIsTold() {
        LibreOfficeConverter converter = new LibreOfficeConverter(Optional.empty());

        Outcome<Path> outcome = converter.toPdf(document, target, LIMIT, () -> false);

        assertFalse(converter.available());
        assertTrue(outcome.refusedFor(PdfTroubles.CONVERTER_MISSING));
        assertTrue(outcome.troubles().getFirst().vietnamese().contains("LibreOffice"));
    }

    @Test
    void aConfiguredProgramThatIsNotThereCountsAsMissing() {
        LibreOfficeConverter converter = new LibreOfficeConverter(
                Map.of(LibreOfficeConverter.PROGRAM, folder.resolve("nothing").toString()));

        assertFalse(converter.available());
    }

    @Test
    void aPictureIsNotConverted() throws IOException {
        Path png =
                Files.write(folder.resolve("a.odt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});

        assertTrue(new LibreOfficeConverter(Optional.empty())
                .toPdf(png, target, LIMIT, () -> false)
                .refusedFor(PdfTroubles.NOT_CONVERTIBLE));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aConverterThatHangsIsStoppedWithAllItStarted() throws IOException {
        Path mark = folder.resolve("child");
        LibreOfficeConverter converter = program("sleep 600 & echo $! > " + mark + "; wait");

        Outcome<Path> outcome = converter.toPdf(document, target, Duration.ofMillis(700), () -> false);

        assertTrue(outcome.refusedFor(PdfTroubles.CONVERTER_TOO_SLOW));
        long child = Long.parseLong(Files.readString(mark).strip());
        assertFalse(ProcessHandle.of(child).filter(ProcessHandle::isAlive).isPresent());
        assertFalse(Files.exists(target));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aConverterStopsWhenTheUserWishes() throws IOException {
        assertTrue(
                program("sleep 600").toPdf(document, target, LIMIT, () -> true).refusedFor(PdfTroubles.CANCELLED));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aConverterThatMakesNothingHasFailed() throws IOException {
        assertTrue(
                program("exit 0").toPdf(document, target, LIMIT, () -> false).refusedFor(PdfTroubles.CONVERTER_FAILED));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theConverterGetsAProfileOfItsOwnAndLeavesNothingBehind() throws IOException {
        Path words = folder.resolve("words");
        LibreOfficeConverter converter = program("echo \"$@\" > " + words + "; cp \"${11}\" \"${10}/document.pdf\"");

        Path made = converter.toPdf(document, target, LIMIT, () -> false).orThrow();

        assertEquals(Files.size(document), Files.size(made));
        String arguments = Files.readString(words);
        assertTrue(arguments.contains("-env:UserInstallation=file:"), arguments);
        Path workshop = Path.of(arguments.replaceAll("(?s).*--outdir (\\S+) .*", "$1"));
        assertFalse(Files.exists(workshop));
    }

    /** A program standing where LibreOffice would: the ways to fail cannot be asked of the real one. */
    private LibreOfficeConverter program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new LibreOfficeConverter(Optional.of(program));
    }
}
