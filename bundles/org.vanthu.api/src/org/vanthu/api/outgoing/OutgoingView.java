package org.vanthu.api.outgoing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.document.OutgoingField;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.OpinionRound;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.keeping.KeptFile;

/**
 * An outgoing document with all that has gathered around it.
 *
 * @param metadata every field of Annex VI that has a value, written out
 * @param versions of the draft, oldest first
 * @param composed while it is being drafted, the latest version as it was composed
 * @param deliveries once issued
 * @param kept once issued, its files as they prove their signatures now, the main file first
 * @param names full names of the people that occur
 * @param mayDo what this person may do with it now
 * @param onBehalfOf names of the absent people in whose place that would be done; what is missing here is done in one's own
 *     right
 */
public record OutgoingView(
        OutgoingDocument document,
        Map<OutgoingField, String> metadata,
        List<DraftVersion> versions,
        Optional<ComposedVersion> composed,
        List<Annex> annexes,
        List<OpinionRound> rounds,
        List<Judgement> judgements,
        List<Delivery> deliveries,
        List<KeptFile> kept,
        Map<AccountId, String> names,
        Set<OutgoingAct> mayDo,
        Map<OutgoingAct, String> onBehalfOf) {

    public OutgoingView {
        metadata = Map.copyOf(metadata);
        versions = List.copyOf(versions);
        annexes = List.copyOf(annexes);
        rounds = List.copyOf(rounds);
        judgements = List.copyOf(judgements);
        deliveries = List.copyOf(deliveries);
        kept = List.copyOf(kept);
        names = Map.copyOf(names);
        mayDo = Set.copyOf(mayDo);
        onBehalfOf = Map.copyOf(onBehalfOf);
    }
}
