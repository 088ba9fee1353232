package org.vanthu.core.internal.keeping;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vanthu.api.Progress;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.core.internal.keeping.FileLook.Looked;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.settings.ServiceLookUp;
import org.vanthu.core.internal.trust.TrustLookUp;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.keeping.KeepingTrouble;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.KeptFile.Finding;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.signing.ServiceTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/**
 * Goes through kept files. Each is read, looked at without a transaction, and written in one of its own: whoever works in the
 * office waits for none of it, and what was done before a stop stays done.
 */
public final class KeepingRound {

    /** A file that is well is looked at again after this time at the latest. */
    static final Duration USUAL = Duration.ofDays(30);
    /** When services gave nothing they are asked again after this time. */
    static final Duration AFTER_SILENCE = Duration.ofHours(6);
    /** What only people can mend is looked at again after this time. */
    static final Duration AFTER_RISK = Duration.ofDays(1);

    /** What asking services again in hours does not mend. */
    private static final Set<String> FOR_PEOPLE = Set.of(
            ServiceTrouble.NO_TIME_STAMP_SERVICE.code(),
            KeepingTrouble.NO_LATER_END.code(),
            KeepingTrouble.NOT_LOOKED_AT.code());

    /** Files from outside name what they like; the list of it goes along to the process that asks. */
    private static final int MOST_SILENT = 500;

    private static final int LONGEST_SILENT = 500;

    private static final Logger LOG = LoggerFactory.getLogger(KeepingRound.class);
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final int PAGE = 20;
    /** Seven millions a day, and a third of a second of each minute. */
    private static final int SEARCHED_IN_A_ROUND = 5000;
    /** A third of what a round looks at: what is due anyhow never waits long behind what was taken in. */
    private static final int TAKEN_IN_A_ROUND = 100;
    /** Thirteen millions a month, and eight megabytes a second at most. */
    private static final int READ_AGAIN_IN_A_ROUND = 300;

    private static final long BYTES_READ_AGAIN_IN_A_ROUND = 512L << 20;

    private final OfficeParts parts;
    private final Progress progress;
    private final Map<Risk, Long> risks = new EnumMap<>(Risk.class);
    /** Services that did not answer in this round; other files do not wait for the same silence. */
    private final Set<URI> silent = new HashSet<>();

    private long checked;
    private long renewed;
    private long taken;

    public KeepingRound(OfficeParts parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
    }

    /**
     * Looks at files that are due, at most so many; and goes on through the files that came before such files were kept, and through
     * the bytes of all others, as far as a round is to go.
     */
    public KeepingReport due(int most) {
        taken = seek(SEARCHED_IN_A_ROUND, TAKEN_IN_A_ROUND);
        List<KeptFile> page = dueNow(most);
        while (!page.isEmpty() && checked < most && !progress.isCancelled()) {
            page.forEach(this::keep);
            page = page.size() < PAGE ? List.of() : dueNow(most);
        }
        long damaged = new OriginalBytes(parts, progress).check(READ_AGAIN_IN_A_ROUND, BYTES_READ_AGAIN_IN_A_ROUND);
        if (damaged > 0) {
            risks.merge(Risk.FILE_DAMAGED, damaged, Long::sum);
        }
        return report();
    }

    /**
     * Goes on through the files that came before such files were kept, and answers how many were taken in.
     *
     * @param files through so many at most
     * @param most take so many in at most, or a few more
     */
    public long seek(long files, long most) {
        return new OldOriginals(parts, progress).seek(files, most);
    }

    private List<KeptFile> dueNow(int most) {
        int limit = (int) Math.min(PAGE, most - checked);
        return limit <= 0
                ? List.of()
                : parts.store().read(stores -> stores.keptFiles().due(parts.now(stores), limit));
    }

    /** Looks at every file of a body, whenever it is due, those included that came before such files were kept. */
    public KeepingReport all(OrganisationId organisation) {
        taken = seek(Long.MAX_VALUE, Long.MAX_VALUE);
        Instant begun = parts.store().read(parts::now);
        List<KeptFile> page = page(organisation, Optional.empty());
        while (!page.isEmpty() && !progress.isCancelled()) {
            // what was looked at may come again where its risk became smaller
            page.stream()
                    .filter(file ->
                            file.checkedAt().filter(at -> !at.isBefore(begun)).isEmpty())
                    .forEach(this::keep);
            page = page.size() < PAGE ? List.of() : page(organisation, Optional.of(page.getLast()));
        }
        return report();
    }

