package org.vanthu.core.internal.outgoing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.SignerPost;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.drafting.SigningRules;
import org.vanthu.domain.numbering.NumberingRules;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Position.Rank;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.Stores;

/** Who holds which post at the moment of an act, and may sign so. */
final class SignerPosts {

    private final Stores stores;
    private final Instant now;

    SignerPosts(Stores stores, Instant now) {
        this.stores = stores;
        this.now = now;
    }

    /** Full name of a person. */
    String name(AccountId person) {
        return stores.accounts()
                .find(person)
                .map(account -> account.name().value())
                .orElse(person.toString());
    }

    /** The person, if active and in a post of the organisation now. Troubles: {@link DraftingTrouble#NOT_A_COLLEAGUE}. */
    Outcome<AccountId> colleague(OrganisationId organisation, AccountId person) {
        boolean active =
                stores.accounts().find(person).filter(Account::isActive).isPresent();
        return active && !posts(organisation, person).isEmpty()
                ? Outcome.done(person)
                : Outcome.refused(DraftingTrouble.NOT_A_COLLEAGUE, "name", name(person));
    }

    private List<Post> posts(OrganisationId organisation, AccountId person) {
        return stores.posts().ofAccount(person).stream()
                .filter(post -> post.organisation().equals(organisation) && post.isHeldAt(now))
                .toList();
    }

    /** The posts of a person as they count for signing, those among the leaders first. */
    List<SignerPost> signerPosts(OrganisationId organisation, AccountId person) {
        return posts(organisation, person).stream()
                .map(post -> new SignerPost(
                        person,
                        name(person),
                        post.unit(),
                        post.position(),
                        post.carries(Role.LEADER) ? SignerPost.Place.LEADERSHIP : SignerPost.Place.UNIT))
                .sorted(Comparator.comparing(SignerPost::place)
                        .thenComparing(post -> post.position().rank()))
                .toList();
    }

    /**
     * The post in which a person may sign so today.
     * Troubles: {@link DraftingTrouble#NOT_A_COLLEAGUE} and those of {@link SigningRules#maySign}.
     */
    Outcome<SignerPost> maySign(
            OrganisationId organisation, AccountId person, SigningCapacity capacity, DocumentType type) {
        Outcome<SignerPost> answer = Outcome.refused(DraftingTrouble.NOT_A_COLLEAGUE, "name", name(person));
        for (SignerPost post : signerPosts(organisation, person)) {
            Outcome<SignerPost> tried = SigningRules.maySign(
                            capacity,
                            post,
                            capacity.authorisation().flatMap(stores.authorisations()::find),
                            type,
                            NumberingRules.dateOf(now))
                    .map(nothing -> post);
            if (tried.isDone()) {
                return tried;
            }
            answer = answer.refusedFor(DraftingTrouble.NOT_A_COLLEAGUE) ? tried : answer;
        }
        return answer;
    }

    /** The capacity with what its words need besides: a written authorisation, or the title of the head of the unit. */
    SigningCapacity inFull(OrganisationId organisation, AccountId person, SigningCapacity capacity, DocumentType type) {
        return switch (capacity.mandate()) {
            case BY_AUTHORISATION ->
                capacity.authorisation().isPresent()
                        ? capacity
                        : withAuthorisation(organisation, person, capacity, type);
            case DEPUTY_BY_ORDER -> underUnitHead(organisation, person, capacity);
            default -> capacity;
        };
    }

    /** The authorisation of the person that covers such a document today; the one that lasts longest. */
    private SigningCapacity withAuthorisation(
            OrganisationId organisation, AccountId person, SigningCapacity capacity, DocumentType type) {
        return stores.authorisations().of(organisation).stream()
                .filter(paper -> paper.covers(person, type, NumberingRules.dateOf(now)))
                .max(Comparator.comparing(SigningAuthorisation::until))
                .map(paper -> capacity.under(paper.id()))
                .orElse(capacity);
    }

    /** The title of whoever heads the unit now in which the person is a deputy. */
    private SigningCapacity underUnitHead(OrganisationId organisation, AccountId person, SigningCapacity capacity) {
        return posts(organisation, person).stream()
                .filter(post -> post.position().rank() == Rank.DEPUTY)
                .flatMap(post -> stores.posts().headsOf(post.unit(), now).stream())
                .filter(head -> head.isHeldAt(now))
                .findFirst()
                .map(head -> capacity.underUnitHead(head.position().title()))
                .orElse(capacity);
    }

    /** Who answers for a unit: its head, else whoever is listed first. */
    Optional<AccountId> headOf(UnitId unit) {
        return stores.accounts().inUnit(unit, now).stream()
                .findFirst()
                .map(person -> person.account().id());
    }
}
