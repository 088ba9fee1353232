package org.vanthu.cli.internal;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.vanthu.api.Credentials;
import org.vanthu.api.FirstOffice;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.api.people.OpenedAccount;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.api.people.PasswordChange;
import org.vanthu.api.people.PostDraft;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.testkit.TinyPdf;

/** An office in a data folder: a district with its administrator {@code quantri}, a clerk, and two registered documents. */
final class SmallOffice {

    static final String ADMINISTRATOR = "quantri";
    static final String PASSWORD = "mưa phùn trên sông Lam";

    private SmallOffice() {}

    static void make(Path folder) {
        try (OpenOffice office =
                BundleServices.ofInstallation().need(Offices.class).open(folder).orThrow()) {
            office.firstStart()
                    .begin(new FirstOffice(
                            OrganisationDraft.here("H40.12", "Ủy ban nhân dân huyện Nam Đàn", "UBND", "Nam Đàn"),
                            "Văn phòng",
                            "VP",
                            ADMINISTRATOR,
                            "Trần Thị Bình",
                            PASSWORD.toCharArray(),
                            PasswordCost.LEAST))
                    .orThrow();
            OpenedAccount clerk;
            try (Session session = signIn(office, ADMINISTRATOR, PASSWORD.toCharArray())) {
                clerk = clerk(session);
            }
            try (Session session =
                    signIn(office, "vanthu", clerk.firstPassword().clone())) {
                session.ownAccount()
                        .changePassword(new PasswordChange(clerk.firstPassword(), PASSWORD.toCharArray()))
                        .orThrow();
                register(session, "513");
                register(session, "514");
            }
        }
    }

    private static Session signIn(OpenOffice office, String login, char[] password) {
        return office.signIn(new Credentials(login, password)).orThrow();
    }

    private static OpenedAccount clerk(Session administrator) {
        OrganisationId body = body(administrator);
        UnitId unit = administrator.directory().units(body).orThrow().getFirst().id();
        OpenedAccount clerk = administrator
                .accounts()
                .open(body, new AccountDraft("vanthu", "Bùi Thị Cúc"))
                .orThrow();
        administrator
                .accounts()
                .beginPost(unit, PostDraft.now(clerk.id(), "Văn thư", Position.Rank.MEMBER, Set.of(Role.CLERK)))
                .orThrow();
        return clerk;
    }

    private static OrganisationId body(Session session) {
        return session.directory().ownOrganisations().orThrow().getFirst().id();
    }

    private static void register(Session clerk, String number) {
        Map<IncomingField, String> entry = new EnumMap<>(IncomingField.class);
        entry.put(IncomingField.TYPE_NAME, "Công văn");
        entry.put(IncomingField.CODE_NUMBER, number);
        entry.put(IncomingField.CODE_NOTATION, "SYT-NVY");
        entry.put(IncomingField.ISSUED_DATE, "20/11/2025");
        entry.put(IncomingField.ORGAN_NAME, "Sở Y tế");
        entry.put(IncomingField.SUBJECT, "V/v tăng cường quản lý chất thải y tế");
        byte[] content = TinyPdf.of(1, "Van ban " + number);
        clerk.incoming()
                .register(
                        body(clerk),
                        IncomingDraft.of(
                                IncomingFields.read(entry).orThrow(),
                                new GivenFile("van-ban.pdf", () -> new ByteArrayInputStream(content))))
                .orThrow();
    }
}
