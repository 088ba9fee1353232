package org.vanthu.api.people;

import java.util.Arrays;

/** The current password and the one that shall replace it; both wiped by {@link #close()}. */
public record PasswordChange(char[] current, char[] next) implements AutoCloseable {

    @Override
    public void close() {
        Arrays.fill(current, '\0');
        Arrays.fill(next, '\0');
    }

    @Override
    public String toString() {
        return "PasswordChange";
    }
}
