package org.vanthu.core.internal.outgoing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.outgoing.AuthorisationPaper;
import org.vanthu.api.outgoing.AuthorisationRow;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.people.Names;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.SignerPost;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/** Written authorisations to sign: entered and revoked (NĐ 30/2020, Art. 13.3). */
final class AuthorisationActs {

    private final Act act;

    AuthorisationActs(Act act) {
        this.act = act;
    }

    Outcome<SigningAuthorisation> give(AuthorisationPaper paper) {
        SigningAuthorisation wanted = new SigningAuthorisation(
                AuthorisationId.at(act.now()),
                act.organisation(),
                paper.grantor(),
                paper.holder(),
                paper.paper(),
                paper.from(),
                paper.until(),
                paper.types(),
                paper.scope(),
                Optional.empty());
        return post(paper.grantor())
                .flatMap(grantor -> post(paper.holder()).flatMap(holder -> {
                    List<Trouble> troubles = wanted.troublesOfGiving(grantor, holder);
                    return troubles.isEmpty() ? Outcome.done(add(wanted)) : Outcome.refused(troubles);
                }));
    }

    private SigningAuthorisation add(SigningAuthorisation authorisation) {
        act.stores().authorisations().add(authorisation);
        act.record(
                "SIGNING_AUTHORISED",
                authorisation.id(),
                Payload.of(
                        "grantor",
                        authorisation.grantor(),
                        "holder",
                        authorisation.holder(),
                        "paper",
                        authorisation.paper(),
                        "from",
                        authorisation.from(),
                        "until",
                        authorisation.until()));
        return authorisation;
    }

    private Outcome<SignerPost> post(AccountId person) {
        SignerPosts posts = new SignerPosts(act.stores(), act.now());
        return posts.signerPosts(act.organisation(), person).stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(DraftingTrouble.NOT_A_COLLEAGUE, "name", posts.name(person)));
    }

    /** All of the organisation with the names to show, the last to end first. */
    List<AuthorisationRow> all() {
        List<SigningAuthorisation> all = act.stores().authorisations().of(act.organisation());
        Set<AccountId> people = all.stream()
                .flatMap(one -> Stream.of(one.grantor(), one.holder()))
                .collect(Collectors.toSet());
        Map<AccountId, String> names = new Names(act.stores()).people(people);
        return all.stream()
                .sorted(Comparator.comparing(SigningAuthorisation::until).reversed())
                .map(one -> new AuthorisationRow(one, names.get(one.grantor()), names.get(one.holder())))
                .toList();
    }

    Outcome<SigningAuthorisation> revoke(AuthorisationId id) {
        Optional<SigningAuthorisation> found = act.stores()
                .authorisations()
                .find(id)
                .filter(authorisation -> authorisation.organisation().equals(act.organisation())
                        && authorisation.revokedAt().isEmpty());
        if (found.isEmpty()) {
            return Outcome.refused(DraftingTrouble.AUTHORISATION_NOT_IN_FORCE);
        }
        act.stores().authorisations().revoke(id, act.now());
        act.record("SIGNING_AUTHORISATION_REVOKED", id, Payload.EMPTY);
        return Outcome.done(act.stores().authorisations().find(id).orElseThrow());
    }
}
