package org.vanthu.sample.demo;

import java.nio.file.Path;
import java.util.List;
import org.vanthu.api.OpenOffice;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.sample.SampleOffice;

/** Does the main job of an office in the sample office, each step through the façades by the person whose step it is. */
public interface Demo {

    /**
     * Registers, assigns, answers, signs, seals, issues and follows one reply for each incoming PDF, and leaves the papers
     * in a folder: the issued PDFs, both registers and the ledger, an evidence sheet for each, and the event log.
     * Troubles: whatever kept a step from being done; the steps before it stay done.
     *
     * @param incoming the PDFs; when empty, three are composed
     * @param out an existing folder
     * @param steps told of each step as it is done
     */
    Outcome<DemoReport> run(OpenOffice office, SampleOffice sample, List<Path> incoming, Path out, Steps steps);

    /** Who wants to know of each step as it is done. */
    @FunctionalInterface
    interface Steps {
        void done(DemoReport.Step step);
    }
}
