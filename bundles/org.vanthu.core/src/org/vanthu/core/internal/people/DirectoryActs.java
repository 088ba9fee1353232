package org.vanthu.core.internal.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.people.Directory;
import org.vanthu.api.people.PersonFound;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.PersonInPost;
import org.vanthu.spi.store.Stores;

/** What everybody may look up. */
final class DirectoryActs implements Directory {

    private final Act act;
    private final Stores stores;

    DirectoryActs(Act act) {
        this.act = act;
        this.stores = act.stores();
    }

    @Override
    public Outcome<List<Organisation>> organisations(String typed) {
        String words = Toneless.of(typed);
        return Outcome.done(words.isEmpty() ? List.of() : stores.organisations().search(words, LIMIT));
    }

    @Override
    public Outcome<Optional<Organisation>> organisation(OrganisationId organisation) {
        return Outcome.done(stores.organisations().find(organisation));
    }

    @Override
    public Outcome<Optional<Organisation>> organisationByCode(String code) {
        return Outcome.done(OrganisationCode.read(code, "code")
                .value()
                .flatMap(read -> stores.organisations().findByCode(read)));
    }

    @Override
    public Outcome<List<Organisation>> ownOrganisations() {
        return Outcome.done(own().stream()
                .flatMap(id -> stores.organisations().find(id).stream())
                .toList());
    }

    private Set<OrganisationId> own() {
        return act.actor().posts().stream().map(ActivePost::organisation).collect(Collectors.toSet());
    }

    @Override
    public Outcome<List<Unit>> units(OrganisationId organisation) {
        return Outcome.done(
                own().contains(organisation)
                        ? stores.organisations().units(organisation).stream()
                                .filter(Unit::isOpen)
                                .toList()
                        : List.of());
    }

    @Override
    public Outcome<List<PersonFound>> people(String typed) {
        return Outcome.done(found(stores.accounts().search(own(), Toneless.of(typed), act.now(), LIMIT)));
    }

    static List<PersonFound> found(List<PersonInPost> people) {
        return people.stream()
                .map(person -> new PersonFound(
                        person.account().id(), person.account().name().value(), person.post(), person.unitName()))
                .toList();
    }
}
