package org.vanthu.domain.drafting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.organisation.Position.Rank;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** Who may sign in which capacity, and who may not approve what is their own (NĐ 30/2020, Art. 12 and 13). */
public final class SigningRules {

    private SigningRules() {}

    /**
     * Whether the holder of this post may sign so.
     *
     * <p>Troubles: {@link DraftingTrouble#CAPACITY_NOT_HELD}, {@link DraftingTrouble#UNIT_HEAD_MISSING},
     * {@link DraftingTrouble#COLLECTIVE_NOT_BY_UNIT}, {@link DraftingTrouble#AUTHORISATION_MISSING}.
     *
     * @param authorisation the authorisation that the capacity names, if there is one of that identity
     * @param day the day of signing
     */
    public static Outcome<Nothing> maySign(
            SigningCapacity capacity,
            SignerPost post,
            Optional<SigningAuthorisation> authorisation,
            DocumentType type,
            LocalDate day) {
        if (!holds(capacity, post)) {
            return Outcome.refused(
                    DraftingTrouble.CAPACITY_NOT_HELD,
                    "name",
                    post.name(),
                    "title",
                    post.position().title(),
                    "capacity",
                    capacity.position(post.position().title()));
        }
        if (capacity.mandate() == Mandate.DEPUTY_BY_ORDER
                && capacity.unitHeadTitle().isEmpty()) {
            return Outcome.refused(
                    DraftingTrouble.UNIT_HEAD_MISSING,
                    "name",
                    post.name(),
                    "title",
                    post.position().title());
        }
        if (capacity.collective().isPresent() && post.place() == SignerPost.Place.UNIT) {
            return Outcome.refused(DraftingTrouble.COLLECTIVE_NOT_BY_UNIT, "name", post.name());
        }
        if (capacity.mandate() == Mandate.BY_AUTHORISATION
                && authorisation
                        .filter(paper -> paper.covers(post.person(), type, day))
                        .isEmpty()) {
            return Outcome.refused(
                    DraftingTrouble.AUTHORISATION_MISSING,
                    "name",
                    post.name(),
                    "type",
                    type.label(Language.ENGLISH),
                    "typeVi",
                    type.vietnamese());
        }
        return Outcome.done();
    }

    private static boolean holds(SigningCapacity capacity, SignerPost post) {
        Rank rank = post.position().rank();
        boolean leading = post.place() == SignerPost.Place.LEADERSHIP;
        return switch (capacity.mandate()) {
            case HEAD, ACTING_HEAD -> leading && rank == Rank.HEAD;
            case DEPUTY -> leading && rank == Rank.DEPUTY;
            case BY_ORDER, BY_AUTHORISATION -> !leading && rank == Rank.HEAD;
            case DEPUTY_BY_ORDER -> !leading && rank == Rank.DEPUTY;
        };
    }

    /**
     * Nobody approves what they wrote: neither the drafter, nor whoever stands in for the drafter, nor one who stands in for
     * another and had a hand in it.
     *
     * <p>Troubles: {@link DraftingTrouble#OWN_WORK}.
     *
     * @param actor who does it
     * @param onBehalfOf for whom, if not in their own right
     * @param drafter who drafts the document
     * @param authors everybody who wrote a version of it
     */
    public static Outcome<Nothing> mayApprove(
            AccountId actor, Optional<AccountId> onBehalfOf, AccountId drafter, Set<AccountId> authors) {
        boolean own = actor.equals(drafter)
                || onBehalfOf.filter(drafter::equals).isPresent()
                || onBehalfOf.isPresent() && authors.contains(actor);
        return own ? Outcome.refused(DraftingTrouble.OWN_WORK) : Outcome.done();
    }
}
