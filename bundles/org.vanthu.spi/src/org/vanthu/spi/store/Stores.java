package org.vanthu.spi.store;

/** The store ports of all capabilities, bound to one transaction; not to be kept beyond it. */
public interface Stores {

    /** The event log. */
    Events events();

    /** The numbers of all registers. */
    NumberLedger numbers();

    /** Bodies and units. */
    OrganisationStore organisations();

    /** Accounts of people. */
    AccountStore accounts();

    /** Who holds which post. */
    PostStore posts();

    /** What people may do. */
    RightsStore rights();

    /** Who stands in for whom. */
    DelegationStore delegations();

    /** The register of signing certificates. */
    CertificateStore certificates();

    /** What guards the door. */
    SignInStore signIns();

    /** Who was let read which document by name. */
    AccessChangeStore accessChanges();
}
