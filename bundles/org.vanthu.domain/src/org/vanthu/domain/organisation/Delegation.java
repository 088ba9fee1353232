package org.vanthu.domain.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.outcome.Trouble;

/**
 * One person lets another act for them while away. Limited in time and in kinds of documents, can't be passed on, and
 * never lets the deputy approve the deputy's own work (NĐ 30/2020, Art. 13.3, for signing; house rule of every office for
 * the rest).
 *
 * @param organisation the body in which it holds
 * @param from who is away
 * @param to who stands in (the deputy)
 * @param begin first moment
 * @param end first moment after it
 * @param documentTypes abbreviations or codes of the document types it covers; empty: every type
 * @param reason shown to both and in every list, at most 500 characters
 * @param madeBy who made it: the absent person, or a leader or administrator for them
 * @param madeAt when it was made
 * @param revokedAt when it was taken back; empty while it stands
 */
public record Delegation(
        DelegationId id,
        OrganisationId organisation,
        AccountId from,
        AccountId to,
        Instant begin,
        Instant end,
        Set<String> documentTypes,
        String reason,
        AccountId madeBy,
        Instant madeAt,
        Optional<Instant> revokedAt) {

    /** The longest a delegation may last; a longer absence is a change of post. */
    public static final Duration LONGEST = Duration.ofDays(366);
    /** Longest reason. */
    public static final int REASON_LIMIT = 500;

    public Delegation {
        documentTypes = Set.copyOf(documentTypes);
        if (!begin.isBefore(end)) {
            throw new IllegalArgumentException("a delegation that ends before it begins: " + begin + " - " + end);
        }
    }

    /** What is wrong with a wished delegation, by field; empty when it may be made. */
    public static List<Trouble> check(
            AccountId from, AccountId to, Instant begin, Instant end, String reason, Instant now) {
        List<Trouble> troubles = new ArrayList<>();
        if (from.equals(to)) {
            troubles.add(Trouble.ofField(DelegationTrouble.TO_ONESELF, "to"));
        }
        if (!begin.isBefore(end)) {
            troubles.add(Trouble.ofField(DelegationTrouble.ENDS_BEFORE_IT_BEGINS, "end"));
        } else if (!now.isBefore(end)) {
            troubles.add(Trouble.ofField(DelegationTrouble.ALREADY_OVER, "end"));
        } else if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            troubles.add(Trouble.ofField(DelegationTrouble.TOO_LONG, "end", "days", LONGEST.toDays()));
        }
        Names.read(reason, "reason", REASON_LIMIT, DelegationTrouble.REASON_MISSING, DelegationTrouble.REASON_TOO_LONG)
                .troubles()
                .forEach(troubles::add);
        return List.copyOf(troubles);
    }

    /** Whether it holds at this moment. */
    public boolean isActiveAt(Instant moment) {
        return Term.between(begin, end).contains(moment)
                && revokedAt.filter(revoked -> !moment.isBefore(revoked)).isEmpty();
    }

    /** Whether it covers documents of this type. */
    public boolean covers(String documentType) {
        return documentTypes.isEmpty() || documentTypes.contains(documentType);
    }

    /** Whether two delegations of the same person hold at once for a same document type: who acts is then unclear. */
    public boolean conflictsWith(Delegation other) {
        return !id.equals(other.id)
                && from.equals(other.from)
                && revokedAt.isEmpty()
                && other.revokedAt.isEmpty()
                && Term.between(begin, end).overlaps(Term.between(other.begin, other.end))
                && sharesTypeWith(other);
    }

    private boolean sharesTypeWith(Delegation other) {
        return documentTypes.isEmpty()
                || other.documentTypes.isEmpty()
                || documentTypes.stream().anyMatch(other.documentTypes::contains);
    }
}
