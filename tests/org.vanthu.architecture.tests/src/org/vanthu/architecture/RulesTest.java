package org.vanthu.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every rule over bundles and sources catches what it is there for, shown on a tiny project that is sound but for that one thing. */
class RulesTest extends RuleScene {

    @Test
    void aSoundProjectBreaksNoRule() {
        Project project = sample.read();

        List<Rule> rules = List.of(
                new DependencyRule(),
                new ManifestRule(),
                new ForeignInternalRule(),
                new EclipseRule(),
                new SizeRule(),
                new WordingRule(),
                new NullnessRule(),
                new ApiRule(),
                new TextsRule(),
                new ActTextsRule(),
                new TroubleTextsRule(),
                new TroubleDetailsRule(),
                new UsedTextsRule(),
                new FeatureRule(),
                new LibrariesRule(),
                Conformance.of(project));

        rules.forEach(rule -> assertEquals(List.of(), rule.check(project)));
    }

    @Test
    void aDependencyOutsideTheTableIsFound() {
        sample.coreManifest("Import-Package: org.vanthu.domain,\n org.jooq;version=\"[3.21,4)\"\n");

        finds(new DependencyRule(), "may not import org.jooq");
    }

    @Test
    void aPortOfTheOfficeIsClosedToTheDesk() {
        assertTrue(DependencyTable.allows("org.vanthu.cli", "org.vanthu.spi.pdf"));
        assertTrue(DependencyTable.allows("org.vanthu.core", "org.vanthu.spi.store"));
        assertEquals(false, DependencyTable.allows("org.vanthu.cli", "org.vanthu.spi.store"));
        assertEquals(false, DependencyTable.allows("org.vanthu.ui.documents", "org.vanthu.core"));
    }

    @Test
    void aBundleThatIsNotInTheTableIsFound() {
        sample.with("bundles/org.vanthu.extra/META-INF/MANIFEST.MF", ProjectSample.manifest("org.vanthu.extra", ""));

        finds(new DependencyRule(), "not in the table");
        finds(new FeatureRule(), "does not install org.vanthu.extra");
    }

    @Test
    void aRequiredBundleThatIsPassedOnIsFound() {
        sample.coreManifest(
                "Require-Bundle: org.vanthu.domain;visibility:=reexport\nImport-Package: org.vanthu.domain\n");

        finds(new ManifestRule(), "reexport");
        finds(new DependencyRule(), "may not require the bundle org.vanthu.domain");
    }

    @Test
    void anImportThatTheManifestForgotIsFound() {
        sample.coreManifest("");

        finds(new ManifestRule(), "lacks Import-Package org.vanthu.domain, used by Acts");
    }

    @Test
    void aLibraryWithoutARangeOfVersionsIsFound() {
        sample.coreManifest("Import-Package: org.vanthu.domain,\n org.slf4j\n");

        finds(new ManifestRule(), "without a range");
    }

    @Test
    void anExportedInnerPackageIsFound() {
        sample.coreManifest("Import-Package: org.vanthu.domain\nExport-Package: org.vanthu.core.internal\n");

        finds(new ManifestRule(), "exports the inner package");
    }

    @Test
    void anInnerPackageOfAnotherBundleIsFound() {
        sample.core("Reach", "import org.vanthu.store.jdbc.internal.Tables;\n\nfinal class Reach {}\n");

        finds(new ForeignInternalRule(), "imports the inner package org.vanthu.store.jdbc.internal");
    }

    @Test
    void aTestMayReachTheInnerPackagesOfItsHostOnly() {
        sample.test("ActsTest", "import org.vanthu.core.internal.gate.Gate;\n\nclass ActsTest {}\n");
        finds(new ForeignInternalRule());

        sample.test("ActsTest", "import org.vanthu.pdf.internal.Page;\n\nclass ActsTest {}\n");
        finds(new ForeignInternalRule(), "org.vanthu.pdf.internal");
    }

    @Test
    void eclipseBelowTheUserInterfaceIsFound() {
        sample.core("Work", "import org.eclipse.core.runtime.jobs.Job;\n\nfinal class Work {}\n");

        finds(new EclipseRule(), "reaches into Eclipse");
    }

