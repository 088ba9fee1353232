package org.vanthu.core.internal.people;

import java.security.SecureRandom;

/**
 * Makes first passwords that can be read out over the telephone: groups of letters and digits without those that look
 * alike, nearly 80 bits.
 */
final class FirstPasswords {

    private static final char[] SIGNS = "abcdefghjkmnpqrstuvwxyz23456789".toCharArray();
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPasswords() {}

    static char[] next() {
        char[] made = new char[GROUPS * (GROUP + 1) - 1];
        for (int at = 0; at < made.length; at++) {
            made[at] = at % (GROUP + 1) == GROUP ? '-' : SIGNS[RANDOM.nextInt(SIGNS.length)];
        }
        return made;
    }
}
