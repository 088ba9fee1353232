package org.vanthu.domain.organisation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vanthu.domain.Toneless;
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

    /**
     * A login for a person of this name, as offices here form them: the given name and the initials of the others, {@code
     * annv} for Nguyễn Văn An.
     *
     * @param number 1 for the first of that name; what follows carries its number
     */
    public static Login proposed(FullName name, int number) {
        String[] words =
                Toneless.of(name.value()).replaceAll("[^a-z0-9 ]", "").strip().split(" +");
        StringBuilder login = new StringBuilder(words[words.length - 1]);
        for (int i = 0; i < words.length - 1; i++) {
            login.append(words[i], 0, 1);
        }
        String proposed = number == 1 ? login.toString() : login.toString() + number;
        return new Login(FORM.matcher(proposed).matches() ? proposed : "user." + proposed + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