    @Test
    void aStaticWayIntoThePlatformIsFoundOutsideTheWorkbench() {
        String reaches = "package org.vanthu.ui.kit;\n\nfinal class Lists {\n    Object d = Display.getDefault();\n}\n";
        sample.with("bundles/org.vanthu.ui.kit/META-INF/MANIFEST.MF", ProjectSample.manifest("org.vanthu.ui.kit", ""))
                .with("bundles/org.vanthu.ui.kit/src/org/vanthu/ui/kit/Lists.java", reaches);

        finds(new EclipseRule(), "Lists.java:4");
    }

    @Test
    void aSourceOfMoreThanFiveHundredLinesIsFound() {
        sample.core("Long", "final class Long {\n" + "\n".repeat(SizeRule.LONGEST) + "}\n");

        finds(new SizeRule(), "lines, more than 500");
    }

    @Test
    void whatNoSourceMayContainIsFound() {
        sample.core("Chatter", "final class Chatter {\n    void say() {\n        System.out.println();\n    }\n}\n");
        finds(new WordingRule(), "Chatter.java:5: writes to the process's streams");

        sample.core("Chatter", "final class Chatter {\n    // TO" + "DO later\n}\n");
        finds(new WordingRule(), "Chatter.java:4: leaves work undone");

        sample.core("Chatter", "import java.util.*;\n\nfinal class Chatter {}\n");
        finds(new WordingRule(), "wildcard");
    }

    @Test
    void aWordInACommentOrALiteralIsNoCode() {
        sample.core("Calm", "/** Not System.out. */\nfinal class Calm {\n    String s = \"System.out \\\" é\";\n}\n");

        finds(new WordingRule());
    }

    @Test
    void aTestThatSleepsJudgesByTheClockOrChattersIsFound() {
        sample.test(
                "SlowTest",
                "class SlowTest {\n    void a() {\n        Thread.sleep(5);\n        assertTimeout(SOON, this::a);\n"
                        + "        long begun = System.nanoTime();\n        System.out.println(begun);\n    }\n}\n");

        finds(new TestSourceRule(), "sleeps", "judges by the clock", "measures time", "streams");
    }

    @Test
    void aProgramThatATestStartsMaySpeak() {
        sample.test(
                "Child",
                "class Child {\n    public static void main(String[] a) {\n        System.out.println();\n    }\n}\n");

        finds(new TestSourceRule());
    }

    @Test
    void aNameThatSaysNothingIsFound() {
        sample.core("DocumentHelper", "final class DocumentHelper {}\n");

        finds(new WordingRule(), "does not say its job");
    }

    @Test
    void aPackageThatDoesNotSpeakOfNullIsFound() {
        sample.coreFile("package-info.java", "package org.vanthu.core.internal;\n");

        finds(new NullnessRule(), "package org.vanthu.core.internal has no package-info");
    }

    @Test
    void anExportedTypeWithoutJavadocIsFound() {
        sample.domain("Bare", "public interface Bare {}\n");

        finds(new ApiRule(), "exported type Bare has no Javadoc");
    }

    @Test
    void anOperationWithAFlagIsFound() {
        sample.domain(
                "Flagged",
                "/** Flagged. */\npublic interface Flagged {\n    void store(String name, boolean force);\n}\n");

        finds(new ApiRule(), "store takes a flag");
    }

    @Test
    void aLibraryWithoutItsLineIsFound() {
        sample.with(LibrariesRule.LIST.toString(), "");

        finds(new LibrariesRule(), "has no line for jooq");
    }

    @Test
    void aClaimOfAnUnknownRequirementIsFound() {
        sample.test("ActsTest", "class ActsTest {\n    @Test\n    @Conforms(\"X.9\")\n    void itIsSo() {}\n}\n");

        finds(Conformance.of(sample.read()), "no requirement X.9, claimed by [ActsTest.itIsSo]");
    }

    @Test
    void theMatrixHoldsEachRequirementWithItsTests() {
        sample.test(
                "ActsTest",
                "class ActsTest {\n    // @Conforms(\"X.2\") is only talked about\n"
                        + "    @Conforms({\"X.1\"})\n    @Test\n    void itIsSo() {}\n}\n");

        Conformance conformance = Conformance.of(sample.read());

        assertEquals(
                new TreeSet<>(List.of("ActsTest.itIsSo")), conformance.tests().get("X.1"));
        assertEquals(
                List.of("X.2"),
                conformance.withoutTests(1).stream()
                        .map(Conformance.Requirement::number)
                        .toList());
        assertTrue(conformance.toMarkdown().contains("| `X.1` | routing | 1 | It is so | ActsTest.itIsSo |"));
    }
}
