package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.testkit.AdministrationPage;
import org.vanthu.ui.testkit.DialogPage;
import org.vanthu.ui.testkit.SignInPage;

/** The program started where nobody has an office yet. */
@ExtendWith(SampleHome.class)
class FirstStartTest {

    private static final String PASSWORD = "nước chảy đá mòn";

    @TempDir
    private Path empty;

    @Test
    void anOfficeOfOnesOwnIsMadeThroughTheScreensAndItsAdministratorSignsIn(Desk desk) throws Exception {
        Look look = Look.wanted();
        look.choose();
        Texts texts = Texts.in(look.locale(), WorkbenchTexts.class);
        try (RunningProgram program = new RunningProgram(empty, desk)) {
            Tour tour = new Tour(program, look);
            SignInPage door = program.signIn();
            door.awaitStep(texts.get("first.begin"));
            assertFalse(door.words().contains(texts.get("signin.enter")), door.words());
            tour.shoot("00-begin");

            DialogPage making = door.open(texts.get("first.own"));
            making.press();
            making.awaitWords(Trouble.of(OrganisationTrouble.NAME_MISSING).message(look.language()));
            tour.shoot("00-first-office-empty");
            making.typeUnder(texts.get("first.name"), "Ủy ban nhân dân huyện Sông Trà");
            making.typeUnder(texts.get("first.code"), "H99.25");
            making.typeUnder(texts.get("first.abbreviation"), "UBND");
            making.typeUnder(texts.get("first.place"), "Sông Trà");
            making.typeUnder(texts.get("first.unit"), "Văn phòng");
            making.typeUnder(texts.get("first.unit_abbreviation"), "VP");
            making.typeUnder(texts.get("first.full_name"), "Hoàng Văn Khải");
            making.typeUnder(texts.get("signin.login"), "quantri");
            making.typeUnder(texts.get("signin.password"), PASSWORD);
            tour.shoot("00-first-office");
            making.confirm();

            door.awaitStep(texts.get("signin.enter"));
            assertFalse(door.words().contains(texts.get("first.sample")), door.words());
            assertEquals("quantri", door.login());
            door.signIn("quantri", PASSWORD);
            AdministrationPage places = program.window().administration();
            assertTrue(places.places().contains("accounts"));
            openABodyBelow(places, tour);
        }
    }

    /** A commune below the district, with its first unit: the window to choose what is administered offers it at once. */
    private static void openABodyBelow(AdministrationPage places, Tour tour) {
        DialogPage opening = places.show("bodies").act("bodies.open");
        opening.type("bodies.name", "Ủy ban nhân dân xã Trà Sơn")
                .type("bodies.code", "H99.25.10")
                .type("bodies.abbreviation", "UBND")
                .type("bodies.place", "Trà Sơn");
        tour.shoot("00-body");
        opening.confirm();
        places.choose("administration.body", "Trà Sơn");

        DialogPage unit = places.show("units").act("units.add");
        unit.type("units.name", "Văn phòng").type("units.abbreviation", "VP").confirm();
        tour.shoot("00-body-unit");
        assertEquals(List.of("Văn phòng  ·  VP"), places.tree());
    }
}
