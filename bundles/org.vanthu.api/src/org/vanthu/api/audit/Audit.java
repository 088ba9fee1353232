package org.vanthu.api.audit;

import java.nio.file.Path;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Progress;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;

/** What happened, when and by whom (NĐ 30/2020, Annex VI, III.5.a and III.7.d). */
public interface Audit {

    /** The largest page that is answered. */
    int PAGE = 200;

    /**
     * Events of one organisation, the newest first.
     *
     * @param before the {@link EventPage#next()} of the page before; {@link Long#MAX_VALUE} for the first
     * @param limit the most events wanted, at most {@link #PAGE}
     */
    @Operation(permission = Permission.READ_EVENTS, kind = Kind.LIST)
    Outcome<EventPage> search(@On OrganisationId organisation, EventQuery query, long before, int limit);

    /** What was done to one document or draft and who looked at it, the newest first; parameters as in {@link #search}. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.LIST)
    Outcome<EventPage> history(@On Id object, long before, int limit);

    /** Reads the whole sealed log and compares it with every signed head. Takes about a minute for ten million events. */
    @Operation(permission = Permission.OPERATE, kind = Kind.LIST)
    Outcome<LogReport> verify(@On OrganisationId organisation, Progress progress);

    /**
     * Writes the whole log of the installation into a file that {@code tools/CheckEventLog.java} checks without this
     * program. The export itself is an event, the first that it does not hold.
     *
     * @param file where to on the machine of the office's services; replaced if it exists
     * @return refused with {@link AuditTrouble#NOT_WRITTEN}, {@code Operations.STOPPED}, and like {@link #verify} with
     *     {@code Operations.NOT_THE_HOST} for a body that does not keep the installation
     */
    @Operation(permission = Permission.OPERATE, kind = Kind.CHANGE)
    Outcome<ExportReport> export(@On OrganisationId organisation, Path file, Progress progress);
}
