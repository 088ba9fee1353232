package org.vanthu.domain.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.UnitId;

/** The units of one body as a tree. */
public final class UnitTree {

    private static final Comparator<Unit> AS_LISTED =
            Comparator.comparingInt(Unit::order).thenComparing(Unit::name);

    private final Map<UnitId, Unit> byId = new LinkedHashMap<>();

    /** The tree of these units, all of one body. */
    public UnitTree(Collection<Unit> units) {
        units.stream().sorted(AS_LISTED).forEach(unit -> byId.put(unit.id(), unit));
    }

    public Optional<Unit> find(UnitId unit) {
        return Optional.ofNullable(byId.get(unit));
    }

    /** The units directly under the body, in their order. */
    public List<Unit> roots() {
        return byId.values().stream()
                .filter(unit -> unit.parent().filter(byId::containsKey).isEmpty())
                .toList();
    }

    /** The units directly under a unit, in their order. */
    public List<Unit> children(UnitId parent) {
        return byId.values().stream()
                .filter(unit -> unit.parent().filter(parent::equals).isPresent())
                .toList();
    }

    /** A unit and everything below it. */
    public Set<UnitId> within(UnitId unit) {
        Set<UnitId> all = new HashSet<>();
        List<UnitId> open = new ArrayList<>(List.of(unit));
        while (!open.isEmpty()) {
            UnitId next = open.removeLast();
            if (all.add(next)) {
                children(next).forEach(child -> open.add(child.id()));
            }
        }
        return Set.copyOf(all);
    }

    /** Whether {@code unit} may be put under {@code parent}: a unit can't stand below itself. */
    public boolean mayMove(UnitId unit, UnitId parent) {
        return find(parent).isPresent() && !within(unit).contains(parent);
    }
}
