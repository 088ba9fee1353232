package org.vanthu.spi.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.RegisterYear;

/** Outgoing documents, from the first draft on. */
public interface OutgoingDocuments {

    void add(OutgoingDocument document);

    /** Writes a changed document; its version must be one above the stored one. */
    void write(OutgoingDocument document);

    Optional<OutgoingDocument> find(DraftId document);

    /** What access decisions need, with the relations of these people only. */
    Optional<ObjectFacts> facts(DraftId document, Set<AccountId> people);

    /** Notes that a person stands in a relation to a document; once is enough, a second time changes nothing. */
    void relate(DraftId document, AccountId person, Relation relation);

    /** The relation ends: another person was chosen. */
    void unrelate(DraftId document, Relation relation);

    /** Who stands in this relation to the document. */
    List<AccountId> related(DraftId document, Relation relation);

    /** Documents not issued yet that a person drafts, checks or is to sign, oldest first. */
    List<OutgoingDocument> openWith(AccountId person, int limit);

    /** What a person drafts in an organisation and has no number yet, the newest first. */
    List<OutgoingDocument> draftsOf(OrganisationId organisation, AccountId drafter, int limit);

    /** What answers an incoming document or is drafted to, in any state, the newest first. */
    List<OutgoingDocument> answering(DocumentId incoming, int limit);

    /** Issued and recalled documents of a register and year, by number, beginning after {@code number}. */
    List<OutgoingDocument> register(RegisterYear book, int number, int limit);
}
