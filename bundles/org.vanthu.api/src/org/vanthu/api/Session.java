package org.vanthu.api;

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
import org.vanthu.api.people.Organisations;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.api.people.Roles;
import org.vanthu.api.search.Searches;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.outcome.Outcome;

/**
 * A person signed in: one façade per capability. A façade knows for whom it acts. A session ends by {@link #close()}, by
 * being idle, by its age, or when the account is closed; every operation of an ended session is refused.
 */
public interface Session extends AutoCloseable {

    /** The person with the rights of this moment. */
    Outcome<Actor> whoAmI();

    Marks marks();

    Trust trust();

    Audit audit();

    Operations operations();

    Incoming incoming();

    Drafting drafting();

    Signing signing();

    Issuing issuing();

    Dispatch dispatch();

    Registers registers();

    /** True copies and extracts. */
    Copies copies();

    Routing routing();

    Worklists worklists();

    /** Finding documents. */
    Searches searches();

    Notifications notifications();

    /** One's own account; all that works before a first password is changed. */
    OwnAccount ownAccount();

    /** What everybody may look up. */
    Directory directory();

    /** Bodies and units. */
    Organisations organisations();

    /** Accounts of people and their posts. */
    Accounts accounts();

    /** Accounts for all people of a list. */
    AccountLists accountLists();

    /** Certificates of people and seals. */
    Certificates certificates();

    /** What roles permit. */
    Roles roles();

    /** Who stands in for whom. */
    Delegations delegations();

    /** Hours and days of a body. */
    OfficeHours officeHours();

    /** What a body wants of its signatures, and the services for it. */
    ServiceSettings serviceSettings();

    /** Keeping issued documents provable. */
    Keeping keeping();

    /** How the door is guarded. */
    SignInSafety signInSafety();

    /** Work that goes from one desk to another. */
    HandOver handOver();

    /** Who can see one document, and why. */
    DocumentAccess documentAccess();

    /**
     * Looks through another person's eyes: a session in which that person's lists can be read, nothing can be opened and
     * nothing changed. It ends with this one. That it was begun is an event.
     *
     * @return refused without {@link org.vanthu.domain.access.Permission#EXPLAIN_ACCESS} where the person's account is kept
     */
    Outcome<Session> viewAs(AccountId person);

    /** Signs out. Never fails; a second call does nothing. */
    @Override
    void close();
}
