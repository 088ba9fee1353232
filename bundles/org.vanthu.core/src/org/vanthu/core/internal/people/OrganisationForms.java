package org.vanthu.core.internal.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.api.people.UnitDraft;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.organisation.UnitTree;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.store.Stores;

/** Reads the forms of bodies and units, with everything that can be wrong in them. */
public final class OrganisationForms {

    private final Stores stores;

    public OrganisationForms(Stores stores) {
        this.stores = stores;
    }

    /** A new body as typed. */
    public Outcome<Organisation> organisation(
            OrganisationId id, OrganisationDraft draft, Optional<OrganisationId> superior) {
        Typed typed = new Typed();
        Optional<OrganisationCode> code = typed.read(OrganisationCode.read(draft.code(), "code"));
        Optional<OrganisationCode> oldCode = draft.oldCode().isBlank()
                ? Optional.empty()
                : typed.read(OrganisationCode.read(draft.oldCode(), "oldCode"));
        Set<OrganisationCode> aliases = new HashSet<>();
        draft.aliases()
                .forEach(alias ->
                        typed.read(OrganisationCode.read(alias, "aliases")).ifPresent(aliases::add));
        code.ifPresent(aliases::remove);
        oldCode.ifPresent(aliases::remove);
        Optional<String> name = typed.read(Organisation.readName(draft.name(), "name"));
        Optional<Abbreviation> abbreviation = typed.read(Abbreviation.read(draft.abbreviation(), "abbreviation"));
        Optional<String> place = typed.read(Organisation.readPlace(draft.place(), "place"));
        code.flatMap(wanted -> taken(wanted, id, "code")).ifPresent(typed::add);
        oldCode.flatMap(wanted -> taken(wanted, id, "oldCode")).ifPresent(typed::add);
        aliases.forEach(alias -> taken(alias, id, "aliases").ifPresent(typed::add));
        return typed.then(() -> new Organisation(
                id,
                code.orElseThrow(),
                oldCode.filter(old -> !old.equals(code.orElseThrow())),
                aliases,
                name.orElseThrow(),
                abbreviation.orElseThrow(),
                superior,
                place.orElseThrow(),
                draft.hosting(),
                Organisation.State.ACTIVE,
                0));
    }

    /** The changed form of a body; codes it no longer goes by become aliases. */
    Outcome<Organisation> changed(Organisation before, OrganisationDraft draft) {
        return organisation(before.id(), draft, before.superior()).map(typed -> {
            Set<OrganisationCode> aliases = new HashSet<>(typed.aliases());
            List<OrganisationCode> former = new ArrayList<>(List.of(before.code()));
            before.oldCode().ifPresent(former::add);
            former.stream().filter(code -> !typed.goesBy(code)).forEach(aliases::add);
            return new Organisation(
                    typed.id(),
                    typed.code(),
                    typed.oldCode(),
                    aliases,
                    typed.name(),
                    typed.abbreviation(),
                    typed.superior(),
                    typed.place(),
                    typed.hosting(),
                    before.state(),
                    before.version() + 1);
        });
    }

    private Optional<Trouble> taken(OrganisationCode code, OrganisationId by, String field) {
        return stores.organisations()
                .findByCode(code)
                .filter(other -> !other.id().equals(by))
                .map(other ->
                        Trouble.ofField(OrganisationTrouble.CODE_TAKEN, field, "code", code, "name", other.name()));
    }

    /**
     * A unit as typed.
     *
     * @param siblings all units of the body
     */
    public Outcome<Unit> unit(UnitId id, OrganisationId body, UnitDraft draft, List<Unit> siblings) {
        Typed typed = new Typed();
        Optional<String> name = typed.read(Unit.readName(draft.name(), "name"));
        Optional<Abbreviation> abbreviation = typed.read(Abbreviation.read(draft.abbreviation(), "abbreviation"));
        abbreviation.flatMap(wanted -> abbreviationTaken(wanted, id, siblings)).ifPresent(typed::add);
        draft.parent()
                .flatMap(parent -> wrongParent(id, parent, new UnitTree(siblings)))
                .ifPresent(typed::add);
        return typed.then(() -> new Unit(
                id,
                body,
                draft.parent(),
                name.orElseThrow(),
                abbreviation.orElseThrow(),
                draft.kind(),
                Math.max(0, draft.order()),
                Unit.State.OPEN,
                0));
    }

    private static Optional<Trouble> abbreviationTaken(Abbreviation wanted, UnitId by, List<Unit> siblings) {
        String key = wanted.value().toUpperCase(Locale.ROOT);
        return siblings.stream()
                .filter(unit -> unit.isOpen() && !unit.id().equals(by))
                .filter(unit ->
                        unit.abbreviation().value().toUpperCase(Locale.ROOT).equals(key))
                .findFirst()
                .map(unit -> Trouble.ofField(
                        OrganisationTrouble.ABBREVIATION_TAKEN,
                        "abbreviation",
                        "abbreviation",
                        wanted,
                        "name",
                        unit.name()));
    }

    private Optional<Trouble> wrongParent(UnitId unit, UnitId parent, UnitTree tree) {
        Optional<Unit> found = tree.find(parent);
        if (found.isEmpty()) {
            return Optional.of(stores.organisations()
                    .findUnit(parent)
                    .map(foreign -> Trouble.ofField(
                            OrganisationTrouble.UNIT_OF_ANOTHER_ORGANISATION, "parent", "name", foreign.name()))
                    .orElseGet(() -> Trouble.ofField(OrganisationTrouble.UNKNOWN_UNIT, "parent")));
        }
        if (!found.get().isOpen()) {
            return Optional.of(Trouble.ofField(
                    OrganisationTrouble.UNIT_CLOSED,
                    "parent",
                    "name",
                    found.get().name()));
        }
        return tree.find(unit).isPresent() && !tree.mayMove(unit, parent)
                ? Optional.of(Trouble.ofField(OrganisationTrouble.UNIT_IN_CIRCLE, "parent"))
                : Optional.empty();
    }
}
