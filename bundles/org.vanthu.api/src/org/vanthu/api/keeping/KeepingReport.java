package org.vanthu.api.keeping;

import java.util.Map;
import org.vanthu.domain.keeping.Risk;

/**
 * What came of looking at kept files.
 *
 * @param checked how many were looked at
 * @param renewed to how many something was appended
 * @param taken how many signed files that came before such files were kept are kept from now on
 * @param risks how many of those looked at are at each risk
 */
public record KeepingReport(long checked, long renewed, long taken, Map<Risk, Long> risks) {

    public KeepingReport {
        risks = Map.copyOf(risks);
    }

    /** How many need somebody to do something. */
    public long atRisk() {
        return risks.entrySet().stream()
                .filter(one -> one.getKey().isReal())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
