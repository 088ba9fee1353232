package org.vanthu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tiny project, sound until a test spoils it. */
final class ProjectSample {

    private static final String DOMAIN = "bundles/org.vanthu.domain/";
    private static final String CORE = "bundles/org.vanthu.core/";

    private final Path root;

    ProjectSample(Path root) {
        this.root = root;
        with("releng/setup.sh", "");
        with(FeatureRule.FEATURE.toString(), "<plugin id=\"org.vanthu.domain\"/><plugin id=\"org.vanthu.core\"/>");
        with(LibrariesRule.TARGET.toString(), "<artifactId>jooq</artifactId><version>3.21.7</version>");
        with(LibrariesRule.LIST.toString(), "| `jooq` | SQL | Apache-2.0 |");
        with(
                Conformance.LIST.toString(),
                "id\tarea\twhat\twave\nX.1\trouting\tIt is so\t1\nX.2\taccess\tIt stays so\t1\n");
        with(DOMAIN + "META-INF/MANIFEST.MF", manifest("org.vanthu.domain", "Export-Package: org.vanthu.domain\n"));
        with(
                DOMAIN + "src/org/vanthu/domain/package-info.java",
                "/** Words. */\n@NullMarked\npackage org.vanthu.domain;\n");
        domain("Word", "/** A word. */\npublic record Word(String letters) {}\n");
        with(CORE + "META-INF/MANIFEST.MF", manifest("org.vanthu.core", "Import-Package: org.vanthu.domain\n"));
        with(
                CORE + "src/org/vanthu/core/internal/package-info.java",
                "@NullMarked\npackage org.vanthu.core.internal;\n");
        core("Acts", "import org.vanthu.domain.Word;\n\nfinal class Acts {\n    private Word word;\n}\n");
    }

    static String manifest(String name, String more) {
        return "Manifest-Version: 1.0\nBundle-SymbolicName: " + name + ";singleton:=true\n" + more;
    }

    ProjectSample domain(String name, String body) {
        return with(DOMAIN + "src/org/vanthu/domain/" + name + ".java", "package org.vanthu.domain;\n\n" + body);
    }

    ProjectSample core(String name, String body) {
        return with(
                CORE + "src/org/vanthu/core/internal/" + name + ".java",
                "package org.vanthu.core.internal;\n\n" + body);
    }

    ProjectSample coreFile(String name, String text) {
        return with(CORE + "src/org/vanthu/core/internal/" + name, text);
    }

    ProjectSample coreManifest(String more) {
        return with(CORE + "META-INF/MANIFEST.MF", manifest("org.vanthu.core", more));
    }

    ProjectSample test(String name, String body) {
        with(
                "tests/org.vanthu.core.tests/META-INF/MANIFEST.MF",
                manifest("org.vanthu.core.tests", "Fragment-Host: org.vanthu.core\n"));
        return with(
                "tests/org.vanthu.core.tests/src/org/vanthu/core/internal/" + name + ".java",
                "package org.vanthu.core.internal;\n\n" + body);
    }

    ProjectSample with(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Project read() {
        return Project.at(root);
    }
}
