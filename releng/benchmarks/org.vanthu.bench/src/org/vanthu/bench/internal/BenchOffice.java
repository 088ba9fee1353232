package org.vanthu.bench.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.Credentials;
import org.vanthu.api.FirstOffice;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.api.people.PasswordChange;
import org.vanthu.api.people.PostDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.signin.PasswordCost;

/** A fresh office with an administrator, a leader, an officer and one clerk, who is signed in. */
final class BenchOffice implements AutoCloseable {

    static final String LOGIN = "vanthu";
    private static final String LEADER = "lanhdao";
    private static final String OFFICER = "chuyenvien";
    private static final String PASSWORD = "mưa phùn trên sông Lam";
    static final String CHOSEN = "nắng sớm trên sông Lam";

    private final Offices offices;
    private final Path folder;
    private OpenOffice office;
    private Session clerk;
    private final AccountId clerkId;
    private final AccountId leaderId;
    private final AccountId officerId;
    private final ActivePost post;

    private BenchOffice(Offices offices, Path folder, OpenOffice office, People people, ActivePost post) {
        this.offices = offices;
        this.folder = folder;
        this.office = office;
        this.clerk = signIn(office, LOGIN, CHOSEN);
        this.clerkId = people.clerk();
        this.leaderId = people.leader();
        this.officerId = people.officer();
        this.post = post;
    }

    private record People(AccountId clerk, AccountId leader, AccountId officer) {}

    static BenchOffice open(Offices offices, Path folder) {
        return open(offices, folder, PasswordCost.LEAST);
    }

    static BenchOffice open(Offices offices, Path folder, PasswordCost cost) {
        OpenOffice office = offices.open(folder).orThrow();
        office.firstStart().begin(firstOffice(cost)).orThrow();
        try (Session administrator = signIn(office, "quantri", PASSWORD)) {
            ActivePost post = administrator.whoAmI().orThrow().posts().getFirst();
            AccountId clerk = account(administrator, office, LOGIN, "Lê Thị Mai", Position.Rank.MEMBER, Role.CLERK);
            AccountId leader = account(administrator, office, LEADER, "Phan Văn Minh", Position.Rank.HEAD, Role.LEADER);
            AccountId officer =
                    account(administrator, office, OFFICER, "Võ Thị Nga", Position.Rank.MEMBER, Role.OFFICER);
            return new BenchOffice(offices, folder, office, new People(clerk, leader, officer), post);
        }
    }

    /** A person with a post and a password of their own. */
    private static AccountId account(
            Session administrator, OpenOffice office, String login, String name, Position.Rank rank, Role role) {
        ActivePost post = administrator.whoAmI().orThrow().posts().getFirst();
        AccountId person = administrator
                .accounts()
                .open(post.organisation(), new AccountDraft(login, name, Optional.of(PASSWORD.toCharArray())))
                .orThrow()
                .id();
        administrator
                .accounts()
                .beginPost(post.unit(), PostDraft.now(person, "Chức danh", rank, Set.of(role)))
                .orThrow();
        try (Session first = signIn(office, login, PASSWORD)) {
            first.ownAccount()
                    .changePassword(new PasswordChange(PASSWORD.toCharArray(), CHOSEN.toCharArray()))
                    .orThrow();
        }
        return person;
    }

    private static FirstOffice firstOffice(PasswordCost cost) {
        return new FirstOffice(
                OrganisationDraft.here("H40.12", "Ủy ban nhân dân huyện Nam Đàn", "UBND", "Nam Đàn"),
                "Văn phòng",
                "VP",
                "quantri",
                "Trần Thị Bình",
                PASSWORD.toCharArray(),
                cost);
    }

    private static Session signIn(OpenOffice office, String login, String password) {
        try (Credentials credentials = new Credentials(login, password.toCharArray(), "bench")) {
            return office.signIn(credentials).orThrow();
        }
    }

    Session clerk() {
        return clerk;
    }

    /** Writes rows straight into the database. */
    @FunctionalInterface
    interface Filling {
        void fill(Connection connection) throws IOException, SQLException;
    }

    /** Fills the database while nobody else has it open, and opens the office again. */
    void fill(Filling filling) throws IOException, SQLException {
        close();
        try (RawDatabase database = new RawDatabase(folder.resolve("database"));
                Connection connection = database.connect()) {
            filling.fill(connection);
        }
        office = offices.open(folder).orThrow();
        clerk = signIn(office, LOGIN, CHOSEN);
    }

    /** Registers a small PDF; the number makes it another than all others. */
    DocumentId register(int number) {
        byte[] pdf = TinyPdf.of("Document " + number);
        IncomingFields fields = IncomingFields.read(Map.of(
                        IncomingField.TYPE_NAME, "Công văn",
                        IncomingField.CODE_NUMBER, String.valueOf(number),
                        IncomingField.CODE_NOTATION, "SYT-NVY",
                        IncomingField.ISSUED_DATE, "2025-03-02",
                        IncomingField.ORGAN_NAME, "Sở Y tế",
                        IncomingField.SUBJECT, "V/v tăng cường công tác quản lý chất thải y tế"))
                .orThrow();
        GivenFile file = new GivenFile("van-ban-" + number + ".pdf", () -> new ByteArrayInputStream(pdf));
        return clerk.incoming()
                .register(organisation(), IncomingDraft.of(fields, file))
                .orThrow()
                .document();
    }

    AccountId clerkId() {
        return clerkId;
    }

    /** A session of the leader; the caller closes it. */
    Session leader() {
        return signIn(office, LEADER, CHOSEN);
    }

    AccountId leaderId() {
        return leaderId;
    }

    /** A session of the officer; the caller closes it. */
    Session officer() {
        return signIn(office, OFFICER, CHOSEN);
    }

    AccountId officerId() {
        return officerId;
    }

    OrganisationId organisation() {
        return post.organisation();
    }

    UnitId unit() {
        return post.unit();
    }

    @Override
    public void close() {
        clerk.close();
        office.close();
    }
}
