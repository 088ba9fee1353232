package org.vanthu.core.internal.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.Seen;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.outgoing.OutgoingRow;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.HandOnRule;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.work.Notification;
import org.vanthu.spi.pdf.SigningPlaces;

/** Numbering, sealing and issuing, in the transaction of one act. */
final class IssuingActs implements Issuing {

    private final Act act;
    private final DraftDocuments documents;
    private final OutgoingNumbers numbers;

    IssuingActs(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
        this.numbers = new OutgoingNumbers(act, documents);
    }

    @Override
    public Outcome<List<OutgoingRow>> awaiting(OrganisationId organisation, int limit) {
        return page(organisation, Optional.empty(), limit);
    }

    @Override
    public Outcome<List<OutgoingRow>> awaitingAfter(OrganisationId organisation, DraftId last, int limit) {
        return page(organisation, Optional.of(last), limit);
    }

    private Outcome<List<OutgoingRow>> page(OrganisationId organisation, Optional<DraftId> after, int limit) {
        return Outcome.done(act
                .stores()
                .outgoing()
                .inState(organisation, EnumSet.of(OutgoingState.ISSUE, OutgoingState.SEALING), after, limit)
                .stream()
                .map(OutgoingRow::of)
                .toList());
    }

    @Override
    public Outcome<List<LedgerEntry>> reserved(OrganisationId organisation, Series series) {
        return Outcome.done(numbers.reserved(series));
    }

    @Override
    public Outcome<LedgerEntry> reserve(OrganisationId organisation, Series series, String purpose) {
        return numbers.reserve(series, purpose);
    }

    @Override
    public Outcome<LedgerEntry> voidNumber(OrganisationId organisation, LedgerNumber number, String reason) {
        return numbers.cancel(number, reason);
    }

    @Override
    public Outcome<IssueWork> begin(Seen<DraftId> seen, NumberChoice choice) {
        return documents.doing(seen.id(), OutgoingAct.BEGIN_ISSUE).flatMap(document -> {
            if (document.signature().isEmpty()) {
                return Outcome.refused(DraftingTrouble.UNSIGNED);
            }
            if (sealing().certificates().isEmpty()) {
                return Outcome.refused(DraftingTrouble.NO_CERTIFICATE, "holder", issuer().name());
            }
            return numbers.takeFor(document, choice).flatMap(entry -> {
                OutgoingDocument changed = documents.save(
                        document.inPlace()
                                .number(new OutgoingDocument.Numbered(entry.number(), entry.date()))
                                .make(),
                        "ISSUE_BEGUN",
                        Payload.of("number", entry.number().number(), "date", entry.date()));
                act.stores().outgoing().relate(changed.id(), act.actor().account(), Relation.ISSUING_CLERK);
                return work(changed);
            });
        });
    }

    @Override
    public Outcome<IssueWork> resume(DraftId id) {
        OutgoingDocument document = documents.find(id);
        return document.state() == OutgoingState.SEALING
                ? work(document)
                : Outcome.refused(document.state().not(OutgoingAct.FINISH_ISSUE));
    }

    private Outcome<IssueWork> work(OutgoingDocument document) {
        List<FileContent> annexes = new ArrayList<>();
        for (Annex annex : act.stores().draftPapers().annexes(document.id())) {
            Outcome<FileContent> file = Scratch.handOut(act.parts().blobs(), annex.name(), annex.file());
            if (!file.isDone()) {
                return Outcome.refused(file.troubles());
            }
            annexes.add(file.orThrow());
        }
        Sha256 signed = document.signature().orElseThrow().file();
        return Scratch.handOut(act.parts().blobs(), document.fileName().orElseThrow(), signed)
                .map(file -> new IssueWork(
                        document.id(),
                        document.version(),
                        file,
                        SigningPlaces.AGENCY_FIELD,
                        document.code().orElseThrow(),
                        issuer().place(),
                        document.number().orElseThrow().date(),
                        annexes,
                        sealing().certificates()));
    }

    @Override
    public Outcome<OutgoingDocument> finish(Seen<DraftId> seen, GivenFile main, List<GivenFile> annexes) {
        return documents
                .doing(seen.id(), OutgoingAct.FINISH_ISSUE)
                .flatMap(document -> sealing()
                        .take(document, main, annexes)
                        .flatMap(stamped -> numbers.use(document).map(entry -> issue(document, stamped))));
    }

