package org.vanthu.ui.administration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.ui.kit.form.TreeNode;

class BodyTreeTest {

    private final Organisation district =
            body("Huyện Sông Trà", "H99.25", Optional.of(OrganisationId.at(Instant.now())));
    private final Organisation commune = body("Xã Trà Sơn", "H99.25.10", Optional.of(district.id()));
    private final Organisation school = body("Trường Trà Sơn", "H99.25.10.1", Optional.of(commune.id()));
    private final Organisation other = body("Xã Trà Giang", "H99.25.11", Optional.of(district.id()));
    private final BodyTree bodies = new BodyTree(List.of(district, school, other, commune));

    @Test
    void aBodyWhoseSuperiorIsNotKeptHereStandsAtTheTopWithTheOthersBelow() {
        List<TreeNode<Organisation>> shown = bodies.nodes("closed");

        assertEquals(List.of("Huyện Sông Trà"), names(shown));
        assertEquals(
                List.of("Xã Trà Giang", "Xã Trà Sơn"), names(shown.getFirst().children()));
        assertEquals(
                List.of("Trường Trà Sơn"),
                names(shown.getFirst().children().getLast().children()));
    }

    @Test
    void aBodyIsOfferedNoPlaceUnderItselfOrUnderOneBelowIt() {
        assertEquals(List.of(district, other), bodies.superiorsFor(commune));
        assertEquals(List.of(district, other, commune), bodies.superiorsFor(school));
    }

    @Test
    void whatTheFormDoesNotAskForStaysAsItWas() {
        OrganisationDraft draft = BodyTree.changed(school, "H99.25.10.1", "Trường Trà Sơn 1", "TRTS", "Trà Sơn");

        assertEquals("000.01.25.H99", draft.oldCode());
        assertEquals(List.of("H99.25.99"), draft.aliases());
        assertEquals(Organisation.Hosting.HERE, draft.hosting());
    }

    private static List<String> names(List<TreeNode<Organisation>> nodes) {
        return nodes.stream().map(TreeNode::label).toList();
    }

    private static Organisation body(String name, String code, Optional<OrganisationId> superior) {
        return new Organisation(
                OrganisationId.at(Instant.now()),
                OrganisationCode.read(code, "code").orThrow(),
                Optional.of(OrganisationCode.read("000.01.25.H99", "oldCode").orThrow()),
                Set.of(OrganisationCode.read("H99.25.99", "aliases").orThrow()),
                name,
                Abbreviation.read("UBND", "abbreviation").orThrow(),
                superior,
                "Trà Sơn",
                Organisation.Hosting.HERE,
                Organisation.State.ACTIVE,
                0);
    }
}
