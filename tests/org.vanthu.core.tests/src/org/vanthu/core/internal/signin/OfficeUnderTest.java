package org.vanthu.core.internal.signin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vanthu.api.Credentials;
import org.vanthu.api.FirstOffice;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.api.people.PostDraft;
import org.vanthu.api.people.UnitDraft;
import org.vanthu.core.internal.office.Capabilities;
import org.vanthu.core.internal.office.Capability;
import org.vanthu.core.internal.office.Office;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.office.OutsideParts;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Standing;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.store.files.LocalDataFolders;
import org.vanthu.store.jdbc.DerbyOfficeStores;
import org.vanthu.testkit.TestData;

/**
 * A whole office on a real database with a clock that the test moves: a district with one unit and its administrator
 * {@code quantri}. Everybody's password is {@link #PASSWORD}.
 */
public final class OfficeUnderTest implements BeforeEachCallback, AfterEachCallback {

    public static final String PASSWORD = "mưa phùn trên sông Lam";

    /** The same for all, so that it is hashed once. */
    private static final String FIRST_PASSWORD = "gió nồm trên núi Chung";

    /** Made once: that people choose their passwords themselves is proven elsewhere. */
    private static final String PASSWORD_HASH = new CountedPasswords().hash(PASSWORD.toCharArray(), PasswordCost.LEAST);

    private final TestData data = new TestData();
    private final CountedPasswords passwords = new CountedPasswords();
    private final DocumentsUnderTest documents = new DocumentsUnderTest();
    private Instant now;
    private Office office;
    private OrganisationId district;
    private UnitId districtOffice;
    private AccountId administrator;
    private Session keeper;
    private int logins;
    private final Optional<OpenTransactions> watch;

    public OfficeUnderTest() {
        this(Optional.empty());
    }

    /** An office whose slow tools refuse to work while a transaction is open. */
    public OfficeUnderTest(OpenTransactions watch) {
        this(Optional.of(watch));
    }

