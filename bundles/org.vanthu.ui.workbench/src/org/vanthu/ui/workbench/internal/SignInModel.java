package org.vanthu.ui.workbench.internal;

import java.util.Locale;
import org.vanthu.api.Credentials;
import org.vanthu.api.OfficeGateway;
import org.vanthu.api.Session;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.text.Texts;

/** Login name, password, and what was wrong with them. */
final class SignInModel {

    final Field<String> login;
    final Field<String> password = new Field<>("");
    private final Texts texts;

    SignInModel(String lastLogin, Texts texts) {
        this.login = new Field<>(lastLogin);
        this.texts = texts;
    }

    /** Whether both are filled in; marks what is missing. */
    boolean complete() {
        if (login.get().isBlank()) {
            login.trouble(texts.get("signin.login_missing"));
        }
        if (password.get().isEmpty()) {
            password.trouble(texts.get("signin.password_missing"));
        }
        return login.trouble().isEmpty() && password.trouble().isEmpty();
    }

    /** Tries the door. Slow. */
    Outcome<Session> tryAt(OfficeGateway door) {
        try (Credentials credentials =
                new Credentials(login.get().strip(), password.get().toCharArray())) {
            return door.signIn(credentials);
        }
    }

    private String words(Trouble trouble) {
        return trouble.message(language(texts.locale()));
    }

    static Language language(Locale locale) {
        return locale.getLanguage().equals("vi") ? Language.VIETNAMESE : Language.ENGLISH;
    }
}
