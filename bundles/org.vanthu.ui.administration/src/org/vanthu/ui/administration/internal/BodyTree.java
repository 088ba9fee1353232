package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Optional;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.ui.kit.form.TreeNode;
import org.vanthu.ui.kit.theme.Icon;

/**
 * The bodies that one may keep, each under its superior.
 *
 * @param bodies as the office lists them, by name
 */
record BodyTree(List<Organisation> bodies) {

    BodyTree {
        bodies = List.copyOf(bodies);
    }

    /**
     * The tree as it is shown. A body whose superior is not among them stands at the top.
     *
     * @param closed what is said of a body that was closed
     */
    List<TreeNode<Organisation>> nodes(String closed) {
        return bodies.stream()
                .filter(body -> superiorOf(body).isEmpty())
                .map(top -> node(top, closed))
                .toList();
    }

    private TreeNode<Organisation> node(Organisation body, String closed) {
        String code = body.code().value();
        return new TreeNode<>(
                body,
                body.name(),
                body.isActive() ? code : code + " · " + closed,
                Icon.HOME,
                true,
                bodies.stream()
                        .filter(other -> other.superior().equals(Optional.of(body.id())))
                        .map(below -> node(below, closed))
                        .toList());
    }

    /** The body above, if one may keep it too. */
    Optional<Organisation> superiorOf(Organisation body) {
        return body.superior().flatMap(this::find);
    }

    private Optional<Organisation> find(OrganisationId id) {
        return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    /** Where a body could stand: under any that works, but neither under itself nor under one below it. */
    List<Organisation> superiorsFor(Organisation body) {
        return bodies.stream()
                .filter(Organisation::isActive)
                .filter(above -> !isWithin(above, body))
                .toList();
    }

    private boolean isWithin(Organisation body, Organisation top) {
        return body.id().equals(top.id())
                || superiorOf(body).filter(above -> isWithin(above, top)).isPresent();
    }

    /** The form of a body with what is not asked for left as it was. */
    static OrganisationDraft changed(Organisation before, String code, String name, String abbreviation, String place) {
        return new OrganisationDraft(
                code,
                before.oldCode().map(OrganisationCode::value).orElse(""),
                before.aliases().stream().map(OrganisationCode::value).sorted().toList(),
                name,
                abbreviation,
                place,
                before.hosting());
    }
}
