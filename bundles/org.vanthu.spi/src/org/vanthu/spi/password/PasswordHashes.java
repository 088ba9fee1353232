package org.vanthu.spi.password;

import org.vanthu.domain.signin.PasswordCost;

/**
 * Turns passwords into what may be stored of them: Argon2id (RFC 9106) in the PHC string form, which carries its own
 * parameters and salt. Safe for many threads; each call takes the time and memory of its cost.
 */
public interface PasswordHashes {

    /** Hashes a password with a fresh salt. The array is not kept and not wiped. */
    String hash(char[] password, PasswordCost cost);

    /** Whether the password is the one that was hashed. Takes the same time for every wrong one. */
    boolean isOf(char[] password, String hash);

    /** The cost at which this was hashed. */
    PasswordCost costOf(String hash);
}
