package org.vanthu.core.internal.outgoing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.people.Names;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.OpinionRound;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.blob.BlobTrouble;
import org.vanthu.spi.store.DraftPapers;

/** An outgoing document with everything around it, as it is shown. */
final class DraftReading {

    private final Act act;
    private final DraftDocuments documents;

    DraftReading(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
    }

    Outcome<OutgoingView> open(DraftId id) {
        OutgoingDocument document = documents.find(id);
        DraftPapers papers = act.stores().draftPapers();
        List<DraftVersion> versions = papers.versions(id);
        List<OpinionRound> rounds = papers.rounds(id);
        List<Judgement> judgements = papers.judgements(id);
        OutgoingRights rights = OutgoingRights.of(act, document);
        return Outcome.done(new OutgoingView(
                document,
                document.metadata(keeper(document)),
                versions,
                document.state() == OutgoingState.DRAFTING ? new ComposedDraft(act).latest(document) : Optional.empty(),
                papers.annexes(id),
                rounds,
                judgements,
                act.stores().deliveries().ofDocument(id.document()),
                act.stores().keptFiles().of(id.document()),
                names(document, versions, rounds, judgements),
                rights.mayDo(),
                rights.onBehalfOf()));
    }

    private String keeper(OutgoingDocument document) {
        return act.stores()
                .organisations()
                .find(document.organisation())
                .map(keeper -> keeper.code().value())
                .orElse("");
    }

    private Map<AccountId, String> names(
            OutgoingDocument document,
            List<DraftVersion> versions,
            List<OpinionRound> rounds,
            List<Judgement> judgements) {
        Set<AccountId> people = new HashSet<>(documents.desk().partakers(document));
        versions.forEach(version -> people.add(version.by()));
        rounds.forEach(round -> round.opinions().forEach(opinion -> {
            people.add(opinion.person());
            opinion.given().ifPresent(given -> people.add(given.by()));
        }));
        judgements.forEach(judgement -> {
            people.add(judgement.by());
            judgement.onBehalfOf().ifPresent(people::add);
        });
        return new Names(act.stores()).people(people);
    }

    /** The name of a file of the document. Troubles: {@link BlobTrouble#MISSING} for any other, whatever else is kept. */
    Outcome<String> nameOf(DraftId id, Sha256 hash) {
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
                                || annex.signed().filter(hash::equals).isPresent()
                                || isKept(id, annex.order(), hash))
                        .map(Annex::name)
                        .findFirst(),
                act.stores().keptFiles().of(id.document()).stream()
                        .filter(file -> file.part() == 0 || file.isSheet())
                        .filter(file -> isKept(id, file.part(), hash))
                        .map(file -> file.isSheet() ? "chung-cu-" + main : main)
                        .findFirst());
        return found.flatMap(Optional::stream)
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(BlobTrouble.MISSING, "hash", hash));
    }

    private boolean isKept(DraftId id, int part, Sha256 hash) {
        return act.stores().keptFiles().versions(id.document(), part).contains(hash);
    }

    private static Optional<String> same(Optional<Sha256> file, Sha256 hash, String name) {
        return file.filter(hash::equals).map(same -> name);
    }
}
