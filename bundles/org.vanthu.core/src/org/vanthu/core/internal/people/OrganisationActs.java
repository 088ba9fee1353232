package org.vanthu.core.internal.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.Seen;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.api.people.Organisations;
import org.vanthu.api.people.UnitDraft;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ShippedRoles;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.organisation.UnitTree;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.store.OrganisationStore;

/** Bodies and units, kept. */
final class OrganisationActs implements Organisations {

    /** Names are read in the order of the alphabet, where Đ follows D; the database has it behind V. */
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Act act;
    private final OrganisationStore store;
    private final OrganisationForms forms;

    OrganisationActs(Act act) {
        this.act = act;
        this.store = act.stores().organisations();
        this.forms = new OrganisationForms(act.stores());
    }

    @Override
    public Outcome<List<Organisation>> below(OrganisationId top) {
        return Outcome.done(store.hosted().stream()
                .filter(body ->
                        body.id().equals(top) || store.superiors(body.id()).contains(top))
                .sorted(Comparator.comparing(Organisation::name, Collator.getInstance(VIETNAMESE)))
                .toList());
    }

    @Override
    public Outcome<List<Unit>> units(OrganisationId organisation) {
        return Outcome.done(store.units(organisation));
    }

    @Override
    public Outcome<OrganisationId> open(OrganisationId superior, OrganisationDraft draft) {
        Organisation above = store.find(superior).orElseThrow();
        if (!above.isActive()) {
            return Outcome.refused(OrganisationTrouble.ORGANISATION_CLOSED, "name", above.name());
        }
        return forms.organisation(OrganisationId.at(act.now()), draft, Optional.of(superior))
                .map(body -> {
                    store.add(body);
                    ShippedRoles.definitions(body.id()).forEach(act.stores().rights()::keep);
                    act.recordIn(body.id(), "ORGANISATION_OPENED", body.id(), describe(body));
                    return body.id();
                });
    }

    @Override
    public Outcome<Integer> addKnown(OrganisationId keeper, List<OrganisationDraft> drafts) {
        List<Organisation> bodies = new ArrayList<>();
        Typed typed = new Typed();
        for (OrganisationDraft draft : drafts) {
            OrganisationDraft known = new OrganisationDraft(
                    draft.code(),
                    draft.oldCode(),
                    draft.aliases(),
                    draft.name(),
                    draft.abbreviation(),
                    draft.place(),
                    Organisation.Hosting.ELSEWHERE);
            typed.read(forms.organisation(OrganisationId.at(act.now()), known, Optional.empty()))
                    .ifPresent(bodies::add);
        }
        twiceAmong(bodies).forEach(typed::add);
        return typed.then(() -> {
            store.addAll(bodies);
            act.record("KNOWN_ORGANISATIONS_ADDED", keeper, Payload.of("count", bodies.size()));
            return bodies.size();
        });
    }

    private static List<Trouble> twiceAmong(List<Organisation> bodies) {
        List<Trouble> troubles = new ArrayList<>();
        Map<Object, Organisation> byCode = new HashMap<>();
        for (Organisation body : bodies) {
            Organisation first = byCode.putIfAbsent(body.code(), body);
            if (first != null) {
                troubles.add(Trouble.ofField(
                        OrganisationTrouble.CODE_TAKEN, "code", "code", body.code(), "name", first.name()));
            }
        }
        return troubles;
    }

    @Override
    public Outcome<Nothing> change(Seen<OrganisationId> organisation, OrganisationDraft draft) {
        return open(organisation.id())
                .flatMap(before -> forms.changed(before, draft))
                .map(after -> keep(after, "ORGANISATION_CHANGED"));
    }

    @Override
    public Outcome<Nothing> move(Seen<OrganisationId> organisation, OrganisationId superior) {
        Optional<Organisation> above = store.find(superior);
        if (above.isEmpty()) {
            return Outcome.refused(OrganisationTrouble.UNKNOWN_ORGANISATION);
        }
        OrganisationId moved = organisation.id();
        if (superior.equals(moved) || store.superiors(superior).contains(moved)) {
            return Outcome.refused(
                    OrganisationTrouble.SUPERIOR_IN_CIRCLE, "name", above.get().name());
        }
        return open(moved)
                .map(before -> keep(with(before, Optional.of(superior), before.state()), "ORGANISATION_MOVED"));
    }

