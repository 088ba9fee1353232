package org.vanthu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The project as it lies on disk: every manifest, source and text file that is judged. */
record Project(Path root, List<Bundle> bundles) {

    static Project at(Path root) {
        List<Bundle> bundles = new ArrayList<>();
        for (String group : List.of("bundles", "releng/benchmarks", "tests")) {
            for (Path folder : children(root.resolve(group))) {
                Path manifest = folder.resolve("META-INF/MANIFEST.MF");
                if (Files.exists(manifest)) {
                    bundles.add(
                            new Bundle(root.relativize(folder), Manifest.parse(read(manifest)), sources(root, folder)));
                }
            }
        }
        return new Project(root, List.copyOf(bundles));
    }

    /** The project that holds the working directory of the test. */
    static Project ofThisBuild() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("releng/setup.sh"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("not inside the project"));
        }
        return at(folder);
    }

    Stream<Bundle> products() {
        return bundles.stream().filter(bundle -> !bundle.isTest());
    }

    /** The sources of the product, without the tests. */
    Stream<SourceFile> productSources() {
        return products().flatMap(bundle -> bundle.sources().stream());
    }

    /** The sources of the tests and of what they share. */
    Stream<SourceFile> testSources() {
        return bundles.stream().filter(Bundle::isTest).flatMap(bundle -> bundle.sources().stream());
    }

    Stream<SourceFile> allSources() {
        return bundles.stream().flatMap(bundle -> bundle.sources().stream());
    }

    Optional<Bundle> bundle(String name) {
        return bundles.stream().filter(bundle -> bundle.name().equals(name)).findFirst();
    }

    /** Files of the product's source folders whose name matches, relative to the root. */
    List<Path> productFiles(String regex) {
        return products()
                .flatMap(bundle -> files(root.resolve(bundle.path()).resolve("src")).stream())
                .filter(file -> file.getFileName().toString().matches(regex))
                .map(root::relativize)
                .toList();
    }

    /** The text of a file named relative to the root; empty when there is none. */
    Optional<String> text(Path file) {
        Path whole = root.resolve(file);
        return Files.exists(whole) ? Optional.of(read(whole)) : Optional.empty();
    }

    private static List<SourceFile> sources(Path root, Path folder) {
        return files(folder.resolve("src")).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(file -> SourceFile.of(root.relativize(file), read(file)))
                .toList();
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
