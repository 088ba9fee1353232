package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.Credentials;
import org.vanthu.api.Offices;
import org.vanthu.api.OpenOffice;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccountDraft;
import org.vanthu.api.people.PostDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.sample.SampleOffice;
import org.vanthu.ui.testkit.WindowPage;

/** Somebody new who holds two posts: replaces the password that another has set, and chooses the post to work in. */
final class NewcomerTour {

    private static final String LOGIN = "nguoimoi";
    private static final Set<String> UNITS = Set.of("VP", "TH");

    private final Tour tour;

    NewcomerTour(Tour tour) {
        this.tour = tour;
    }

    /** The account and the posts, given before the program starts. */
    static void prepare(Path home) {
        try (OpenOffice office = SampleHome.service(Offices.class)
                        .open(home.resolve("office"))
                        .orThrow();
                Session administrator = office.signIn(new Credentials("quantri", SampleOffice.PASSWORD.toCharArray()))
                        .orThrow()) {
            OrganisationId committee =
                    administrator.whoAmI().orThrow().homeOrganisation().orElseThrow();
            AccountId newcomer = administrator
                    .accounts()
                    .open(
                            committee,
                            new AccountDraft(
                                    LOGIN, "Ngô Thanh Mai", Optional.of(SampleOffice.FIRST_PASSWORD.toCharArray())))
                    .orThrow()
                    .id();
            for (Unit unit : administrator.organisations().units(committee).orThrow()) {
                if (UNITS.contains(unit.abbreviation().toString())) {
                    administrator
                            .accounts()
                            .beginPost(
                                    unit.id(),
                                    PostDraft.now(newcomer, "Chuyên viên", Position.Rank.MEMBER, Set.of(Role.OFFICER)))
                            .orThrow();
                }
            }
        }
    }

    void come() {
        WindowPage window = tour.sitFirst(LOGIN, SampleOffice.FIRST_PASSWORD, "dòng Trà xanh biếc");

        assertTrue(window.worklists().names().contains("TO_HANDLE"), "somebody new has lists");
        tour.shoot("68-newcomer");
    }
}