    private OfficeUnderTest(Optional<OpenTransactions> watch) {
        this.watch = watch;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        open();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    /** Opens it outside of the life cycle of a test; the caller closes it. */
    public void open() {
        data.start();
        now = Instant.parse("2026-11-23T01:00:00Z");
        OutsideParts outside = new OutsideParts(
                new LocalDataFolders(),
                new DerbyOfficeStores(),
                passwords,
                () -> now,
                watch.map(open -> open.outside(ProductParts.papers())).orElseGet(ProductParts::papers),
                watch.map(open -> open.outside(ProductParts.signatures())).orElseGet(ProductParts::signatures));
        OfficeStore store = watch.map(open -> open.over(data.store())).orElseGet(data::store);
        List<Capability> capabilities = new ArrayList<>(Capabilities.all());
        capabilities.add(new Capability(List.of(), List.of(documents.within(() -> district))));
        office = new Office(new OfficeParts(data.folder(), store, outside), capabilities);
        administrator = new FirstStartActs(office).begin(firstOffice()).orThrow();
        district = office.store()
                .read(stores -> stores.organisations().hosted())
                .getFirst()
                .id();
        districtOffice = office.store()
                .read(stores -> stores.organisations().units(district))
                .getFirst()
                .id();
    }

    public static FirstOffice firstOffice() {
        return new FirstOffice(
                OrganisationDraft.here("H40.12", "Ủy ban nhân dân huyện Nam Đàn", "UBND", "Nam Đàn"),
                "Văn phòng",
                "VP",
                "quantri",
                "Trần Thị Bình",
                PASSWORD.toCharArray(),
                PasswordCost.LEAST);
    }

    /** Closes it and removes its files. */
    public void close() {
        data.close();
    }

    public Office office() {
        return office;
    }

    /** How often the work of hashing a password was done. */
    int passwordsHashed() {
        return passwords.hashed();
    }

    /** Lets this happen while the next password is looked at. */
    void whileAPasswordIsLookedAt(Runnable what) {
        passwords.meanwhile(what);
    }

    /** Closes it; another process may open {@link #folder()} now. */
    public void stop() {
        data.stop();
    }

    /** Where its data folder is. */
    public Path folder() {
        return data.path();
    }

    public Instant now() {
        return now;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** A document of the district to which these people stand so. */
    public DocumentId document(Standing... standings) {
        return documents.add(now, standings);
    }

    public OrganisationId district() {
        return district;
    }

    public UnitId districtOffice() {
        return districtOffice;
    }

    public AccountId administrator() {
        return administrator;
    }

    public Outcome<Session> trySignIn(String login, String password) {
        return trySignIn(login, password, "desk-1");
    }

    public Outcome<Session> trySignIn(String login, String password, String desk) {
        return new SignIn(office).in(new Credentials(login, password.toCharArray(), desk));
    }

    public Session signIn(String login) {
        return trySignIn(login, PASSWORD).orThrow();
    }

    /** The administrator of the district, signed in. */
    public Session asAdministrator() {
        return signIn("quantri");
    }

    /** A commune below the district. */
    public OrganisationId commune(String code, String name) {
        return keeper().organisations()
                .open(district, OrganisationDraft.here(code, name, "UBND", name))
                .orThrow();
    }

    public UnitId unit(OrganisationId body, String name, String abbreviation) {
        return keeper().organisations()
                .addUnit(body, UnitDraft.unit(name, abbreviation, Optional.empty(), 0))
                .orThrow();
    }

    /** A council or board that may have a register of its own. */
    public UnitId advisoryBody(OrganisationId body, String name, String abbreviation) {
        return keeper().organisations()
                .addUnit(body, UnitDraft.advisory(name, abbreviation))
                .orThrow();
    }

    /** A person who has chosen {@link #PASSWORD}. */
    public AccountId person(OrganisationId body, String login, String name) {
        AccountId person = keeper().accounts()
                .open(body, new AccountDraft(login, name, Optional.of(FIRST_PASSWORD.toCharArray())))
                .orThrow()
                .id();
        office.store()
                .change(stores -> {
                    Account opened = stores.accounts().find(person).orElseThrow();
                    stores.accounts()
                            .replace(new Account(
                                    person,
                                    body,
                                    opened.login(),
                                    opened.name(),
                                    Account.State.ACTIVE,
                                    false,
                                    opened.openedAt(),
                                    Optional.empty(),
                                    0));
                    stores.accounts().keepPassword(person, PASSWORD_HASH);
                    return Outcome.done();
                })
                .orThrow();
        return person;
    }

    /** A session of the administrator that sets things up. */
    private Session keeper() {
        if (keeper == null || !keeper.whoAmI().isDone()) {
            keeper = asAdministrator();
        }
        return keeper;
    }

    /** A person with a post of these roles in the unit. */
    public AccountId person(UnitId unit, String login, String name, Role... roles) {
        OrganisationId body = office.store()
                .read(stores ->
                        stores.organisations().findUnit(unit).orElseThrow().organisation());
        AccountId person = person(body, login, name);
        post(person, unit, roles);
        return person;
    }

    /** A person of the district office. */
    public AccountId person(String name, Role... roles) {
        return person(districtOffice, "nguoi" + ++logins, name, roles);
    }

    public PostId post(AccountId person, UnitId unit, Role... roles) {
        return keeper().accounts()
                .beginPost(unit, PostDraft.now(person, "Chuyên viên", Position.Rank.MEMBER, Set.of(roles)))
                .orThrow()
                .id();
    }

    public long version(AccountId account) {
        return office.store()
                .read(stores -> stores.accounts().find(account).orElseThrow().version());
    }

    public List<Event> events() {
        return office.store().read(stores -> stores.events().search(EventSearch.ALL, Long.MAX_VALUE, 10_000));
    }

    /** How often each act was recorded. */
    public Map<String, Long> acts() {
        Map<String, Long> acts = new TreeMap<>();
        events().forEach(event -> acts.merge(event.act(), 1L, Long::sum));
        return acts;
    }

    /** The rows of every table; nothing changed when they are the same. */
    public Map<String, Long> rows() {
        return office.store().copies().counts();
    }
}
