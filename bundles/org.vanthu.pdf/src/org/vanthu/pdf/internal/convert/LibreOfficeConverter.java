package org.vanthu.pdf.internal.convert;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.inspect.Sniffer;
import org.vanthu.spi.pdf.FileKind;
import org.vanthu.spi.pdf.OfficeConverter;
import org.vanthu.spi.pdf.PdfTroubles;

/**
 * Runs LibreOffice without a window, in a folder and with a profile of its own for each document, so that no running
 * LibreOffice, setting or macro of the user has a part in it, and stops it with all it started when its time is over. Documents come
 * from anywhere: its memory is bounded, and it follows no link in them.
 */
@Component
public final class LibreOfficeConverter implements OfficeConverter {

    /** Component property and system property naming the program where it is not on the path. */
    static final String PROGRAM = "vanthu.libreoffice";

    private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.com", "soffice.exe");
    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/lib/libreoffice/program/soffice"),
            Path.of("/opt/libreoffice/program/soffice"),
            Path.of("C:\\Program Files\\LibreOffice\\program\\soffice.com"),
            Path.of("C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com"));
    private static final long GLANCE = 100;

    /** Address space of LibreOffice, in kilobytes, where a shell can bound it: small files can unpack to any size. */
    private static final long SPACE = 3L << 20;

    private static final Path SHELL = Path.of("/bin/sh");

    /**
     * No macro runs, and nothing is fetched that a document only links to: neither from the network nor from the computer on which it
     * is converted.
     */
    private static final String SETTINGS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
        <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
        <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update">
        <prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        </oor:items>
        """;

    private final Optional<Path> program;

    /** Finds LibreOffice by configuration, on the path, or in its usual places. */
    @Activate
    public LibreOfficeConverter(Map<String, Object> properties) {
        this(find(properties));
    }

    LibreOfficeConverter(Optional<Path> program) {
        this.program = program;
    }

    private static Optional<Path> find(Map<String, Object> properties) {
        Object configured = properties.get(PROGRAM);
        String named = configured == null ? System.getProperty(PROGRAM, "") : configured.toString();
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> onPath = Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, USUAL_PLACES.stream())
                .filter(candidate -> Files.isRegularFile(candidate) && Files.isExecutable(candidate))
                .findFirst();
    }

    @Override
    public boolean available() {
        return program.isPresent();
    }

    @Override
    public Outcome<Path> toPdf(Path source, Path target, Duration limit, BooleanSupplier cancelled) {
        FileKind kind;
        try {
            kind = Files.size(source) == 0 ? FileKind.OTHER : Sniffer.kind(source);
        } catch (IOException unreadable) {
            return Outcome.refused(PdfTroubles.UNREADABLE, "reason", unreadable);
        }
        if (!kind.convertible()) {
            return Outcome.refused(PdfTroubles.NOT_CONVERTIBLE, "kind", kind.name());
        }
        if (program.isEmpty()) {
            return Outcome.refused(PdfTroubles.CONVERTER_MISSING);
        }
        try {
            Path workshop = Files.createTempDirectory("vanthu-convert");
            try {
                return convert(source, kind, workshop, target, limit, cancelled);
            } finally {
                remove(workshop);
            }
        } catch (IOException unwritten) {
            return Outcome.refused(PdfTroubles.CANNOT_WRITE, "reason", unwritten);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Outcome.refused(PdfTroubles.CANCELLED);
        }
    }

    private Outcome<Path> convert(
            Path source, FileKind kind, Path workshop, Path target, Duration limit, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        Path input = workshop.resolve("document." + kind.extension());
        Files.copy(source, input);
        Process process = start(workshop, input);
        try {
            long end = System.nanoTime() + limit.toNanos();
            while (!process.waitFor(GLANCE, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    return Outcome.refused(PdfTroubles.CANCELLED);
                }
                if (System.nanoTime() > end) {
                    return Outcome.refused(PdfTroubles.CONVERTER_TOO_SLOW, "seconds", limit.toSeconds());
                }
            }
        } finally {
            stop(process);
        }
        Path made = workshop.resolve("document.pdf");
        if (!Files.isRegularFile(made) || Files.size(made) == 0) {
            return Outcome.refused(PdfTroubles.CONVERTER_FAILED);
        }
        Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
        return Outcome.done(target);
    }

    private Process start(Path workshop, Path input) throws IOException {
        Path profile = workshop.resolve("profile");
        Path settings = Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu");
        Files.writeString(settings, SETTINGS);
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", "ulimit -v \"$0\"; exec \"$@\"", Long.toString(SPACE)));
        }
        command.addAll(List.of(
                program.orElseThrow().toString(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--nofirststartwizard",
                "-env:UserInstallation=" + profile.toUri(),
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                workshop.toString(),
                input.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(workshop.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(workshop.resolve("words").toFile());
        builder.environment().put("HOME", workshop.toString());
        return builder.start();
    }

    /** The program on the path is a script: what it started must end with it. */
    private static void stop(Process process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        family.forEach(child -> child.onExit().join());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
