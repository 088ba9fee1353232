package org.vanthu.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The project keeps its rules. What each rule catches is shown by {@link RulesTest} and {@link TextRulesTest}. */
class ProjectRulesTest {

    private final Project project = Project.ofThisBuild();

    @TestFactory
    Stream<DynamicTest> theProjectKeepsEveryRule() {
        List<Rule> rules = List.of(
                new DependencyRule(),
                new ManifestRule(),
                new ForeignInternalRule(),
                new EclipseRule(),
                new SizeRule(),
                new WordingRule(),
                new TestSourceRule(),
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

        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getClass().getSimpleName(), () -> mustHold(rule)));
    }

    @Test
    void theRulesSeeTheWholeProject() {
        assertTrue(project.products().count() >= 13, "bundles found");
        assertTrue(project.productSources().count() >= 100, "sources found");
        assertFalse(Conformance.of(project).requirements().isEmpty(), "requirements found");
    }

    @Test
    void theMatrixNamesTheTestsOfEachRequirement() throws IOException {
        Conformance conformance = Conformance.of(project);
        Path page = project.root().resolve("target/conformance.md");

        Files.createDirectories(page.getParent());
        Files.writeString(page, conformance.toMarkdown());

        assertFalse(conformance.tests().isEmpty(), "no test carries @Conforms");
    }

    private void mustHold(Rule rule) {
        List<Finding> found = rule.check(project);
        if (!found.isEmpty()) {
            fail(found.size() + " places break the rule:\n"
                    + found.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }
}