    private OutgoingDocument issue(OutgoingDocument document, SealedFiles.Sealed stamped) {
        stamped.annexes().forEach(annex -> act.stores().draftPapers().writeAnnex(document.id(), annex));
        OutgoingDocument issued = document.inPlace()
                .issue(new OutgoingDocument.Issue(
                        stamped.main().hash(),
                        stamped.main().size(),
                        stamped.certificate(),
                        act.stores()
                                .draftPapers()
                                .versions(document.id())
                                .getLast()
                                .pages(),
                        act.stores()
                                .numbers()
                                .nextIdentifier(
                                        document.organisation(),
                                        issuer().code().value(),
                                        document.number().orElseThrow().date().getYear()),
                        act.actor().account(),
                        act.now(),
                        latest(document)))
                .make();
        act.stores().outgoing().relate(issued.id(), act.actor().account(), Relation.ISSUING_CLERK);
        documents.keepJudgement(issued, OutgoingAct.FINISH_ISSUE, "");
        OutgoingDocument saved = documents.save(issued, "ISSUED", facts(issued));
        List<Delivery> sent = new Sending(act, documents.desk()).send(saved);
        act.record("SENT", saved.id(), Payload.of("recipients", sent.size()));
        saved.mends()
                .ifPresent(earlier -> act.record(
                        "MENDED_BY", earlier.document(), Payload.of("by", saved.id(), "how", earlier.mending())));
        documents.desk().notify(saved, documents.desk().partakers(saved), Notification.Kind.PROGRESS, code(saved));
        return saved;
    }

    private static Payload facts(OutgoingDocument issued) {
        OutgoingDocument.Issue issue = issued.issue().orElseThrow();
        return Payload.of(
                "code",
                code(issued),
                "date",
                issued.number().orElseThrow().date(),
                "identifier",
                issue.identifier().toString(),
                "file",
                issue.file(),
                "certificate",
                issue.certificate(),
                "late",
                issue.late());
    }

    private static String code(OutgoingDocument document) {
        return document.code().orElseThrow().toString();
    }

    /** On the day of signing, at latest the next working day; an urgent one at once (NĐ 30/2020, Art. 18.1). */
    private Instant latest(OutgoingDocument document) {
        Instant signedAt = document.signature().orElseThrow().at();
        int year = WorkingCalendar.dayOf(signedAt).getYear();
        return HandOnRule.of(act.stores().calendars().calendar(document.organisation(), year, year + 1))
                .latest(signedAt, document.fields().urgency());
    }

    @Override
    public Outcome<OutgoingDocument> abandon(Seen<DraftId> seen, NumberAfterAll number, String reason) {
        return documents
                .doing(seen.id(), OutgoingAct.ABANDON_ISSUE)
                .flatMap(document -> DraftDocuments.reason(reason).flatMap(words -> switch (number) {
                    case KEEP ->
                        Outcome.done(documents.judged(
                                document, OutgoingAct.ABANDON_ISSUE, "ISSUE_STOPPED_NUMBER_KEPT", words));
                    case VOID ->
                        numbers.voidOf(document, words)
                                .map(entry -> documents.judged(
                                        document.inPlace().unnumbered().make(),
                                        OutgoingAct.ABANDON_ISSUE,
                                        "ISSUE_STOPPED_NUMBER_VOIDED",
                                        words));
                }));
    }

    @Override
    public Outcome<OutgoingDocument> returnToDrafter(Seen<DraftId> seen, String reason) {
        OutgoingDocument before = documents.find(seen.id());
        return DraftDocuments.reason(reason)
                .flatMap(words -> new DraftApprovals(act, documents)
                        .returned(seen.id(), OutgoingState.ISSUE, "RETURNED_UNISSUED", words)
                        .flatMap(returned -> before.number().isEmpty()
                                ? Outcome.done(returned)
                                : numbers.voidOf(before, words)
                                        .map(entry -> documents.save(
                                                returned.change().unnumbered().make(),
                                                "NUMBER_TAKEN_OFF",
                                                Payload.of(
                                                        "number", entry.number().number())))));
    }

    private SealedFiles sealing() {
        return new SealedFiles(act, issuer());
    }

    private Organisation issuer() {
        return act.stores()
                .organisations()
                .find(act.organisation())
                .orElseThrow(() -> new IllegalStateException("no organisation " + act.organisation()));
    }
}
