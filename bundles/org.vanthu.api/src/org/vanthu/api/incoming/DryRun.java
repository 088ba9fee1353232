package org.vanthu.api.incoming;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Part;

/**
 * Who gets a document when it is given on, before it is sent or as it was sent.
 *
 * @param receivers every person on whose desk it lies then
 * @param files the files that go along
 * @param troubles what keeps it from being sent; empty when it can be sent
 */
public record DryRun(List<Receiver> receivers, List<DocumentFile> files, List<Trouble> troubles) {

    public DryRun {
        receivers = List.copyOf(receivers);
        files = List.copyOf(files);
        troubles = List.copyOf(troubles);
    }

    /**
     * One person who gets it.
     *
     * @param assignee because of which line of the distribution
     * @param due by when
     * @param deputies who stands in, when the person is absent now; empty when present
     * @param late why this step would be late, if it would
     */
    public record Receiver(
            AccountId account,
            String name,
            String position,
            String unit,
            Assignee assignee,
            Part part,
            Optional<Instant> due,
            List<String> deputies,
            Optional<Lateness> late) {

        public Receiver {
            deputies = List.copyOf(deputies);
        }
    }

    /** Why a step would be late. */
    public enum Lateness {
        /** Less than half a working day is left. */
        TOO_LITTLE_TIME,
        /** The deadline lies outside of working time. */
        OUTSIDE_WORKING_TIME,
        /** It has already been kept too long before being passed on (NĐ 30/2020, Art. 4). */
        PASSED_ON_LATE
    }
}