    @Override
    public Outcome<Nothing> close(Seen<OrganisationId> organisation) {
        long accounts = act.stores().accounts().openCount(organisation.id());
        return open(organisation.id()).flatMap(before -> {
            if (accounts > 0) {
                return Outcome.refused(
                        OrganisationTrouble.ORGANISATION_NOT_EMPTY, "name", before.name(), "accounts", accounts);
            }
            return Outcome.done(
                    keep(with(before, before.superior(), Organisation.State.CLOSED), "ORGANISATION_CLOSED"));
        });
    }

    private Outcome<Organisation> open(OrganisationId organisation) {
        Organisation found = store.find(organisation).orElseThrow();
        return found.isActive()
                ? Outcome.done(found)
                : Outcome.refused(OrganisationTrouble.ORGANISATION_CLOSED, "name", found.name());
    }

    private Nothing keep(Organisation body, String what) {
        store.replace(body);
        act.record(what, body.id(), describe(body));
        return Nothing.NOTHING;
    }

    private static Organisation with(Organisation body, Optional<OrganisationId> superior, Organisation.State state) {
        return new Organisation(
                body.id(),
                body.code(),
                body.oldCode(),
                body.aliases(),
                body.name(),
                body.abbreviation(),
                superior,
                body.place(),
                body.hosting(),
                state,
                body.version() + 1);
    }

    private static Payload describe(Organisation body) {
        return Payload.of(
                "code", body.code().value(),
                "name", body.name(),
                "superior", body.superior(),
                "version", body.version());
    }

    @Override
    public Outcome<UnitId> addUnit(OrganisationId organisation, UnitDraft draft) {
        return open(organisation)
                .flatMap(body -> forms.unit(UnitId.at(act.now()), organisation, draft, store.units(organisation)))
                .map(unit -> {
                    store.addUnit(unit);
                    act.record("UNIT_ADDED", unit.id(), describe(unit));
                    return unit.id();
                });
    }

    @Override
    public Outcome<Nothing> changeUnit(Seen<UnitId> unit, UnitDraft draft) {
        Unit before = store.findUnit(unit.id()).orElseThrow();
        if (!before.isOpen()) {
            return Outcome.refused(OrganisationTrouble.UNIT_CLOSED, "name", before.name());
        }
        return forms.unit(before.id(), before.organisation(), draft, store.units(before.organisation()))
                .map(typed -> keepUnit(with(typed, Unit.State.OPEN, before.version() + 1), "UNIT_CHANGED"));
    }

    @Override
    public Outcome<Nothing> closeUnit(Seen<UnitId> unit) {
        Unit before = store.findUnit(unit.id()).orElseThrow();
        if (!before.isOpen()) {
            return Outcome.refused(OrganisationTrouble.UNIT_CLOSED, "name", before.name());
        }
        long people = act.stores().posts().countIn(before.id(), act.now());
        long below = new UnitTree(store.units(before.organisation()))
                .children(before.id()).stream().filter(Unit::isOpen).count();
        if (people + below > 0) {
            return Outcome.refused(
                    OrganisationTrouble.UNIT_NOT_EMPTY, "name", before.name(), "posts", people, "units", below);
        }
        return Outcome.done(keepUnit(with(before, Unit.State.CLOSED, before.version() + 1), "UNIT_CLOSED"));
    }

    private Nothing keepUnit(Unit unit, String what) {
        store.replaceUnit(unit);
        act.record(what, unit.id(), describe(unit));
        return Nothing.NOTHING;
    }

    private static Unit with(Unit unit, Unit.State state, long version) {
        return new Unit(
                unit.id(),
                unit.organisation(),
                unit.parent(),
                unit.name(),
                unit.abbreviation(),
                unit.kind(),
                unit.order(),
                state,
                version);
    }

    private static Payload describe(Unit unit) {
        return Payload.of(
                "abbreviation", unit.abbreviation().value(),
                "kind", unit.kind(),
                "name", unit.name(),
                "parent", unit.parent(),
                "version", unit.version());
    }
}
