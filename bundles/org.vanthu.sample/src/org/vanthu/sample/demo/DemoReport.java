package org.vanthu.sample.demo;

import java.util.List;
import org.vanthu.domain.signature.Verdict;

/**
 * What the demo did.
 *
 * @param steps in their order
 * @param replies one for each incoming document
 * @param checks what was checked at the end
 * @param files names of the files left in the folder
 */
public record DemoReport(List<Step> steps, List<Reply> replies, List<Check> checks, List<String> files) {

    public DemoReport {
        steps = List.copyOf(steps);
        replies = List.copyOf(replies);
        checks = List.copyOf(checks);
        files = List.copyOf(files);
    }

    /** Whether every check held. */
    public boolean allHeld() {
        return checks.stream().allMatch(Check::held);
    }

    /**
     * One step.
     *
     * @param who login of the person who did it
     * @param what in Vietnamese
     * @param milliseconds how long it took
     */
    public record Step(String who, String what, long milliseconds) {}

    /**
     * One incoming document and its answer.
     *
     * @param incoming name of its file
     * @param arrivalNumber under which it was registered
     * @param code number and notation of the reply
     * @param file name of the issued PDF in the folder
     * @param verdict what a verification of that file says
     * @param signatures how many signatures it bears
     * @param deliveries how far each recipient is
     */
    public record Reply(
            String incoming,
            int arrivalNumber,
            String code,
            String file,
            Verdict verdict,
            int signatures,
            List<String> deliveries) {

        public Reply {
            deliveries = List.copyOf(deliveries);
        }
    }

    /** One thing that was checked at the end. */
    public record Check(String what, boolean held) {}
}
