package org.vanthu.domain.signin;

/**
 * What checking one password costs, here and for whoever steals the table: the parameters of Argon2id (RFC 9106).
 *
 * @param memoryKib memory in KiB
 * @param passes passes over it
 * @param lanes lanes
 */
public record PasswordCost(int memoryKib, int passes, int lanes) {

    /** The least that OWASP's password storage guide allows for Argon2id: 19 MiB, 2 passes, 1 lane. */
    public static final PasswordCost LEAST = new PasswordCost(19 * 1024, 2, 1);
    /** What a new office begins with: 64 MiB, 3 passes, the second choice of RFC 9106 with one lane. */
    public static final PasswordCost USUAL = new PasswordCost(64 * 1024, 3, 1);

    private static final int LEAST_MEMORY_KIB = 19 * 1024;
    private static final int LEAST_PASSES = 2;
    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_PASSES = 20;
    private static final int MOST_LANES = 16;

    public PasswordCost {
        if (memoryKib < LEAST_MEMORY_KIB || memoryKib > MOST_MEMORY_KIB) {
            throw new IllegalArgumentException("memory out of bounds: " + memoryKib + " KiB");
        }
        if (passes < LEAST_PASSES || passes > MOST_PASSES || lanes < 1 || lanes > MOST_LANES) {
            throw new IllegalArgumentException("passes or lanes out of bounds: " + passes + ", " + lanes);
        }
    }

    /** Whether a password kept at this cost should be kept anew at the other when it is next typed. */
    public boolean isWeakerThan(PasswordCost other) {
        return memoryKib < other.memoryKib || passes < other.passes || lanes < other.lanes;
    }
}
