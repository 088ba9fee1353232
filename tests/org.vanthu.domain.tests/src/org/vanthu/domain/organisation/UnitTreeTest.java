package org.vanthu.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;

class UnitTreeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final OrganisationId BODY = OrganisationId.at(NOW);

    private final Unit office = unit("Văn phòng", Optional.empty(), 1);
    private final Unit leaders = unit("Lãnh đạo", Optional.empty(), 0);
    private final Unit records = unit("Văn thư", Optional.of(office.id()), 0);
    private final Unit archive = unit("Lưu trữ", Optional.of(records.id()), 0);
    private final UnitTree tree = new UnitTree(List.of(office, archive, records, leaders));

    @Test
    void unitsStandInTheirOrderBelowTheirParents() {
        assertEquals(List.of(leaders, office), tree.roots());
        assertEquals(List.of(records), tree.children(office.id()));
        assertEquals(Set.of(office.id(), records.id(), archive.id()), tree.within(office.id()));
    }

    @Test
    void aUnitMovesAnywhereButBelowItself() {
        assertTrue(tree.mayMove(archive.id(), leaders.id()));
        assertFalse(tree.mayMove(office.id(), archive.id()));
        assertFalse(tree.mayMove(office.id(), office.id()));
        assertFalse(tree.mayMove(office.id(), UnitId.at(NOW)));
    }

    private static Unit unit(String name, Optional<UnitId> parent, int order) {
        return new Unit(
                UnitId.at(NOW),
                BODY,
                parent,
                name,
                new Abbreviation("VP" + order),
                Unit.Kind.UNIT,
                order,
                Unit.State.OPEN,
                0);
    }
}
