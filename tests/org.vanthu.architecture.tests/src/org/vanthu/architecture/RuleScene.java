package org.vanthu.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A tiny project that is sound until the test spoils one thing, and what a rule finds in it then. */
abstract class RuleScene {

    @TempDir
    Path folder;

    ProjectSample sample;

    @BeforeEach
    void startFromASoundProject() {
        sample = new ProjectSample(folder);
    }

    /** Exactly these findings, each by a part of its words. */
    void finds(Rule rule, String... expected) {
        List<Finding> found = rule.check(sample.read());
        assertEquals(expected.length, found.size(), found::toString);
        for (String words : expected) {
            assertTrue(
                    found.stream().anyMatch(finding -> finding.toString().contains(words)),
                    () -> words + " expected in " + found);
        }
    }
}
