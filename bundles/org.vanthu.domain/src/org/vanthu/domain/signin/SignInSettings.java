package org.vanthu.domain.signin;

/**
 * How an office guards its door.
 *
 * @param cost at which passwords are kept; a higher one takes hold of each password when it is next typed
 * @param terms when sessions end; takes hold at the next sign-in
 * @param lockOut how wrong tries are slowed down
 * @param shortestPassword fewest characters of a password that is chosen from now on
 */
public record SignInSettings(PasswordCost cost, SessionTerms terms, LockOutTerms lockOut, int shortestPassword) {

    /** What a new office begins with. */
    public static final SignInSettings USUAL = of(PasswordCost.USUAL, SessionTerms.USUAL);

    /** The longest that the shortest password may be. */
    public static final int MOST_ASKED = 64;

    public SignInSettings {
        if (shortestPassword < PasswordRules.SHORTEST || shortestPassword > MOST_ASKED) {
            throw new IllegalArgumentException("length of passwords out of bounds: " + shortestPassword);
        }
    }

    /** These, and everything else as usual. */
    public static SignInSettings of(PasswordCost cost, SessionTerms terms) {
        return new SignInSettings(cost, terms, LockOutTerms.USUAL, PasswordRules.SHORTEST);
    }
}
