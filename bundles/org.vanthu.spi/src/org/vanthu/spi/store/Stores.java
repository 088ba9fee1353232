package org.vanthu.spi.store;

/** The store ports of all capabilities, bound to one transaction; not to be kept beyond it. */
public interface Stores {

    /** The event log. */
    Events events();

    /** Which files are named. */
    FileUses fileUses();

    /** The numbers of all registers. */
    NumberLedger numbers();

    /** The same numbers as documents bear them. */
    NumberBearers numberBearers();

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

    /** Outgoing documents, from the first draft on. */
    OutgoingDocuments outgoing();

    /** What gathers around drafts: versions, annexes, opinions, judgements. */
    DraftPapers draftPapers();

    /** Issued documents on their way to recipients. */
    Deliveries deliveries();

    /** Written authorisations to sign. */
    SigningAuthorisations authorisations();

    /** Pictures of signatures and seals. */
    MarkStore marks();

    /** Trusted roots and revocation lists. */
    TrustStore trust();

    /** Services on the network that organisations have set. */
    ServiceStore services();

    /** Files of issued documents, and what is known of their proofs. */
    KeptFiles keptFiles();

    /** Registered incoming documents and their files. */
    IncomingStore incoming();

    /** How documents go through the office. */
    RoutingStore routing();

    /** What lies on people's desks. */
    DeskStore desks();

    /** The same desks as deputies see them. */
    LentDeskStore lentDesks();

    /** Notifications, by person. */
    NotificationStore notifications();

    /** Working calendars. */
    CalendarStore calendars();

    /** Finds documents. */
    DocumentSearch search();

    /** Searches that people keep. */
    SavedSearches savedSearches();

    /** True copies and extracts. */
    CopyStore copies();
}
