package org.vanthu.api;

import java.util.Arrays;

/**
 * A login name and a password.
 *
 * @param password wiped by {@link #close()}; the caller closes it after signing in
 */
public record Credentials(String login, char[] password) implements AutoCloseable {

    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return "Credentials[" + login + "]";
    }
}
