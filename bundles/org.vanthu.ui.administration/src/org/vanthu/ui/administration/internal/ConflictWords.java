package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.Session;
import org.vanthu.api.people.DelegationRow;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.text.Texts;

/** What is in conflict in a body, in words with the names of people and units. A name that is not known here is a dash. */
record ConflictWords(
        Texts texts,
        Language language,
        Map<AccountId, String> people,
        Map<UnitId, String> units,
        Map<DelegationId, DelegationRow> delegations,
        String otherwise) {

    private static final String UNKNOWN = "–";

    /** A conflict in words. */
    record Line(String who, String what) {}

    /** The conflicts of a body; asked off the window's thread. */
    static Outcome<List<Line>> of(Session session, OrganisationId organisation, Texts texts, Language language) {
        return session.accounts().conflicts(organisation).map(found -> {
            ConflictWords words = new ConflictWords(
                    texts,
                    language,
                    found.names(),
                    units(session, organisation),
                    delegations(session, organisation),
                    UNKNOWN);
            return found.conflicts().stream().map(words::line).toList();
        });
    }

    private static Map<UnitId, String> units(Session session, OrganisationId organisation) {
        return session.directory().units(organisation).value().orElse(List.of()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private static Map<DelegationId, DelegationRow> delegations(Session session, OrganisationId organisation) {
        return session.delegations().standing(organisation).value().orElse(List.of()).stream()
                .collect(Collectors.toMap(row -> row.delegation().id(), row -> row));
    }

    /** For the conflicts of a post that is not there yet: of whom and where is known beside the words. */
    static ConflictWords ofPost(Texts texts, Language language, String unit) {
        return new ConflictWords(texts, language, Map.of(), Map.of(), Map.of(), unit);
    }

    Line line(Conflict conflict) {
        String who = conflict.people().stream().map(this::name).collect(Collectors.joining(", "));
        return new Line(
                who,
                switch (conflict) {
                    case Conflict.TwoHeads two -> texts.get("conflict.two_heads", "unit", unit(two.unit()));
                    case Conflict.DutiesNotSeparate duties ->
                        texts.get("conflict.duties", "duties", duties(duties.together()));
                    case Conflict.AdministratorReadsContent administrator ->
                        texts.get("conflict.administrator", "duties", duties(administrator.content()));
                    case Conflict.OverlappingDelegations(
                            AccountId principal,
                            DelegationId first,
                            DelegationId second) ->
                        texts.get("conflict.overlapping", "first", deputy(first), "second", deputy(second));
                    case Conflict.DeputyAway(AccountId deputy, DelegationId lent, DelegationId away) ->
                        texts.get("conflict.away", "name", principal(lent), "other", deputy(away));
                    case Conflict.PostInClosedUnit post -> texts.get("conflict.closed_unit", "unit", unit(post.unit()));
                });
    }

    private String duties(Set<Permission> together) {
        return together.stream().sorted().map(one -> one.label(language)).collect(Collectors.joining(", "));
    }

    private String name(AccountId id) {
        return people.getOrDefault(id, UNKNOWN);
    }

    private String unit(UnitId id) {
        return units.getOrDefault(id, otherwise);
    }

    private String deputy(DelegationId id) {
        return delegations.containsKey(id) ? delegations.get(id).toName() : UNKNOWN;
    }

    private String principal(DelegationId id) {
        return delegations.containsKey(id) ? delegations.get(id).fromName() : UNKNOWN;
    }
}
