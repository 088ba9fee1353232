package org.vanthu.core.internal.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.people.AccountLine;
import org.vanthu.api.people.AccountListForecast;
import org.vanthu.api.people.AccountListForecast.Line;
import org.vanthu.api.people.AccountListForecast.Standing;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.FullName;
import org.vanthu.domain.organisation.Login;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/** A list of people against those who are there: who is new, who is there already, and what is wrong. Writes nothing. */
final class AccountListPlan {

    /** A new person as everything will be written. */
    record Planned(Account account, Unit unit, Post post) {}

    /** Somebody who is there. */
    private record Known(Account account, List<UnitId> units) {}

    private final Act act;
    private final OrganisationId organisation;
    private final Map<String, Set<Unit>> units = new HashMap<>();
    private final Map<String, List<Known>> known;
    private final Map<Login, Integer> taken = new HashMap<>();
    private final List<Planned> people = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final People before;
    private final Map<UnitId, People> tried = new HashMap<>();

    private AccountListPlan(Act act, OrganisationId organisation) {
        this.act = act;
        this.organisation = organisation;
        act.stores().organisations().units(organisation).stream()
                .filter(Unit::isOpen)
                .forEach(unit -> Stream.of(unit.name(), unit.abbreviation().toString())
                        .forEach(name -> units.computeIfAbsent(Toneless.of(name), key -> new LinkedHashSet<>())
                                .add(unit)));
        Map<AccountId, List<UnitId>> posts = act.stores().posts().heldIn(organisation, act.now()).stream()
                .collect(Collectors.groupingBy(Post::account, Collectors.mapping(Post::unit, Collectors.toList())));
        this.known = act.stores().accounts().concerning(organisation, act.now()).stream()
                .map(account -> new Known(account, posts.getOrDefault(account.id(), List.of())))
                .collect(Collectors.groupingBy(one -> key(one.account().name())));
        this.before = new People(act.stores(), organisation, act.now());
    }

    /** A body has thousands of people: whose name looks alike is looked up. */
    private static String key(FullName name) {
        return Toneless.of(name.value());
    }

    static AccountListPlan of(Act act, OrganisationId organisation, List<AccountLine> lines) {
        AccountListPlan plan = new AccountListPlan(act, organisation);
        lines.forEach(plan::add);
        return plan;
    }

    AccountListForecast forecast() {
        return new AccountListForecast(lines);
    }

    /** Everybody to be opened, in the order of the list. */
    List<Planned> people() {
        return List.copyOf(people);
    }

    List<Login> logins() {
        return people.stream().map(person -> person.account().login()).toList();
    }

    private void add(AccountLine line) {
        Typed typed = new Typed();
        Optional<FullName> name = typed.read(FullName.read(line.fullName(), "fullName"));
        Optional<Unit> unit = typed.read(unit(line.unit()));
        Optional<Known> already = name.flatMap(one -> already(line, one, unit));
        if (already.isPresent()) {
            show(line, Standing.ALREADY_THERE, already.get().account().login().value(), unit, List.of(), List.of());
            return;
        }
        Optional<String> title = typed.read(Position.readTitle(line.title(), "title"));
        if (line.roles().isEmpty()) {
            typed.add(Trouble.ofField(AccountTrouble.POST_WITHOUT_ROLE, "roles"));
        }
        Optional<Login> login = line.login().isBlank() ? name.map(this::free) : typed.read(login(line));
        Outcome<Planned> planned = typed.then(
                () -> plan(line, name.orElseThrow(), login.orElseThrow(), unit.orElseThrow(), title.orElseThrow()));
        switch (planned) {
            case Outcome.Done<Planned>(Planned person) -> take(line, person);
            case Outcome.Refused<Planned>(List<Trouble> troubles) ->
                show(line, Standing.WRONG, line.login().strip(), unit, troubles, List.of());
        }
    }

    /** The account is this person's, or the person works in this unit already: the list was read before. */
    private Optional<Known> already(AccountLine line, FullName name, Optional<Unit> unit) {
        String login = line.login().strip();
        return known.getOrDefault(key(name), List.of()).stream()
                .filter(one -> login.isEmpty()
                        ? unit.filter(place -> one.units().contains(place.id())).isPresent()
                        : one.account().login().value().equalsIgnoreCase(login))
                .findFirst();
    }

    private Outcome<Unit> unit(String typed) {
        String wanted = Toneless.of(typed);
        if (wanted.isEmpty()) {
            return Outcome.refused(Trouble.ofField(AccountTrouble.UNIT_MISSING, "unit"));
        }
        Set<Unit> found = units.getOrDefault(wanted, Set.of());
        return switch (found.size()) {
            case 0 -> Outcome.refused(Trouble.ofField(AccountTrouble.UNIT_NOT_HERE, "unit", "unit", typed.strip()));
            case 1 -> Outcome.done(found.iterator().next());
            default -> Outcome.refused(Trouble.ofField(AccountTrouble.UNIT_UNCLEAR, "unit", "unit", typed.strip()));
        };
    }

    private Outcome<Login> login(AccountLine line) {
        return Login.read(line.login(), "login").flatMap(login -> {
            if (taken.containsKey(login)) {
                return Outcome.refused(
                        Trouble.ofField(AccountTrouble.LOGIN_TWICE, "login", "login", login, "line", taken.get(login)));
            }
            return isFree(login)
                    ? Outcome.done(login)
                    : Outcome.refused(Trouble.ofField(AccountTrouble.LOGIN_TAKEN, "login", "login", login));
        });
    }

    private boolean isFree(Login login) {
        return !taken.containsKey(login)
                && act.stores().accounts().findByLogin(login).isEmpty();
    }

    private Login free(FullName name) {
        Login wished = Login.proposed(name, 1);
        for (int next = 2; !isFree(wished); next++) {
            wished = Login.proposed(name, next);
        }
        return wished;
    }

    private Planned plan(AccountLine line, FullName name, Login login, Unit unit, String title) {
        Account account = new Account(
                AccountId.at(act.now()),
                organisation,
                login,
                name,
                Account.State.ACTIVE,
                true,
                act.now(),
                Optional.empty(),
                0);
        Post post = new Post(
                PostId.at(act.now()),
                account.id(),
                organisation,
                unit.id(),
                new Position(title, line.rank()),
                line.roles(),
                new Term(act.now(), Optional.empty()));
        return new Planned(account, unit, post);
    }

    private void take(AccountLine line, Planned person) {
        taken.put(person.account().login(), line.number());
        people.add(person);
        List<Conflict> conflicts = conflicts(person);
        show(line, Standing.NEW, person.account().login().value(), Optional.of(person.unit()), List.of(), conflicts);
    }

    /** What the first post of somebody new can bring is seen in its unit. */
    private List<Conflict> conflicts(Planned person) {
        UnitId unit = person.unit().id();
        People there = tried.computeIfAbsent(unit, before::within);
        People after = there.with(person.post());
        tried.put(unit, after);
        return after.conflictsNotIn(there);
    }

    private void show(
            AccountLine line,
            Standing standing,
            String login,
            Optional<Unit> unit,
            List<Trouble> troubles,
            List<Conflict> conflicts) {
        lines.add(new Line(
                line,
                standing,
                login,
                unit.map(Unit::name).orElse(line.unit().strip()),
                troubles,
                standing == Standing.NEW ? alike(line) : List.of(),
                conflicts));
    }

    private List<String> alike(AccountLine line) {
        return known.getOrDefault(Toneless.of(line.fullName()), List.of()).stream()
                .map(one -> one.account().login().value())
                .toList();
    }
}
