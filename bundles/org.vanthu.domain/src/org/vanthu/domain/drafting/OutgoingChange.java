package org.vanthu.domain.drafting;

import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.numbering.Series;

/** A changed copy of an outgoing document in the making: everything that is not named stays as it was. */
public final class OutgoingChange {

    private final OutgoingDocument from;
    private final long version;
    private AccountId drafter;
    private String organName;
    private DraftFields fields;
    private Series series;
    private Optional<ApprovalRoute> route;
    private Signer signer;
    private OutgoingState state;
    private int versions;
    private Optional<Sha256> prepared;
    private Optional<OutgoingDocument.Signature> signature;
    private Optional<OutgoingDocument.Numbered> number;
    private Optional<OutgoingDocument.Issue> issue;
    private Optional<OutgoingDocument.Recall> recall;

    OutgoingChange(OutgoingDocument from, long version) {
        this.from = from;
        this.version = version;
        this.drafter = from.drafter();
        this.organName = from.organName();
        this.fields = from.fields();
        this.series = from.series();
        this.route = from.route();
        this.signer = from.signer();
        this.state = from.state();
        this.versions = from.versions();
        this.prepared = from.prepared();
        this.signature = from.signature();
        this.number = from.number();
        this.issue = from.issue();
        this.recall = from.recall();
    }

    public OutgoingChange fields(DraftFields entered) {
        this.fields = entered;
        return this;
    }

    /** Another series, with the name under which the issuing body stands on the document. */
    public OutgoingChange series(Series chosen, String issuer) {
        this.series = chosen;
        this.organName = issuer;
        return this;
    }

    public OutgoingChange route(ApprovalRoute chosen, Signer printed) {
        this.route = Optional.of(chosen);
        this.signer = printed;
        return this;
    }

    /** Somebody else drafts it from now on. */
    public OutgoingChange drafter(AccountId person) {
        this.drafter = person;
        return this;
    }

    /** Who checks and signs it has to be chosen anew. */
    public OutgoingChange unrouted() {
        this.route = Optional.empty();
        this.signer = Signer.NONE;
        return this;
    }

    public OutgoingChange state(OutgoingState next) {
        this.state = next;
        return this;
    }

    public OutgoingChange versions(int number) {
        this.versions = number;
        return this;
    }

    public OutgoingChange prepared(Sha256 file) {
        this.prepared = Optional.of(file);
        return this;
    }

    /** Back with the drafter: what was prepared and signed no longer counts. */
    public OutgoingChange unprepared() {
        this.prepared = Optional.empty();
        this.signature = Optional.empty();
        return this;
    }

    /** Before the signer again: what was signed no longer counts. */
    public OutgoingChange unsigned() {
        this.signature = Optional.empty();
        return this;
    }

    public OutgoingChange signature(OutgoingDocument.Signature made) {
        this.signature = Optional.of(made);
        return this;
    }

    public OutgoingChange number(OutgoingDocument.Numbered taken) {
        this.number = Optional.of(taken);
        return this;
    }

    /** Without the number, which was voided. */
    public OutgoingChange unnumbered() {
        this.number = Optional.empty();
        return this;
    }

    public OutgoingChange issue(OutgoingDocument.Issue done) {
        this.issue = Optional.of(done);
        return this;
    }

    public OutgoingChange recall(OutgoingDocument.Recall done) {
        this.recall = Optional.of(done);
        return this;
    }

    public OutgoingDocument make() {
        return new OutgoingDocument(
                from.id(),
                from.organisation(),
                from.unit(),
                drafter,
                from.madeAt(),
                organName,
                fields,
                series,
                route,
                signer,
                state,
                versions,
                prepared,
                signature,
                number,
                issue,
                recall,
                from.replyTo(),
                from.mends(),
                version);
    }
}
