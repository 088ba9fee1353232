package org.vanthu.sample.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.vanthu.api.Credentials;
import org.vanthu.api.FirstOffice;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Progress;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.api.people.OpenedAccount;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.api.people.PasswordChange;
import org.vanthu.api.people.PostDraft;
import org.vanthu.api.people.UnitDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.sample.SampleOffice;
import org.vanthu.sample.internal.SampleDistrict.Body;
import org.vanthu.sample.internal.SampleDistrict.Office;
import org.vanthu.sample.internal.SampleDistrict.Person;
import org.vanthu.spi.pdf.SampleImages;

/** The bodies and people of the district, settled in an office: who got which identity. */
final class DistrictPeople implements AutoCloseable {

    private static final String ADMINISTRATOR = "quantri";
    private static final String ONLY_UNIT = "Lãnh đạo và văn phòng";
    /** Width of a handwritten signature on paper, millimetres. */
    private static final double SIGNATURE_WIDTH = 40;

    private final OpenOffice office;
    private final Session administrator;
    private final SampleImages images;
    private final Map<String, OrganisationId> bodies = new ConcurrentHashMap<>();
    private final Map<String, AccountId> accounts = new ConcurrentHashMap<>();

    private DistrictPeople(OpenOffice office, Session administrator, SampleImages images) {
        this.office = office;
        this.administrator = administrator;
        this.images = images;
    }

    /** Begins the office with the committee and its administrator. */
    static Outcome<DistrictPeople> begin(OpenOffice office, SampleImages images) {
        Body committee = SampleDistrict.committee();
        Person first = committee.people().stream()
                .filter(person -> person.login().equals(ADMINISTRATOR))
                .findFirst()
                .orElseThrow();
        Office unit = SampleDistrict.UNITS.getFirst();
        return office.firstStart()
                .begin(new FirstOffice(
                        draft(committee),
                        unit.name(),
                        unit.abbreviation(),
                        first.login(),
                        first.name(),
                        SampleOffice.PASSWORD.toCharArray(),
                        PasswordCost.LEAST))
                .flatMap(account -> signIn(office, ADMINISTRATOR, SampleOffice.PASSWORD))
                .map(session -> new DistrictPeople(office, session, images));
    }

    /** Opens bodies, units, accounts and posts, and lets those of the demo sign in for the first time. */
    void settle(List<Body> all, Progress progress) {
        OrganisationId top = administrator.whoAmI().orThrow().homeOrganisation().orElseThrow();
        accounts.put(ADMINISTRATOR, administrator.whoAmI().orThrow().account());
        Body committee = SampleDistrict.committee();
        bodies.put(committee.code(), top);
        settlePeople(committee, unitsOfCommittee(top));
        List<Body> others = all.stream()
                .filter(body -> !body.code().equals(committee.code()))
                .toList();
        AtomicInteger settled = new AtomicInteger();
        // What takes the time is keeping passwords, so every core keeps some.
        others.parallelStream().forEach(body -> {
            settleBody(top, body);
            progress.done(settled.incrementAndGet(), others.size());
        });
    }

    private void settleBody(OrganisationId top, Body body) {
        OrganisationId organisation =
                administrator.organisations().open(top, draft(body)).orThrow();
        bodies.put(body.code(), organisation);
        UnitId unit = administrator
                .organisations()
                .addUnit(organisation, UnitDraft.unit(ONLY_UNIT, "VP", Optional.empty(), 0))
                .orThrow();
        settlePeople(body, Map.of("", unit));
    }

    /** The first start has made the first unit; the others follow. */
    private Map<String, UnitId> unitsOfCommittee(OrganisationId committee) {
        List<Office> units = SampleDistrict.UNITS;
        for (int i = 1; i < units.size(); i++) {
            administrator
                    .organisations()
                    .addUnit(
                            committee,
                            UnitDraft.unit(units.get(i).name(), units.get(i).abbreviation(), Optional.empty(), i))
                    .orThrow();
        }
        Office council = SampleDistrict.COUNCIL;
        administrator
                .organisations()
                .addUnit(
                        committee,
                        new UnitDraft(
                                council.name(),
                                council.abbreviation(),
                                Unit.Kind.ADVISORY,
                                Optional.empty(),
                                units.size()))
                .orThrow();
        return administrator.organisations().units(committee).orThrow().stream()
                .collect(Collectors.toMap(unit -> unit.abbreviation().toString(), unit -> unit.id()));
    }

    private void settlePeople(Body body, Map<String, UnitId> units) {
        for (Person person : body.people()) {
            if (accounts.containsKey(person.login())) {
                continue;
            }
            AccountId account = openAccount(bodies.get(body.code()), person);
            accounts.put(person.login(), account);
            administrator
                    .accounts()
                    .beginPost(
                            units.get(person.unit()),
                            PostDraft.now(
                                    account,
                                    person.position(),
                                    Position.Rank.valueOf(person.rank()),
                                    person.roles().stream().map(Role::new).collect(Collectors.toSet())))
                    .orThrow();
        }
    }

    private AccountId openAccount(OrganisationId organisation, Person person) {
        OpenedAccount opened = administrator
                .accounts()
                .open(
                        organisation,
                        new AccountDraft(
                                person.login(), person.name(), Optional.of(SampleOffice.FIRST_PASSWORD.toCharArray())))
                .orThrow();
        if (SampleDistrict.isSettled(person)) {
            settle(person);
        }
        return opened.id();
    }

    /** The person signs in for the first time, chooses the password of the sample, and leaves a signature. */
    private void settle(Person person) {
        try (Session own = signIn(office, person.login(), SampleOffice.FIRST_PASSWORD)
                        .orThrow();
                PasswordChange change = new PasswordChange(
                        SampleOffice.FIRST_PASSWORD.toCharArray(), SampleOffice.PASSWORD.toCharArray())) {
            own.ownAccount().changePassword(change).orThrow();
            if (person.signs()) {
                own.marks()
                        .keepMine(images.signature(person.name()), SIGNATURE_WIDTH)
                        .orThrow();
            }
        }
    }

    private static OrganisationDraft draft(Body body) {
        return OrganisationDraft.here(body.code(), body.name(), body.abbreviation(), body.place());
    }

    private static Outcome<Session> signIn(OpenOffice office, String login, String password) {
        return office.signIn(new Credentials(login, password.toCharArray()));
    }

    /** The session of the administrator of the district. */
    Session administrator() {
        return administrator;
    }

    OrganisationId body(String code) {
        return bodies.get(code);
    }

    AccountId account(String login) {
        return accounts.get(login);
    }

    @Override
    public void close() {
        administrator.close();
    }
}
