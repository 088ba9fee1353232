package org.vanthu.ui.documents.internal.incoming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.api.people.Directory;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.organisation.UnitTree;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.ui.kit.form.TreeNode;
import org.vanthu.ui.kit.form.TreePicker;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.work.Asking;

/** The units and people of one's office as a tree to pick from. */
public final class People {

    private final Directory directory;

    public People(Directory directory) {
        this.directory = directory;
    }

    /**
     * Fills the tree with the units and the people in them; both can be picked. Where there are more people than are answered
     * at once, those that are typed are looked for at the office.
     */
    public void offer(TreePicker<Assignee> picker, Asking asking, OrganisationId organisation) {
        asking.ask(
                picker.control(),
                () -> directory
                        .units(organisation)
                        .flatMap(units -> directory.people("").map(people -> new First(units, people))),
                first -> {
                    picker.show(tree(first.units(), first.people()));
                    if (first.people().size() >= Directory.LIMIT) {
                        picker.lookBeyond(typed -> asking.ask(
                                picker.control(),
                                () -> directory.people(typed),
                                found -> picker.showFound(typed, tree(first.units(), found))));
                    }
                });
    }

    private record First(List<Unit> units, List<PersonFound> people) {}

    private static List<TreeNode<Assignee>> tree(List<Unit> units, List<PersonFound> people) {
        Map<UnitId, List<PersonFound>> byUnit = new LinkedHashMap<>();
        people.forEach(person -> byUnit.computeIfAbsent(person.post().unit(), unit -> new ArrayList<>())
                .add(person));
        Comparator<PersonFound> headFirst =
                Comparator.comparing(person -> person.post().position().rank());
        byUnit.values().forEach(there -> there.sort(headFirst));
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
