package org.vanthu.sample;

import java.util.List;
import java.util.Optional;
import org.vanthu.spi.signing.TokenDriver;

/**
 * The sample office, seen from outside: who can sign in, and with what they sign.
 *
 * @param people everybody, the committee first
 * @param driver reaches the tokens; empty where SoftHSM 2 is not installed
 */
public record SampleOffice(List<SamplePerson> people, Optional<TokenDriver> driver) {

    /** The password of everybody in the sample office who has signed in before. */
    public static final String PASSWORD = "song tra nuoc xanh";

    /** The first password of everybody else; at the first sign-in the program asks for one's own. */
    public static final String FIRST_PASSWORD = "lan dau den song tra";

    /** The PIN of every token of the sample office. */
    public static final String PIN = "246810";

    public SampleOffice {
        people = List.copyOf(people);
    }

    /** The person with this login. */
    public SamplePerson person(String login) {
        return people.stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in the sample office is " + login));
    }

    /** Label of the token of a person. */
    public static String tokenOf(String login) {
        return "NGUOI-" + login;
    }

    /** Label of the token that holds the seal of a body. */
    public static String sealTokenOf(String organisationCode) {
        return "DAU-" + organisationCode;
    }
}
