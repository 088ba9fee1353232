package org.vanthu.core.internal.signin;

import java.util.concurrent.atomic.AtomicInteger;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.signing.Argon2Passwords;
import org.vanthu.spi.password.PasswordHashes;

/** The passwords of the product, and how often the work of hashing one was done: that is what a try costs in time. */
final class CountedPasswords implements PasswordHashes {

    private final PasswordHashes real = new Argon2Passwords();
    private final AtomicInteger hashed = new AtomicInteger();

    int hashed() {
        return hashed.get();
    }

    @Override
    public String hash(char[] password, PasswordCost cost) {
        hashed.incrementAndGet();
        return real.hash(password, cost);
    }

    @Override
    public boolean isOf(char[] password, String hash) {
        hashed.incrementAndGet();
        return real.isOf(password, hash);
    }

    @Override
    public PasswordCost costOf(String hash) {
        return real.costOf(hash);
    }
}
