package org.vanthu.sample;

import java.nio.file.Path;
import java.time.Instant;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Progress;
import org.vanthu.domain.outcome.Outcome;

/** Makes the sample office. */
public interface SampleOffices {

    /**
     * Fills a new office, in which nobody has an account yet, with the sample district.
     *
     * <p>Without SoftHSM 2 on this machine there are no tokens, so nobody can sign; all else is there. Troubles: those of
     * {@link org.vanthu.api.FirstStart#begin} when the office is not new.
     *
     * @param tokens folder in which the tokens are made; stays needed for signing
     * @param now certificates are valid around this moment
     */
    Outcome<SampleOffice> make(OpenOffice office, Path tokens, Instant now, Progress progress);

    /**
     * As {@link #make}, with the committee, one agency and one commune only: enough for the main job, made in seconds.
     */
    Outcome<SampleOffice> makeFew(OpenOffice office, Path tokens, Instant now, Progress progress);

    /** The sample office that was made before with these tokens. */
    SampleOffice madeBefore(Path tokens);
}
