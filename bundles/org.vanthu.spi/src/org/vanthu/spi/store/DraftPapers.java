package org.vanthu.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.ComposedWords;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OpinionRound;

/** What gathers around a draft: versions, annexes, opinions, judgements, pages seen. Nothing of it is ever removed. */
public interface DraftPapers {

    void addVersion(DraftId document, DraftVersion version);

    /** All versions, oldest first. */
    List<DraftVersion> versions(DraftId document);

    /** Keeps the words on the page of a version that was composed. */
    void addComposed(DraftId document, int version, ComposedWords words);

    /** The words of a composed version; empty for one that was brought. */
    Optional<ComposedWords> composed(DraftId document, int version);

    /** Keeps where the marks of a version are to stand, in place of what was kept before. */
    void keepMoves(DraftId document, int version, List<Move> moves);

    /** Where the marks of a version are to stand; empty as long as nobody has moved any. */
    List<Move> moves(DraftId document, int version);

    void addAnnex(DraftId document, Annex annex);

    /** Writes how many pages it has and what the agency signed, or forgets the latter when the document goes back. */
    void writeAnnex(DraftId document, Annex annex);

    /** The annexes in their order. */
    List<Annex> annexes(DraftId document);

    /** Takes the annexes off a draft; their files and the events stay. */
    void removeAnnexes(DraftId document);

    void addRound(DraftId document, OpinionRound round);

    /** All rounds of opinions, oldest first. */
    List<OpinionRound> rounds(DraftId document);

    /** Keeps the opinion of a person in a round. */
    void giveOpinion(DraftId document, int round, AccountId person, Opinion.Given given);

    /** Has another person, who is not asked in this round yet, asked instead of one who has not answered. */
    void passOpinion(DraftId document, int round, AccountId from, AccountId to);

    void addJudgement(DraftId document, Judgement judgement);

    /** All judgements, oldest first. */
    List<Judgement> judgements(DraftId document);

    /** Adds pages of a file that a person has looked at before signing; pages count from 1. */
    void addPagesSeen(DraftId document, AccountId person, Sha256 file, Set<Integer> pages, Instant at);

    /** The pages of a file that a person has looked at. */
    Set<Integer> pagesSeen(DraftId document, AccountId person, Sha256 file);
}
