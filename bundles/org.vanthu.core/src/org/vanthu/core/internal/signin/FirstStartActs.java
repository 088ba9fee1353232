package org.vanthu.core.internal.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.FirstOffice;
import org.vanthu.api.FirstStart;
import org.vanthu.api.people.UnitDraft;
import org.vanthu.core.internal.office.Office;
import org.vanthu.core.internal.people.AccountForms;
import org.vanthu.core.internal.people.OrganisationForms;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ShippedRoles;
import org.vanthu.domain.audit.Installation;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.SessionTerms;
import org.vanthu.domain.signin.SignInSettings;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.spi.store.Stores;

/** Makes the first body and its administrator. There is nobody whose rights a gate could ask for, so it works once only. */
public final class FirstStartActs implements FirstStart {

    private static final String ADMINISTRATOR_TITLE = "Quản trị hệ thống";

    private final Office office;

    public FirstStartActs(Office office) {
        this.office = office;
    }

    @Override
    public boolean isNeeded() {
        return office.store().read(stores -> stores.accounts().isEmpty());
    }

    @Override
    public Outcome<AccountId> begin(FirstOffice first) {
        String hash = office.parts().passwords().hash(first.password(), first.passwordCost());
        return office.store().change(stores -> begin(stores, first, hash));
    }

    private Outcome<AccountId> begin(Stores stores, FirstOffice first, String hash) {
        if (!stores.accounts().isEmpty()) {
            return Outcome.refused(SignInTrouble.NOT_THE_FIRST_START);
        }
        Instant now = office.now(stores);
        AccountForms forms = new AccountForms(stores);
        return new OrganisationForms(stores)
                .organisation(OrganisationId.at(now), first.organisation(), Optional.empty())
                .flatMap(body -> new OrganisationForms(stores)
                        .unit(UnitId.at(now), body.id(), unitDraft(first), List.of())
                        .flatMap(unit -> forms.account(
                                        AccountId.at(now), body.id(), first.login(), first.fullName(), now)
                                .flatMap(account -> forms.checkPassword(first.password(), account, "password")
                                        .map(good -> keep(stores, first, hash, body, unit, account, now)))));
    }

    private static UnitDraft unitDraft(FirstOffice first) {
        return UnitDraft.unit(first.unitName(), first.unitAbbreviation(), Optional.empty(), 0);
    }

    private AccountId keep(
            Stores stores, FirstOffice first, String hash, Organisation body, Unit unit, Account account, Instant now) {
        stores.organisations().add(body);
        stores.organisations().addUnit(unit);
        ShippedRoles.definitions(body.id()).forEach(stores.rights()::keep);
        stores.accounts().add(account, hash);
        stores.posts()
                .add(new Post(
                        PostId.at(now),
                        account.id(),
                        body.id(),
                        unit.id(),
                        new Position(ADMINISTRATOR_TITLE, Position.Rank.MEMBER),
                        Set.of(Role.ADMINISTRATOR),
                        Term.from(now)));
        stores.signIns().keepSettings(SignInSettings.of(first.passwordCost(), SessionTerms.USUAL));
        stores.events()
                .append(new NewEvent(
                        now,
                        Installation.ACCOUNT,
                        Optional.empty(),
                        "OFFICE_BEGUN",
                        body.id().kind(),
                        body.id().toString(),
                        body.id(),
                        Payload.of("name", body.name(), "administrator", account.id())));
        return account.id();
    }
}
