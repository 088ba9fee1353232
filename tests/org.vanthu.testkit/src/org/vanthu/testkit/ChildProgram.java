package org.vanthu.testkit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * A program in a JVM of its own, with the classes of the running tests: to be killed at will. It is started by
 * {@code java} alone, without the framework, because two hundred starts of that would take too long.
 */
public final class ChildProgram implements AutoCloseable {

    private static Path unpacked;
    private static List<String> classPath;

    private final Process process;
    private final BufferedReader output;
    private final Writer input;

    private ChildProgram(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts the {@code main} of this class. Its errors go to the errors of this process. */
    public static ChildProgram start(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.addAll(options);
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath(main)));
        command.add(main.getName());
        command.addAll(Arrays.asList(arguments));
        try {
            return new ChildProgram(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The number by which the operating system knows it. */
    public long id() {
        return process.pid();
    }

    /** Sends a line to its standard input. */
    public void say(String line) {
        if (!tell(line)) {
            throw new IllegalStateException("nobody is there to be told: " + line);
        }
    }

    /** Sends a line to its standard input; answers whether it was still there to take it. */
    public boolean tell(String line) {
        try {
            input.write(line + "\n");
            input.flush();
            return true;
        } catch (IOException dead) {
            return false;
        }
    }

    /** Ends its standard input. */
    public void sayNoMore() {
        try {
            input.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for the next line of its standard output; {@code null} when it has ended. */
    public String line() {
        try {
            return output.readLine();
        } catch (IOException ended) {
            return null;
        }
    }

    /** Kills it at once, without letting it finish anything; answers the whole lines it had still written. */
    public List<String> kill() {
        process.destroyForcibly();
        process.onExit().join();
        List<String> left = new ArrayList<>();
        try {
            StringBuilder rest = new StringBuilder();
            for (int read = output.read(); read >= 0; read = output.read()) {
                rest.append((char) read);
            }
            int end = rest.lastIndexOf("\n");
            rest.substring(0, Math.max(end, 0)).lines().forEach(left::add);
        } catch (IOException closed) {
            // What was not read before the pipe broke was never received.
        }
        return left;
    }

    /** Waits until it ends by itself; answers its exit code. */
    public int end() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static synchronized List<String> classPath(Class<?> main) {
        if (classPath == null) {
            Set<String> found = new LinkedHashSet<>();
            Bundle bundle = FrameworkUtil.getBundle(main);
            if (bundle != null) {
                for (Bundle each : bundle.getBundleContext().getBundles()) {
                    ofBundle(each).forEach(path -> found.addAll(withNested(path)));
                }
            } else if (main.getClassLoader() instanceof URLClassLoader loader) {
                Arrays.stream(loader.getURLs()).map(ChildProgram::path).forEach(path -> found.add(path.toString()));
            }
            found.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
            classPath = found.stream()
                    .filter(path -> Files.exists(Path.of(path)))
                    .map(ChildProgram::packed)
                    .toList();
        }
        return classPath;
    }

    /**
     * The file or folder that a bundle was installed from; locations look like {@code initial@reference:file:…}, and a path
     * in one that is not absolute begins where the framework is installed.
     */
    private static List<Path> ofBundle(Bundle bundle) {
        String location = bundle.getLocation();
        int file = location.indexOf("file:");
        if (file < 0) {
            return List.of();
        }
        Path path = installation()
                .resolve(location.substring(file + "file:".length()))
                .normalize();
        return Files.exists(path) ? List.of(path) : List.of();
    }

    private static Path installation() {
        String area = System.getProperty("osgi.install.area", "");
        return Path.of(area.substring(area.indexOf(':') + 1)).toAbsolutePath();
    }

    private static List<String> withNested(Path path) {
        List<String> all = new ArrayList<>();
        all.add(path.toString());
        try {
            if (Files.isDirectory(path)) {
                for (String classes : List.of("target/classes", "bin")) {
                    all.add(path.resolve(classes).toString());
                }
                File[] nested = path.resolve("lib").toFile().listFiles((folder, name) -> name.endsWith(".jar"));
                Arrays.stream(nested == null ? new File[0] : nested).forEach(jar -> all.add(jar.getPath()));
            } else {
                all.addAll(unpackNested(path));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return all;
    }

    private static List<String> unpackNested(Path jar) throws IOException {
        List<String> nested = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> each = file.entries(); each.hasMoreElements(); ) {
                JarEntry entry = each.nextElement();
                if (entry.getName().matches("lib/[^/]+\\.jar")) {
                    Path target = scratch()
                            .resolve(jar.getFileName() + "-"
                                    + Path.of(entry.getName()).getFileName());
                    Files.write(target, file.getInputStream(entry).readAllBytes());
                    nested.add(target.toString());
                }
            }
        }
        return nested;
    }

    /** An archive of classes can only be made of jars, so a folder of classes becomes one. */
    private static String packed(String path) {
        Path folder = Path.of(path);
        if (!Files.isDirectory(folder)) {
            return path;
        }
        try {
            Path jar = Files.createTempFile(scratch(), "classes", ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> content = Files.walk(folder)) {
                out.setLevel(Deflater.NO_COMPRESSION);
                for (Path file : content.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(
                            new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, out);
                }
            }
            return jar.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path scratch() throws IOException {
        if (unpacked == null) {
            unpacked = Files.createTempDirectory("vanthu-child");
            unpacked.toFile().deleteOnExit();
        }
        return unpacked;
    }

    private static Path path(URL url) {
        try {
            return Path.of(new URI(url.toString()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
