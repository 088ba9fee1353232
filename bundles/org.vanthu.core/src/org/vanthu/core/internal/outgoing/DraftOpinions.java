package org.vanthu.core.internal.outgoing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.outgoing.OpinionRequest;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.settings.OfficeClock;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OpinionRound;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.domain.work.Notification;

/** Rounds in which opinions on a draft are asked and given. */
final class DraftOpinions {

    private final Act act;
    private final DraftDocuments documents;

    DraftOpinions(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
    }

    Outcome<OutgoingDocument> ask(DraftId id, OpinionRequest request) {
        return documents.doing(id, OutgoingAct.ASK_OPINIONS).flatMap(document -> {
            if (document.versions() == 0) {
                return Outcome.refused(DraftingTrouble.NO_VERSION);
            }
            Instant deadline = OfficeClock.calendar(act.stores(), document.organisation(), act.now())
                    .due(act.now(), request.limit());
            if (!deadline.isAfter(act.now())) {
                return Outcome.refused(Trouble.ofField(
                        DraftingTrouble.DEADLINE_PASSED, "deadline", "deadline", VietnamTime.minute(deadline)));
            }
            return DraftDocuments.opinion(request.question())
                    .flatMap(question -> asked(request).map(opinions -> open(document, deadline, question, opinions)));
        });
    }

    private OutgoingDocument open(
            OutgoingDocument document, Instant deadline, String question, List<Opinion> opinions) {
        int number = act.stores().draftPapers().rounds(document.id()).size() + 1;
        OpinionRound round = new OpinionRound(
                number, document.versions(), act.actor().account(), act.now(), deadline, question, opinions);
        act.stores().draftPapers().addRound(document.id(), round);
        List<AccountId> people = opinions.stream().map(Opinion::person).toList();
        people.forEach(person -> act.stores().outgoing().relate(document.id(), person, Relation.OPINION_ASKED));
        OutgoingDocument saved = documents.save(
                document,
                "OPINIONS_ASKED",
                Payload.of(
                        "round",
                        number,
                        "draftVersion",
                        document.versions(),
                        "people",
                        people.stream().limit(30).toList(),
                        "asked",
                        people.size()));
        documents.desk().askOpinion(saved, people, deadline);
        return saved;
    }

    private Outcome<List<Opinion>> asked(OpinionRequest request) {
        SignerPosts posts = new SignerPosts(act.stores(), act.now());
        Map<AccountId, Opinion> asked = new LinkedHashMap<>();
        List<Trouble> troubles = new ArrayList<>();
        for (UnitId unit : request.units()) {
            posts.headOf(unit)
                    .ifPresentOrElse(
                            head -> asked.put(head, new Opinion(head, Optional.of(unit), Optional.empty())),
                            () -> troubles.add(
                                    Trouble.ofField(DraftingTrouble.NOT_A_COLLEAGUE, "units", "name", unitName(unit))));
        }
        for (AccountId person : request.people()) {
            Outcome<AccountId> colleague = posts.colleague(act.organisation(), person);
            troubles.addAll(colleague.troubles());
            colleague.ifDone(found -> asked.putIfAbsent(found, new Opinion(found, Optional.empty(), Optional.empty())));
        }
        if (!troubles.isEmpty()) {
            return Outcome.refused(troubles);
        }
        return asked.isEmpty()
                ? Outcome.refused(DraftingTrouble.NOBODY_ASKED)
                : Outcome.done(List.copyOf(asked.values()));
    }

    private String unitName(UnitId unit) {
        return act.stores()
                .organisations()
                .findUnit(unit)
                .map(found -> found.name())
                .orElse(unit.toString());
    }

    Outcome<OutgoingDocument> give(DraftId id, Opinion.Verdict verdict, String words) {
        return documents
                .doing(id, OutgoingAct.GIVE_OPINION)
                .flatMap(document -> DraftDocuments.opinion(words).flatMap(said -> {
                    if (said.isEmpty() && verdict != Opinion.Verdict.AGREE) {
                        return Outcome.refused(Trouble.ofField(DraftingTrouble.WORDS_MISSING, "words"));
                    }
                    List<OpinionRound> rounds = act.stores().draftPapers().rounds(id);
                    return rounds.isEmpty()
                            ? Outcome.refused(DraftingTrouble.NOT_ASKED)
                            : answer(document, rounds.getLast(), verdict, said);
                }));
    }

    private Outcome<OutgoingDocument> answer(
            OutgoingDocument document, OpinionRound round, Opinion.Verdict verdict, String words) {
        Optional<Opinion> mine = round.opinions().stream()
                .filter(opinion -> opinion.person().equals(act.principal()))
                .findFirst();
        if (mine.isEmpty()) {
            return Outcome.refused(DraftingTrouble.NOT_ASKED);
        }
        if (mine.get().given().isPresent()) {
            return Outcome.refused(DraftingTrouble.OPINION_GIVEN);
        }
        act.stores()
                .draftPapers()
                .giveOpinion(
                        document.id(),
                        round.number(),
                        act.principal(),
                        new Opinion.Given(verdict, words, act.actor().account(), act.now()));
        act.record(
                "OPINION_GIVEN",
                document.id(),
                Payload.of("round", round.number(), "verdict", verdict, "length", words.length()));
        documents.desk().opinionGiven(document, act.principal());
        documents
                .desk()
                .notify(
                        document,
                        List.of(document.drafter()),
                        Notification.Kind.PROGRESS,
                        verdict.label(Language.VIETNAMESE));
        return Outcome.done(documents.find(document.id()));
    }

    /** Whether opinions are still awaited. Troubles: {@link DraftingTrouble#OPINIONS_AWAITED}. */
    Outcome<OutgoingDocument> noneAwaited(OutgoingDocument document) {
        return act.stores().draftPapers().rounds(document.id()).stream()
                .filter(round -> !round.answered() && round.deadline().isAfter(act.now()))
                .findFirst()
                .<Outcome<OutgoingDocument>>map(round -> Outcome.refused(
                        DraftingTrouble.OPINIONS_AWAITED, "deadline", VietnamTime.minute(round.deadline())))
                .orElseGet(() -> Outcome.done(document));
    }
}