    private List<KeptFile> page(OrganisationId organisation, Optional<KeptFile> after) {
        return parts.store().read(stores -> stores.keptFiles().byRisk(organisation, Risk.NONE, after, PAGE));
    }

    private KeepingReport report() {
        return new KeepingReport(checked, renewed, taken, risks);
    }

    /** @param onlyBytes whether nothing but its bytes is kept of the file */
    private record Facts(SigningServices services, VerificationPolicy policy, boolean onlyBytes) {}

    private void keep(KeptFile file) {
        if (progress.isCancelled()) {
            return;
        }
        Facts facts = parts.store()
                .read(stores -> new Facts(
                        ServiceLookUp.of(stores, file.organisation()),
                        TrustLookUp.policy(stores, file.organisation(), parts.now(stores)),
                        OldOriginals.isKeptForItsBytes(stores, file)));
        FileLook look = new FileLook(parts, facts.services(), facts.policy(), silent);
        Optional<Looked> damage = facts.onlyBytes() ? look.damage(file) : Optional.empty();
        if (facts.onlyBytes() && damage.isEmpty()) {
            leave(file);
            return;
        }
        Looked looked = damage.orElseGet(() -> look(look, file));
        looked.missing().stream()
                .filter(one -> one.is(ServiceTrouble.TIMED_OUT) || one.is(ServiceTrouble.UNREACHABLE))
                .map(one -> one.details().get("service"))
                .filter(service -> silent.size() < MOST_SILENT && service.length() <= LONGEST_SILENT)
                .forEach(service -> silent.add(URI.create(service)));
        Instant now = facts.policy().at();
        KeptFile after = looked.renewed()
                .map(file::renewed)
                .orElse(file)
                .found(looked.finding(), now, nextCheck(looked, facts.services(), now));
        write(file, after, now);
    }

    /** A mistake of the program over one file is written to the log, and costs no other file its look. */
    private static Looked look(FileLook look, KeptFile file) {
        try {
            return look.look(file);
        } catch (RuntimeException failed) {
            LOG.error("part {} of {} was not looked at", file.part(), file.document(), failed);
            List<Trouble> why = List.of(Trouble.of(KeepingTrouble.NOT_LOOKED_AT));
            return new Looked(
                    new Finding(file.level(), file.provableUntil(), Risk.NOT_PROVABLE, Lack.of(why)),
                    Optional.empty(),
                    why);
        }
    }

    /** It is whole again; the next walk through the bytes comes to it as before. */
    private void leave(KeptFile file) {
        parts.store()
                .change(stores -> {
                    stores.keptFiles().leave(file);
                    return Outcome.done();
                })
                .orThrow();
        checked++;
        progress.done(checked, 0);
    }

    private static Instant nextCheck(Looked looked, SigningServices services, Instant now) {
        if (looked.finding().risk() == Risk.NONE) {
            Instant usual = now.plus(USUAL);
            Instant renewal = looked.finding()
                    .provableUntil()
                    .map(until -> until.minus(services.ahead()))
                    .orElse(usual);
            Instant next = renewal.isBefore(usual) ? renewal : usual;
            return next.isBefore(now.plus(SHORTEST)) ? now.plus(SHORTEST) : next;
        }
        boolean silence = looked.missing().stream().anyMatch(one -> !FOR_PEOPLE.contains(one.code()));
        return now.plus(silence ? AFTER_SILENCE : afterRisk(looked.finding(), now));
    }

    /** A proof that ends in weeks is tried again some times before that, and not every day: a million of them end on one day. */
    private static Duration afterRisk(Finding finding, Instant now) {
        return finding.provableUntil()
                .filter(end -> finding.risk() == Risk.ENDS_SOON)
                .map(end -> Duration.between(now, end).dividedBy(4))
                .filter(quarter -> quarter.compareTo(AFTER_RISK) > 0)
                .orElse(AFTER_RISK);
    }

    private void write(KeptFile before, KeptFile after, Instant now) {
        Outcome<Boolean> written = parts.store().change(stores -> {
            boolean mine = stores.keptFiles().write(before, after);
            if (mine) {
                KeptEvents.record(stores, before, after, now);
            }
            return Outcome.done(mine);
        });
        if (written.value().orElse(false)) {
            checked++;
            risks.merge(after.risk(), 1L, Long::sum);
            if (after.renewals() > before.renewals()) {
                renewed++;
            }
            progress.done(checked, 0);
        }
    }
}
