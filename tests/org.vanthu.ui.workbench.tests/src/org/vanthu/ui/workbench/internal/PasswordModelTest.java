package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.api.people.OwnProfile;
import org.vanthu.api.people.PasswordChange;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.ui.kit.text.Texts;

class PasswordModelTest {

    private static final Texts WORDS = Texts.in(Locale.ENGLISH, WorkbenchTexts.class);

    @Test
    void twoDifferentNewPasswordsAreNotSent() {
        PasswordModel model = new PasswordModel("lần đầu đến sông Trà", WORDS);
        model.next.set("một câu của riêng tôi");

        model.again.set("một câu của riêng ai");

        assertFalse(model.complete());
        assertEquals(Optional.of(WORDS.get("password.not_the_same")), model.again.trouble());
    }

    @Test
    void everyInputLeftEmptyIsNamed() {
        PasswordModel model = new PasswordModel("", WORDS);

        boolean complete = model.complete();

        assertFalse(complete);
        assertTrue(model.current.trouble().isPresent());
        assertTrue(model.next.trouble().isPresent());
    }

    @Test
    void whatTheOfficeRefusesStandsAtTheInputItIsAbout() {
        PasswordModel model = filled("mật khẩu 123");

        Outcome<?> refused = model.change(refusing(Trouble.ofField(SignInTrouble.PASSWORD_COMMON, "next")));
        List<Trouble> rest = model.show(refused.troubles());

        assertEquals(List.of(), rest);
        assertTrue(model.next.trouble().isPresent());
        assertTrue(model.current.trouble().isEmpty());
    }

    @Test
    void aTroubleIsForgottenWhenTheInputChangesSoThatItCanBeSentAgain() {
        PasswordModel model = filled("mật khẩu 123");
        model.show(List.of(Trouble.ofField(SignInTrouble.PASSWORD_COMMON, "next")));

        model.next.set("một câu của riêng tôi");
        model.again.set("một câu của riêng tôi");

        assertTrue(model.complete());
    }

    private static PasswordModel filled(String next) {
        PasswordModel model = new PasswordModel("lần đầu đến sông Trà", WORDS);
        model.next.set(next);
        model.again.set(next);
        return model;
    }

    private static OwnAccount refusing(Trouble trouble) {
        return new OwnAccount() {
            @Override
            public Outcome<OwnProfile> mine() {
                throw new AssertionError("not asked");
            }

            @Override
            public Outcome<Outcome.Nothing> changePassword(PasswordChange change) {
                return Outcome.refused(trouble);
            }
        };
    }
}
