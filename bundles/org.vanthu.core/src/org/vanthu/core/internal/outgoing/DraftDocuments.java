package org.vanthu.core.internal.outgoing;

import java.util.stream.Collectors;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.OpinionRound;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningRules;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;

/** The documents of one act: found, changed in an allowed way, written, recorded and laid on the right desk. */
final class DraftDocuments {

    private static final int LONGEST_REMARK = 500;

    private final Act act;
    private final OutgoingDesk desk;

    DraftDocuments(Act act) {
        this.act = act;
        this.desk = new OutgoingDesk(act);
    }

    OutgoingDesk desk() {
        return desk;
    }

    /** The document; the gate has found that there is one. */
    OutgoingDocument find(DraftId id) {
        return act.stores().outgoing().find(id).orElseThrow(() -> new IllegalStateException("vanished: " + id));
    }

    /** The document in the state after an act. Troubles: not allowed in its state. */
    Outcome<OutgoingDocument> doing(DraftId id, OutgoingAct doing) {
        return find(id).doing(doing);
    }

    /** As {@link #doing}, where the act means something else in other states. */
    Outcome<OutgoingDocument> doingIn(DraftId id, OutgoingState where, OutgoingAct doing) {
        OutgoingDocument document = find(id);
        return document.state() == where
                ? document.doing(doing)
                : Outcome.refused(document.state().not(doing));
    }

    /** Writes a changed document with its event. */
    OutgoingDocument save(OutgoingDocument changed, String event, Payload payload) {
        OutgoingState before = find(changed.id()).state();
        act.stores().outgoing().write(changed);
        act.record(event, changed.id(), payload);
        desk.place(changed);
        if (changed.state() != before) {
            desk.tellHolders(changed);
        }
        return changed;
    }

    /** Keeps a judgement and writes the document after it. */
    OutgoingDocument judged(OutgoingDocument changed, OutgoingAct judgement, String event, String remark) {
        keepJudgement(changed, judgement, remark);
        return save(changed, event, Payload.of("draftVersion", changed.versions(), "remark", remark));
    }

    /** Keeps who judged which version how. */
    void keepJudgement(OutgoingDocument document, OutgoingAct judgement, String remark) {
        act.stores()
                .draftPapers()
                .addJudgement(
                        document.id(),
                        new Judgement(
                                judgement,
                                document.versions(),
                                remark,
                                act.actor().account(),
                                act.onBehalfOf(),
                                act.now()));
    }

    /** Nobody approves their own work. Troubles: {@link DraftingTrouble#OWN_WORK}. */
    Outcome<Nothing> notOwnWork(OutgoingDocument document) {
        return SigningRules.mayApprove(
                act.actor().account(),
                act.onBehalfOf(),
                document.drafter(),
                act.stores().draftPapers().versions(document.id()).stream()
                        .map(DraftVersion::by)
                        .collect(Collectors.toSet()));
    }

    /** A remark that may be empty, tidied. */
    static Outcome<String> remark(String given) {
        return words(given, LONGEST_REMARK, "remark");
    }

    /** A reason that must be given, tidied. Troubles: {@code WORDS_MISSING}, {@code WORDS_TOO_LONG}. */
    static Outcome<String> reason(String given) {
        return given.isBlank()
                ? Outcome.refused(Trouble.ofField(DraftingTrouble.WORDS_MISSING, "reason"))
                : words(given, LONGEST_REMARK, "reason");
    }

    /** An opinion or question, tidied. */
    static Outcome<String> opinion(String given) {
        return words(given, OpinionRound.LONGEST_WORDS, "words");
    }

    private static Outcome<String> words(String given, int limit, String field) {
        String words = given.strip();
        return words.length() > limit
                ? Outcome.refused(Trouble.ofField(
                        DraftingTrouble.WORDS_TOO_LONG, field, "length", words.length(), "limit", limit))
                : Outcome.done(words);
    }
}
