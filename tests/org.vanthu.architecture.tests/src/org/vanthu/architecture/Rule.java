package org.vanthu.architecture;

import java.util.List;

/** One rule of how the project is built. */
interface Rule {

    /** Every place that breaks the rule; empty when all is well. */
    List<Finding> check(Project project);
}
