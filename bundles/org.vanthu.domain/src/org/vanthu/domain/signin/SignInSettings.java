package org.vanthu.domain.signin;

/**
 * How an office guards its door.
 *
 * @param cost at which passwords are kept; a higher one takes hold of each password when it is next typed
 * @param terms when sessions end
 */
public record SignInSettings(PasswordCost cost, SessionTerms terms) {

    /** What a new office begins with. */
    public static final SignInSettings USUAL = new SignInSettings(PasswordCost.USUAL, SessionTerms.USUAL);
}
