package org.vanthu.ui.documents.internal.incoming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.api.people.Directory;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.organisation.UnitTree;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.ui.kit.form.TreeNode;
import org.vanthu.ui.kit.theme.Icon;

/** The units and people of one's office as a tree to pick from. */
public final class People {

    private final Directory directory;

    public People(Directory directory) {
        this.directory = directory;
    }

    /** Units with the people in them; both can be picked. Slow. */
    public Outcome<List<TreeNode<Assignee>>> tree(OrganisationId organisation) {
        return directory
                .units(organisation)
                .flatMap(units -> directory.people("").map(people -> tree(units, people)));
    }

    private static List<TreeNode<Assignee>> tree(List<Unit> units, List<PersonFound> people) {
        Map<UnitId, List<PersonFound>> byUnit = new LinkedHashMap<>();
        people.forEach(person -> byUnit.computeIfAbsent(person.post().unit(), unit -> new ArrayList<>())
                .add(person));
        UnitTree tree = new UnitTree(units);
        return tree.roots().stream().map(unit -> node(unit, tree, byUnit)).toList();
    }

    private static TreeNode<Assignee> node(Unit unit, UnitTree tree, Map<UnitId, List<PersonFound>> byUnit) {
        List<TreeNode<Assignee>> below = new ArrayList<>();
        byUnit.getOrDefault(unit.id(), List.of()).forEach(person -> below.add(person(person)));
        tree.children(unit.id()).forEach(child -> below.add(node(child, tree, byUnit)));
        return new TreeNode<>(new Assignee.ToUnit(unit.id()), unit.name(), "", Icon.UNIT, true, below);
    }

    private static TreeNode<Assignee> person(PersonFound person) {
        return new TreeNode<>(
                new Assignee.ToPerson(person.account(), person.post().unit()),
                person.name(),
                person.post().position().title(),
                Icon.PERSON,
                true,
                List.of());
    }
}
