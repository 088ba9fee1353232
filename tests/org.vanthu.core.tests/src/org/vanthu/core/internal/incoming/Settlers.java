package org.vanthu.core.internal.incoming;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ShippedRoles;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.FullName;
import org.vanthu.domain.organisation.Login;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.spi.store.Stores;

/** Puts bodies, units and people straight into the stores, where a test begins with an office already at work. */
final class Settlers {

    private final Instant since;
    private int people;

    Settlers(Instant since) {
        this.since = since;
    }

    OrganisationId organisation(Stores stores, String code, String name, String place) {
        OrganisationId id = OrganisationId.at(since);
        stores.organisations()
                .add(new Organisation(
                        id,
                        OrganisationCode.read(code, "code").orThrow(),
                        Optional.empty(),
                        Set.of(),
                        name,
                        new Abbreviation("UBND"),
                        Optional.empty(),
                        place,
                        Organisation.Hosting.HERE,
                        Organisation.State.ACTIVE,
                        0));
        ShippedRoles.definitions(id).forEach(stores.rights()::keep);
        return id;
    }

    UnitId unit(Stores stores, OrganisationId organisation, String name, String abbreviation) {
        UnitId id = UnitId.at(since);
        stores.organisations()
                .addUnit(new Unit(
                        id,
                        organisation,
                        Optional.empty(),
                        name,
                        new Abbreviation(abbreviation),
                        Unit.Kind.UNIT,
                        0,
                        Unit.State.OPEN,
                        0));
        return id;
    }

    AccountId person(Stores stores, OrganisationId body, UnitId unit, String name, Position.Rank rank, Role... roles) {
        AccountId id = AccountId.at(since);
        Instant begun = since.minus(Duration.ofDays(400));
        stores.accounts()
                .add(
                        new Account(
                                id,
                                body,
                                new Login("nguoi" + ++people),
                                new FullName(name),
                                Account.State.ACTIVE,
                                false,
                                begun,
                                Optional.empty(),
                                0),
                        "no password is asked here");
        stores.posts()
                .add(new Post(
                        PostId.at(since),
                        id,
                        body,
                        unit,
                        new Position("Công chức", rank),
                        Set.of(roles),
                        Term.from(begun)));
        return id;
    }
}
