package org.vanthu.core.internal.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.Progress;
import org.vanthu.api.audit.Audit;
import org.vanthu.api.audit.AuditTrouble;
import org.vanthu.api.audit.EventPage;
import org.vanthu.api.audit.EventQuery;
import org.vanthu.api.audit.ExportReport;
import org.vanthu.api.audit.LogReport;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.operations.Host;
import org.vanthu.core.internal.people.Names;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.folder.LogKey;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.OfficeStore;

/** The use cases of the event log. */
public final class AuditActs implements Audit {

    private final Act act;

    public AuditActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<EventPage> search(OrganisationId organisation, EventQuery query, long before, int limit) {
        return page(
                new EventSearch(
                        Set.of(organisation),
                        query.actor(),
                        query.act(),
                        query.objectId(),
                        query.from(),
                        query.until()),
                before,
                limit,
                ObjectNames::withFacts);
    }

    @Override
    public Outcome<EventPage> history(Id object, long before, int limit) {
        return page(EventSearch.ofObject(object.value().toString()), before, limit, ObjectNames::of);
    }

    /** @param naming what is named beside the events' own objects is for those only who read the whole record */
    private Outcome<EventPage> page(
            EventSearch search,
            long before,
            int limit,
            BiFunction<ObjectNames, List<Event>, Map<String, String>> naming) {
        int most = Math.clamp(limit, 1, PAGE);
        List<Event> found = act.stores().events().search(search, before, most);
        OptionalLong next = found.size() < most
                ? OptionalLong.empty()
                : OptionalLong.of(found.getLast().sequence());
        ObjectNames objects = new ObjectNames(act.stores());
        return Outcome.done(
                new EventPage(found, names(found), naming.apply(objects, found), objects.registers(found), next));
    }

    private Map<AccountId, String> names(List<Event> events) {
        Set<AccountId> accounts = events.stream()
                .flatMap(event -> Stream.concat(Stream.of(event.actor()), event.onBehalfOf().stream()))
                .collect(Collectors.toSet());
        return new Names(act.stores()).people(accounts);
    }

    @Override
    public Outcome<LogReport> verify(OrganisationId organisation, Progress progress) {
        return Host.mustBe(act, organisation)
                .map(host ->
                        LogCheck.of(act.stores().events(), act.parts().folder().logKey(), progress));
    }

    @Override
    public Outcome<ExportReport> export(OrganisationId organisation, Path file, Progress progress) {
        return Host.mustBe(act, organisation)
                .flatMap(host -> write(act.parts().store(), act.parts().folder().logKey(), file, act.now(), progress))
                .ifDone(report -> act.record("EVENTS_EXPORTED", organisation, facts(report)));
    }

    /** What the event of an export says. */
    public static Payload facts(ExportReport report) {
        return Payload.of(
                "events", report.events(), "file", report.file().getFileName().toString(), "sha256", report.hash());
    }

    /** Writes the sealed log into a file; nothing is left when that fails. */
    public static Outcome<ExportReport> write(
            OfficeStore store, LogKey key, Path file, Instant now, Progress progress) {
        MessageDigest digest = Sha256.digest();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long events;
            try (OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(part), digest), 1 << 16)) {
                events = new EventExport(store, key).write(out, now, progress);
            }
            if (progress.isCancelled()) {
                discard(part);
                return Outcome.refused(OperationsTrouble.STOPPED);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            String publicKey = HexFormat.of().formatHex(key.publicKey());
            return Outcome.done(new ExportReport(file, events, Sha256.ofDigest(digest.digest()), publicKey));
        } catch (IOException failed) {
            discard(part);
            return Outcome.refused(AuditTrouble.NOT_WRITTEN, "file", file, "reason", failed);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            // The answer names the place already; there is nothing more to say about it.
        }
    }
}
