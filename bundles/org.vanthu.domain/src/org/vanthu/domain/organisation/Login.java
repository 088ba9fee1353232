package org.vanthu.domain.organisation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/**
 * The name a person signs in with: 3 to 64 of a-z, 0-9, dot, hyphen, underscore and {@code @}, compared without case. It
 * may be an official mail address.
 */
public record Login(String value) {

    private static final int LIMIT = 64;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@\\-]{1,62}[a-z0-9]");

    public Login {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a login: " + value);
        }
    }

    /** The login typed by an administrator who opens an account. */
    public static Outcome<Login> read(String typed, String field) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        if (login.isEmpty()) {
            return Outcome.refused(Trouble.ofField(AccountTrouble.LOGIN_MISSING, field));
        }
        if (!FORM.matcher(login).matches()) {
            return Outcome.refused(
                    Trouble.ofField(AccountTrouble.LOGIN_MALFORMED, field, "login", typed.strip(), "limit", LIMIT));
        }
        return Outcome.done(new Login(login));
    }

    @Override
    public String toString() {
        return value;
    }
}
