package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.api.people.AccessExplained;
import org.vanthu.domain.access.Reason;
import org.vanthu.domain.access.Relation;
import org.vanthu.ui.kit.text.Texts;

/** Why a person can see a document or cannot, in words. */
final class ReasonWords {

    private final Texts texts;

    ReasonWords(Texts texts) {
        this.texts = texts;
    }

    /** Every reason for which the person can; if the person cannot, why not. */
    String of(AccessExplained row) {
        List<Reason> reasons = row.canSee() ? row.allowed() : row.refused();
        return reasons.stream().map(this::of).distinct().collect(Collectors.joining("; "));
    }

    /** Whether a name on the document's list is among the reasons; that one can be taken back. */
    static boolean readsByName(AccessExplained row) {
        return row.allowed().stream()
                .anyMatch(reason -> reason instanceof Reason.ByRelation by && by.relation() == Relation.GRANTED_READER);
    }

    private String of(Reason reason) {
        return switch (reason) {
            case Reason.Own own -> texts.get("reason.own");
            case Reason.ByPost post ->
                texts.get("reason.post", "position", post.post().position());
            case Reason.ByRelation relation ->
                texts.get(
                        "reason.relation",
                        "position",
                        relation.post().position(),
                        "relation",
                        texts.of("relation.", relation.relation()));
            case Reason.ByDelegation delegation ->
                texts.get("reason.delegation", "name", delegation.principalName(), "why", of(delegation.principals()));
            case Reason.OtherOrganisation other -> texts.get("reason.other");
            case Reason.NoPermission none -> texts.get("reason.no_permission");
            case Reason.NoRelation none -> texts.get("reason.no_relation");
            case Reason.Frozen frozen -> texts.get("reason.frozen");
        };
    }
}
