package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.access.Standing;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.Part;

/** Who gave a direction stays its giver, of the document and of each assignment by it, and nobody else becomes it. */
class IncomingFactsTest extends RoutingScene {

    @Test
    void whoGaveADirectionIsItsGiverAmongThePeopleAsked() {
        leaderAssigns(toUnit(office.home, Part.LEAD)).orThrow();
        Assignment lead = office.given(document, Part.LEAD);
        List<ObjectFacts> facts = new ArrayList<>();

        office.change(stores -> {
            Set<AccountId> both = Set.of(office.leader, office.homeHead);
            facts.add(IncomingFacts.ofDocument(stores, document, both, office.now())
                    .orElseThrow());
            facts.add(IncomingFacts.ofAssignment(stores, lead.id(), both, office.now())
                    .orElseThrow());
            facts.add(IncomingFacts.ofDocument(stores, document, Set.of(office.homeHead), office.now())
                    .orElseThrow());
            facts.add(IncomingFacts.ofAssignment(stores, lead.id(), Set.of(office.homeHead), office.now())
                    .orElseThrow());
        });

        Standing giver = new Standing(office.leader, Relation.ASSIGNER);
        assertTrue(facts.get(0).standings().contains(giver), facts.toString());
        assertTrue(facts.get(1).standings().contains(giver), facts.toString());
        for (ObjectFacts withoutLeader : facts.subList(2, 4)) {
            assertEquals(
                    0,
                    withoutLeader.standings().stream()
                            .filter(standing -> standing.relation() == Relation.ASSIGNER)
                            .count());
        }
    }
}
