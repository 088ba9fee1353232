package org.vanthu.api;

import java.util.Arrays;

/**
 * A login name and a password.
 *
 * @param password wiped by {@link #close()}; the caller closes it after signing in
 * @param desk the machine at which the person sits, so that wrong tries of a stranger elsewhere do not lock this person
 *     out; at most 100 characters
 */
public record Credentials(String login, char[] password, String desk) implements AutoCloseable {

    private static final int DESK_LIMIT = 100;
    private static final String THIS_DESK = "local";

    public Credentials {
        if (desk.isBlank() || desk.length() > DESK_LIMIT) {
            throw new IllegalArgumentException("not the name of a desk: " + desk);
        }
    }

    /** Typed at the desk on which the office itself runs. */
    public Credentials(String login, char[] password) {
        this(login, password, THIS_DESK);
    }

    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return "Credentials[" + login + "]";
    }
}
