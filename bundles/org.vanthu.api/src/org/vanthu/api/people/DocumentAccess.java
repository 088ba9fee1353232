package org.vanthu.api.people;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.AccessChangeId;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/**
 * Who can see one document, why, and by whose word. Each change of a document's readers stays flagged until a competent
 * person has decided on it (NĐ 30/2020, Annex VI, Part I, III.3.b and c).
 */
public interface DocumentAccess {

    /** Why a person can see an incoming or outgoing document, or why not. The question is recorded; the document is not opened. */
    @Operation(permission = Permission.EXPLAIN_ACCESS, kind = Kind.CHANGE)
    Outcome<AccessExplained> why(@On Id document, AccountId person);

    /** Everybody who can see a document, with the reasons. The question is recorded; the document is not opened. */
    @Operation(permission = Permission.EXPLAIN_ACCESS, kind = Kind.CHANGE)
    Outcome<List<AccessExplained>> everybody(@On Id document);

    /**
     * Registered and issued documents of a body by number in the register ({@code 15} or {@code 15/2026}) or by the
     * beginning of their code ({@code 513/SYT}), and drafts without a number by the name of who writes them; the latest
     * first.
     */
    @Operation(permission = Permission.EXPLAIN_ACCESS, kind = Kind.LIST)
    Outcome<List<DocumentFound>> find(@On OrganisationId organisation, String typed);

    /** People of a body by the beginnings of words of the name, with or without tones; all for a blank text. */
    @Operation(permission = Permission.EXPLAIN_ACCESS, kind = Kind.LIST)
    Outcome<List<PersonFound>> people(@On OrganisationId organisation, String typed);

    /** The same as {@link #everybody}, for who may change it: before somebody is let in it is seen who is. Recorded as well. */
    @Operation(permission = Permission.GRANT_ACCESS, kind = Kind.CHANGE)
    Outcome<List<AccessExplained>> readers(@On DocumentId document);

    /** Lets a person of the body read the document from now on. Not oneself. */
    @Operation(permission = Permission.GRANT_ACCESS, kind = Kind.CHANGE)
    Outcome<AccessChangeId> grant(@On DocumentId document, AccountId reader, String reason);

    /** Takes back that a person is let read the document by name; what else lets the person read it stays. */
    @Operation(permission = Permission.GRANT_ACCESS, kind = Kind.CHANGE)
    Outcome<AccessChangeId> withdraw(@On DocumentId document, AccountId reader, String reason);

    /** The changes of a document's readers, flagged ones among them, the latest first. For whoever may read it. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.LIST)
    Outcome<List<AccessChangeRow>> changes(@On DocumentId document);

    /** The same for who explains access and does not read the document. */
    @Operation(permission = Permission.EXPLAIN_ACCESS, kind = Kind.LIST)
    Outcome<List<AccessChangeRow>> history(@On DocumentId document);

    /** The changes in a body that await a decision, the oldest first. */
    @Operation(permission = Permission.CONFIRM_ACCESS_CHANGE, kind = Kind.LIST)
    Outcome<List<AccessChangeRow>> flagged(@On OrganisationId organisation);

    /** Lets a change stay and takes its flag off. Not by who made it or gains by it. */
    @Operation(permission = Permission.CONFIRM_ACCESS_CHANGE, kind = Kind.CHANGE)
    Outcome<Nothing> confirm(@On AccessChangeId change);

    /** Undoes a change. Not by who made it or gains by it. */
    @Operation(permission = Permission.CONFIRM_ACCESS_CHANGE, kind = Kind.CHANGE)
    Outcome<Nothing> undo(@On AccessChangeId change);
}
