package org.vanthu.core.internal.outgoing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vanthu.api.Seen;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.OpinionRequest;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OpinionRound;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.store.DraftPapers;

/** Drafting, in the transaction of one act. */
final class DraftingActs implements Drafting {

    private final Act act;
    private final DraftDocuments documents;
    private final DraftStart start;
    private final DraftWriting writing;
    private final DraftOpinions opinions;
    private final DraftApprovals approvals;

    DraftingActs(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
        this.start = new DraftStart(act, documents);
        this.writing = new DraftWriting(act, documents);
        this.opinions = new DraftOpinions(act, documents);
        this.approvals = new DraftApprovals(act, documents);
    }

    @Override
    public Outcome<OutgoingDocument> start(
            OrganisationId organisation, UnitId unit, DraftFields fields, DraftOrigin origin) {
        return start.start(unit, fields, origin);
    }

    @Override
    public Outcome<OutgoingView> open(DraftId id) {
        OutgoingDocument document = documents.find(id);
        DraftPapers papers = act.stores().draftPapers();
        List<DraftVersion> versions = papers.versions(id);
        List<OpinionRound> rounds = papers.rounds(id);
        List<Judgement> judgements = papers.judgements(id);
        return Outcome.done(new OutgoingView(
                document,
                versions,
                papers.annexes(id),
                rounds,
                judgements,
                act.stores().deliveries().ofDocument(id.document()),
                names(document, versions, rounds, judgements),
                OutgoingRights.mayDo(act, document)));
    }

    private Map<AccountId, String> names(
            OutgoingDocument document,
            List<DraftVersion> versions,
            List<OpinionRound> rounds,
            List<Judgement> judgements) {
        Set<AccountId> people = new HashSet<>(documents.desk().partakers(document));
        versions.forEach(version -> people.add(version.by()));
        rounds.forEach(round -> round.opinions().forEach(opinion -> people.add(opinion.person())));
        judgements.forEach(judgement -> {
            people.add(judgement.by());
            judgement.onBehalfOf().ifPresent(people::add);
        });
        Map<AccountId, String> names = new HashMap<>();
        act.stores()
                .accounts()
                .findAll(people)
                .forEach(account -> names.put(account.id(), account.name().value()));
        return names;
    }

    @Override
    public Outcome<FileContent> file(DraftId id, Sha256 hash) {
        return nameOf(id, hash)
                .map(name -> Scratch.handOut(act.parts().blobs(), name, hash))
                .orElseGet(() -> Outcome.refused(BlobTrouble.MISSING, "hash", hash));
    }

    /** The name of a file that belongs to the document; empty for any other, whatever else is kept. */
    private Optional<String> nameOf(DraftId id, Sha256 hash) {
        OutgoingDocument document = documents.find(id);
        DraftPapers papers = act.stores().draftPapers();
        String main =
                document.fileName().orElseGet(() -> document.fields().type().code() + ".pdf");
        Stream<Optional<String>> found = Stream.of(
                same(document.prepared(), hash, main),
                same(document.signature().map(OutgoingDocument.Signature::file), hash, main),
                same(document.issue().map(OutgoingDocument.Issue::file), hash, main),
                papers.versions(id).stream()
                        .filter(version -> hash.equals(version.pdf()) || hash.equals(version.original()))
                        .map(DraftVersion::fileName)
                        .findFirst(),
                papers.annexes(id).stream()
                        .filter(annex -> hash.equals(annex.file())
                                || annex.signed().filter(hash::equals).isPresent())
                        .map(Annex::name)
                        .findFirst());
        return found.flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> same(Optional<Sha256> file, Sha256 hash, String name) {
        return file.filter(hash::equals).map(same -> name);
    }

    @Override
    public Outcome<OutgoingDocument> edit(Seen<DraftId> document, DraftFields fields) {
        return start.edit(document.id(), fields);
    }

    @Override
    public Outcome<OutgoingDocument> route(Seen<DraftId> document, ApprovalRoute route) {
        return writing.route(document.id(), route);
    }

    @Override
    public Outcome<OutgoingDocument> addVersion(Seen<DraftId> document, GivenFile file, String note) {
        return writing.bring(documents.doing(document.id(), OutgoingAct.ADD_VERSION), file, note, "VERSION_ADDED");
    }

    @Override
    public Outcome<OutgoingDocument> compose(Seen<DraftId> document, Composition composition) {
        return writing.compose(document.id(), composition);
    }

    @Override
    public Outcome<OutgoingDocument> addAnnex(Seen<DraftId> document, GivenFile file) {
        return writing.addAnnex(document.id(), file);
    }

    @Override
    public Outcome<OutgoingDocument> removeAnnexes(Seen<DraftId> document) {
        return writing.removeAnnexes(document.id());
    }

    @Override
    public Outcome<OutgoingDocument> askOpinions(Seen<DraftId> document, OpinionRequest request) {
        return opinions.ask(document.id(), request);
    }

    @Override
    public Outcome<OutgoingDocument> giveOpinion(DraftId document, Opinion.Verdict verdict, String words) {
        return opinions.give(document, verdict, words);
    }

    @Override
    public Outcome<OutgoingDocument> submit(Seen<DraftId> document) {
        return approvals.submit(document.id());
    }

    @Override
    public Outcome<OutgoingDocument> withdraw(Seen<DraftId> document, String reason) {
        return approvals.withdraw(document.id(), reason);
    }

    @Override
    public Outcome<OutgoingDocument> discard(Seen<DraftId> document, String reason) {
        return approvals.discard(document.id(), reason);
    }

    @Override
    public Outcome<OutgoingDocument> approveContent(Seen<DraftId> document, String remark) {
        return approvals.approveContent(document.id(), remark);
    }

    @Override
    public Outcome<OutgoingDocument> amendContent(Seen<DraftId> document, GivenFile file, String note) {
        return writing.bring(
                documents.doingIn(document.id(), OutgoingState.CONTENT_CHECK, OutgoingAct.AMEND),
                file,
                note,
                "CONTENT_AMENDED");
    }

    @Override
    public Outcome<OutgoingDocument> returnForContent(Seen<DraftId> document, String reason) {
        return approvals.returned(document.id(), OutgoingState.CONTENT_CHECK, "RETURNED_FOR_CONTENT", reason);
    }

    @Override
    public Outcome<OutgoingDocument> approveFormat(Seen<DraftId> document, String remark) {
        return approvals.approveFormat(document.id(), remark);
    }

    @Override
    public Outcome<OutgoingDocument> returnForFormat(Seen<DraftId> document, String reason) {
        return approvals.returned(document.id(), OutgoingState.FORMAT_CHECK, "RETURNED_FOR_FORMAT", reason);
    }
}
