package org.vanthu.core.internal.people;

import java.util.List;
import org.vanthu.api.people.AccountLists;
import org.vanthu.api.people.Accounts;
import org.vanthu.api.people.Certificates;
import org.vanthu.api.people.Delegations;
import org.vanthu.api.people.Directory;
import org.vanthu.api.people.DocumentAccess;
import org.vanthu.api.people.Looking;
import org.vanthu.api.people.Organisations;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.api.people.Roles;
import org.vanthu.core.internal.gate.Facade;
import org.vanthu.core.internal.office.Capability;

/** Bodies, people and rights. */
public final class PeopleCapability {

    private PeopleCapability() {}

    public static Capability capability() {
        return new Capability(
                List.of(
                        new Facade.AtOnce<>(OwnAccount.class, OwnAccountActs::new),
                        new Facade.AtOnce<>(Directory.class, DirectoryActs::new),
                        new Facade.AtOnce<>(Organisations.class, OrganisationActs::new),
                        new Facade.AtOnce<>(Accounts.class, AccountActs::new),
                        new Facade.InSteps<>(AccountLists.class, AccountListActs::new),
                        new Facade.AtOnce<>(Certificates.class, CertificateActs::new),
                        new Facade.AtOnce<>(Roles.class, RoleActs::new),
                        new Facade.AtOnce<>(Delegations.class, DelegationActs::new),
                        new Facade.AtOnce<>(DocumentAccess.class, DocumentAccessActs::new),
                        new Facade.AtOnce<>(Looking.class, LookingActs::new)),
                PeopleFacts.all());
    }
}
