package org.vanthu.core.internal.signin;

import org.vanthu.api.Marks;
import org.vanthu.api.Session;
import org.vanthu.api.Trust;
import org.vanthu.api.audit.Audit;
import org.vanthu.api.copies.Copies;
import org.vanthu.api.incoming.HandOver;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.Notifications;
import org.vanthu.api.incoming.Routing;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.api.keeping.Keeping;
import org.vanthu.api.office.OfficeHours;
import org.vanthu.api.office.ServiceSettings;
import org.vanthu.api.office.SignInSafety;
import org.vanthu.api.operations.Operations;
import org.vanthu.api.outgoing.Dispatch;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.api.outgoing.Signing;
import org.vanthu.api.people.AccountLists;
import org.vanthu.api.people.Accounts;
import org.vanthu.api.people.Certificates;
import org.vanthu.api.people.Delegations;
import org.vanthu.api.people.Directory;
import org.vanthu.api.people.DocumentAccess;
import org.vanthu.api.people.Looking;
import org.vanthu.api.people.Organisations;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.api.people.OwnProfile;
import org.vanthu.api.people.PasswordChange;
import org.vanthu.api.people.Roles;
import org.vanthu.api.search.Searches;
import org.vanthu.core.internal.gate.Gates;
import org.vanthu.core.internal.office.Office;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** One session: every façade with the gate before it. */
final class OfficeSession implements Session {

    private final Office office;
    private final SessionLife life;
    private final Gates gates;

    OfficeSession(Office office, SessionLife life) {
        this.office = office;
        this.life = life;
        this.gates = new Gates(office, life);
    }

    @Override
    public Outcome<Actor> whoAmI() {
        return office.store().read(stores -> life.person(stores, office.now(stores)));
    }

    @Override
    public Marks marks() {
        return gates.to(Marks.class);
    }

    @Override
    public Audit audit() {
        return gates.to(Audit.class);
    }

    @Override
    public Operations operations() {
        return gates.to(Operations.class);
    }

    @Override
    public Trust trust() {
        return gates.to(Trust.class);
    }

    @Override
    public Drafting drafting() {
        return gates.to(Drafting.class);
    }

    @Override
    public Signing signing() {
        return gates.to(Signing.class);
    }

    @Override
    public Issuing issuing() {
        return gates.to(Issuing.class);
    }

    @Override
    public Dispatch dispatch() {
        return gates.to(Dispatch.class);
    }

    @Override
    public Registers registers() {
        return gates.to(Registers.class);
    }

    @Override
    public Incoming incoming() {
        return gates.to(Incoming.class);
    }

    @Override
    public Copies copies() {
        return gates.to(Copies.class);
    }

    @Override
    public Routing routing() {
        return gates.to(Routing.class);
    }

    @Override
    public Worklists worklists() {
        return gates.to(Worklists.class);
    }

    @Override
    public Searches searches() {
        return gates.to(Searches.class);
    }

    @Override
    public Notifications notifications() {
        return gates.to(Notifications.class);
    }

    @Override
    public OwnAccount ownAccount() {
        return new SurvivingOwnAccount(gates.to(OwnAccount.class));
    }

    @Override
    public Directory directory() {
        return gates.to(Directory.class);
    }

    @Override
    public Organisations organisations() {
        return gates.to(Organisations.class);
    }

    @Override
    public Accounts accounts() {
        return gates.to(Accounts.class);
    }

    @Override
    public AccountLists accountLists() {
        return gates.to(AccountLists.class);
    }

    @Override
    public Certificates certificates() {
        return gates.to(Certificates.class);
    }

    @Override
    public Roles roles() {
        return gates.to(Roles.class);
    }

    @Override
    public Delegations delegations() {
        return gates.to(Delegations.class);
    }

    @Override
    public OfficeHours officeHours() {
        return gates.to(OfficeHours.class);
    }

    @Override
    public ServiceSettings serviceSettings() {
        return gates.to(ServiceSettings.class);
    }

    @Override
    public Keeping keeping() {
        return gates.to(Keeping.class);
    }

    @Override
    public SignInSafety signInSafety() {
        return gates.to(SignInSafety.class);
    }

    @Override
    public HandOver handOver() {
        return gates.to(HandOver.class);
    }

    @Override
    public DocumentAccess documentAccess() {
        return gates.to(DocumentAccess.class);
    }

    @Override
    public Outcome<Session> viewAs(AccountId person) {
        return gates.to(Looking.class)
                .begin(person)
                .map(name -> new OfficeSession(office, new LookingLife(office, life, person, name)));
    }

    @Override
    public void close() {
        life.end();
    }

    /** A change of the password ends all sessions of the account but the one in which it was made. */
    private final class SurvivingOwnAccount implements OwnAccount {

        private final OwnAccount gated;

        SurvivingOwnAccount(OwnAccount gated) {
            this.gated = gated;
        }

        @Override
        public Outcome<OwnProfile> mine() {
            return gated.mine();
        }

        @Override
        public Outcome<Nothing> changePassword(PasswordChange change) {
            Outcome<Nothing> outcome = gated.changePassword(change);
            if (outcome.isDone()) {
                office.store().read(stores -> {
                    life.surviveOwnChange(stores);
                    return outcome;
                });
            }
            return outcome;
        }
    }
}
