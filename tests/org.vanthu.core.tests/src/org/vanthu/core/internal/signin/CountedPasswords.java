package org.vanthu.core.internal.signin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.signing.Argon2Passwords;
import org.vanthu.spi.password.PasswordHashes;

/**
 * The passwords of the product, and how often the work of hashing one was asked for: that is what a try costs in time. The
 * same work is done once for all offices of a run, for it is most of what the tests of an office would take.
 */
final class CountedPasswords implements PasswordHashes {

    private static final PasswordHashes REAL = new Argon2Passwords();
    private static final Map<Kept, String> HASHES = new ConcurrentHashMap<>();
    private static final Map<Compared, Boolean> ANSWERS = new ConcurrentHashMap<>();

    private record Kept(String password, PasswordCost cost) {}

    private record Compared(String password, String hash) {}

    private final AtomicInteger hashed = new AtomicInteger();

    private volatile Runnable meanwhile = () -> {};

    /** Happens once, while the next password is looked at. */
    void meanwhile(Runnable what) {
        meanwhile = what;
    }

    int hashed() {
        return hashed.get();
    }

    @Override
    public String hash(char[] password, PasswordCost cost) {
        hashed.incrementAndGet();
        return HASHES.computeIfAbsent(new Kept(new String(password), cost), kept -> REAL.hash(password, cost));
    }

    @Override
    public boolean isOf(char[] password, String hash) {
        hashed.incrementAndGet();
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return ANSWERS.computeIfAbsent(new Compared(new String(password), hash), compared -> REAL.isOf(password, hash));
    }

    @Override
    public PasswordCost costOf(String hash) {
        return REAL.costOf(hash);
    }
}
