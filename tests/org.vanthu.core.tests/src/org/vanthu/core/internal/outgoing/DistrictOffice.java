package org.vanthu.core.internal.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.vanthu.api.Session;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.incoming.Notice;
import org.vanthu.api.people.DelegationDraft;
import org.vanthu.api.people.PostDraft;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.core.internal.signin.OpenTransactions;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.testkit.TinyPdf;

/**
 * A district with its leaders, an office with head, officer, format checker and clerk, and a commune as recipient, each person with a real
 * token. Making it takes seconds: where tests do not disturb each other, one serves a whole class.
 */
class DistrictOffice implements BeforeAllCallback, AfterAllCallback {

    private final OfficeUnderTest office;
    private Path desk;
    OrganisationId district;
    OrganisationId commune;
    UnitId unit;
    AccountId leader;
    AccountId deputy;
    AccountId head;
    AccountId deputyHead;
    AccountId officer;
    AccountId checker;
    AccountId clerk;
    AccountId communeLeader;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    DistrictOffice() {
        this.office = new OfficeUnderTest();
    }

    /** Its slow tools refuse to work while a transaction is open. */
    DistrictOffice(OpenTransactions transactions) {
        this.office = new OfficeUnderTest(transactions);
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        open();
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        close();
    }

    /** Opens it outside of the life cycle of a class; the caller closes it. */
    void open() throws IOException {
        office.open();
        desk = Files.createTempDirectory("vanthu-desk");
        district = office.district();
        unit = office.districtOffice();
        UnitId leaders = office.unit(district, "Lãnh đạo", "LĐ");
        leader = person(leaders, "chutich", SoftTokens.LEADER, "Chủ tịch", Position.Rank.HEAD, Role.LEADER);
        deputy = person(leaders, "phochutich", SoftTokens.DEPUTY, "Phó Chủ tịch", Position.Rank.DEPUTY, Role.LEADER);
        head = person(unit, "chanhvp", SoftTokens.CHIEF, "Chánh Văn phòng", Position.Rank.HEAD, Role.UNIT_HEAD);
        deputyHead =
                person(unit, "phochanhvp", "Trần Thị Sen", "Phó Chánh Văn phòng", Position.Rank.DEPUTY, Role.OFFICER);
        officer = person(unit, "chuyenvien", "Đinh Văn Nam", "Chuyên viên", Position.Rank.MEMBER, Role.OFFICER);
        checker = person(
                unit, "thethuc", "Võ Thị Lan", "Chuyên viên", Position.Rank.MEMBER, Role.FORMAT_CHECKER, Role.OFFICER);
        clerk = person(unit, "vanthu", "Bùi Thị Cúc", "Văn thư", Position.Rank.MEMBER, Role.CLERK);
        commune = office.commune("H40.12.05", "Kim Liên");
        UnitId there = office.unit(commune, "Văn phòng", "VP");
        person(there, "vanthuxa", "Trần Văn Xã", "Văn thư", Position.Rank.MEMBER, Role.CLERK);
        communeLeader = person(
                there,
                "chutichxa",
                "Ngô Văn Kim",
                "Chủ tịch",
                Position.Rank.HEAD,
                Role.LEADER,
                Role.UNIT_HEAD,
                Role.OFFICER);
        try (Session administrator = office.asAdministrator()) {
            administrator
                    .certificates()
                    .registerPerson(leader, SoftTokens.certificate(SoftTokens.LEADER))
                    .orThrow();
            administrator
                    .certificates()
                    .registerPerson(deputy, SoftTokens.certificate(SoftTokens.DEPUTY))
                    .orThrow();
            administrator
                    .certificates()
                    .registerPerson(head, SoftTokens.certificate(SoftTokens.CHIEF))
                    .orThrow();
            administrator
                    .certificates()
                    .registerSeal(district, SoftTokens.certificate(SoftTokens.SEAL))
                    .orThrow();
        }
    }

    void close() throws IOException {
        signOut();
        office.close();
        try (Stream<Path> files = Files.walk(desk)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private AccountId person(UnitId in, String login, String name, String title, Position.Rank rank, Role... roles) {
        OrganisationId body = office.office()
                .store()
                .read(stores ->
                        stores.organisations().findUnit(in).orElseThrow().organisation());
        AccountId person = office.person(body, login, name);
        try (Session administrator = office.asAdministrator()) {
            administrator
                    .accounts()
                    .beginPost(in, PostDraft.now(person, title, rank, Set.of(roles)))
                    .orThrow();
        }
        return person;
    }

    OfficeUnderTest office() {
        return office;
    }

    /** Signs everybody out and closes the office; another process may open its data folder now. */
    void stop() {
        signOut();
        office.stop();
    }

    private void signOut() {
        sessions.values().forEach(Session::close);
        sessions.clear();
    }

    /** The session of a person, by login, a second later; ended with the tests. */
    Session as(String login) {
        office.pass(Duration.ofSeconds(1));
        return sessions.computeIfAbsent(login, office::signIn);
    }

    /** A PDF that an officer wrote elsewhere, with gaps for number and date as on paper. */
    Path brought(String words) {
        try {
            return Files.write(Files.createTempFile(desk, "van-ban", ".pdf"), TinyPdf.of(2, words));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets somebody stand in for another, from now on for a week. */
    DelegationId delegate(String absent, AccountId deputy) {
        return as(absent)
                .delegations()
                .give(new DelegationDraft(
                        district, deputy, office.now(), office.now().plus(Duration.ofDays(7)), Set.of(), "Đi công tác"))
                .orThrow()
                .id();
    }

    /** What a person was told of a document, the newest first, each with its words. */
    List<String> told(String login, Id object) {
        return as(login).notifications().newest(100).orThrow().stream()
                .map(Notice::notification)
                .filter(notification -> notification.object().equals(object))
                .map(notification -> notification.kind() + ":" + notification.words())
                .toList();
    }

    /** Lets time pass; everybody signs in again. */
    void pass(Duration time) {
        signOut();
        office.pass(time);
    }

    /** Saves a file on the desk. */
    Path save(FileContent file) {
        try {
            return file.saveAs(Files.createTempFile(desk, "file", ".pdf"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path desk() {
        return desk;
    }
}
