package org.vanthu.store.jdbc.internal;

import org.vanthu.spi.store.AccessChangeStore;
import org.vanthu.spi.store.AccountStore;
import org.vanthu.spi.store.CalendarStore;
import org.vanthu.spi.store.CertificateStore;
import org.vanthu.spi.store.CopyStore;
import org.vanthu.spi.store.DelegationStore;
import org.vanthu.spi.store.Deliveries;
import org.vanthu.spi.store.DeskStore;
import org.vanthu.spi.store.DocumentSearch;
import org.vanthu.spi.store.DraftPapers;
import org.vanthu.spi.store.Events;
import org.vanthu.spi.store.FileUses;
import org.vanthu.spi.store.IncomingStore;
import org.vanthu.spi.store.KeptFiles;
import org.vanthu.spi.store.LentDeskStore;
import org.vanthu.spi.store.MarkStore;
import org.vanthu.spi.store.NotificationStore;
import org.vanthu.spi.store.NumberBearers;
import org.vanthu.spi.store.NumberLedger;
import org.vanthu.spi.store.OrganisationStore;
import org.vanthu.spi.store.OutgoingDocuments;
import org.vanthu.spi.store.PostStore;
import org.vanthu.spi.store.RightsStore;
import org.vanthu.spi.store.RoutingStore;
import org.vanthu.spi.store.SavedSearches;
import org.vanthu.spi.store.ServiceStore;
import org.vanthu.spi.store.SignInStore;
import org.vanthu.spi.store.SigningAuthorisations;
import org.vanthu.spi.store.Stores;
import org.vanthu.spi.store.TrustStore;

/** The ports of one transaction. */
final class JdbcStores implements Stores {

    private final JdbcTransaction transaction;
    private final JdbcEvents events;

    JdbcStores(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.events = new JdbcEvents(transaction);
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public FileUses fileUses() {
        return new JdbcFileUses(transaction);
    }

    @Override
    public NumberLedger numbers() {
        return new JdbcNumberLedger(transaction);
    }

    @Override
    public NumberBearers numberBearers() {
        return new JdbcNumberBearers(transaction.sql());
    }

    @Override
    public OrganisationStore organisations() {
        return new JdbcOrganisationStore(transaction);
    }

    @Override
    public AccountStore accounts() {
        return new JdbcAccountStore(transaction);
    }

    @Override
    public PostStore posts() {
        return new JdbcPostStore(transaction);
    }

    @Override
    public RightsStore rights() {
        return new JdbcRightsStore(transaction);
    }

    @Override
    public DelegationStore delegations() {
        return new JdbcDelegationStore(transaction);
    }

    @Override
    public CertificateStore certificates() {
        return new JdbcCertificateStore(transaction);
    }

    @Override
    public SignInStore signIns() {
        return new JdbcSignInStore(transaction);
    }

    @Override
    public AccessChangeStore accessChanges() {
        return new JdbcAccessChangeStore(transaction);
    }

    @Override
    public OutgoingDocuments outgoing() {
        return new JdbcOutgoingDocuments(transaction);
    }

    @Override
    public DraftPapers draftPapers() {
        return new JdbcDraftPapers(transaction.sql());
    }

    @Override
    public Deliveries deliveries() {
        return new JdbcDeliveries(transaction);
    }

    @Override
    public SigningAuthorisations authorisations() {
        return new JdbcSigningAuthorisations(transaction.sql());
    }

    @Override
    public MarkStore marks() {
        return new JdbcMarkStore(transaction);
    }

    @Override
    public TrustStore trust() {
        return new JdbcTrustStore(transaction);
    }

    @Override
    public ServiceStore services() {
        return new JdbcServiceStore(transaction.sql());
    }

    @Override
    public KeptFiles keptFiles() {
        return new JdbcKeptFiles(transaction.sql());
    }

    @Override
    public IncomingStore incoming() {
        return new JdbcIncomingStore(transaction);
    }

    @Override
    public RoutingStore routing() {
        return new JdbcRoutingStore(transaction);
    }

    @Override
    public DeskStore desks() {
        return new JdbcDeskStore(transaction);
    }

    @Override
    public LentDeskStore lentDesks() {
        return new JdbcLentDeskStore(transaction.statements());
    }

    @Override
    public NotificationStore notifications() {
        return new JdbcNotificationStore(transaction);
    }

    @Override
    public CalendarStore calendars() {
        return new JdbcCalendarStore(transaction);
    }

    @Override
    public DocumentSearch search() {
        return new JdbcDocumentSearch(transaction.statements());
    }

    @Override
    public SavedSearches savedSearches() {
        return new JdbcSavedSearches(transaction.sql());
    }

    @Override
    public CopyStore copies() {
        return new JdbcCopyStore(transaction.sql());
    }

    /** The events waiting for their place in the log. */
    JdbcEvents waitingEvents() {
        return events;
    }
}
