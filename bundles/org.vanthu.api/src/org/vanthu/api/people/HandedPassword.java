package org.vanthu.api.people;

/**
 * A first password on its way to the person it is for.
 *
 * @param unit where the person works
 * @param firstPassword to be handed to the person; stored nowhere
 */
public record HandedPassword(String fullName, String unit, String login, char[] firstPassword) {

    @Override
    public String toString() {
        return "HandedPassword[" + login + "]";
    }
}
