package org.vanthu.domain.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/**
 * The electronic identification code of a body: {@code H01.151.02} in the form of QĐ 20/2020/QĐ-TTg (groups of 0-9 and
 * A-Z divided by dots, level 1 first, at most 35 characters) or {@code 001.00.10.H47} in the old form of QCVN 102 (four
 * groups of 3, 2, 2 and 3 characters, level 1 last). Both occur in real messages, also mixed, so the check is loose.
 *
 * @param value as shown: upper case, without spaces
 */
public record OrganisationCode(String value) implements Comparable<OrganisationCode> {

    /** Characters that QĐ 20/2020 allows. */
    public static final int MOST_CHARACTERS = 35;
    /** Characters that the field OrganId of NĐ 30/2020, Annex VI, and older systems hold. */
    public static final int CHARACTERS_OF_ANNEX_VI = 13;

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");
    private static final Pattern OLD_FORM = Pattern.compile("[0-9A-Z]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}");

    public OrganisationCode {
        if (value.length() > MOST_CHARACTERS || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an organisation code: " + value);
        }
    }

    /** The code typed by a person; troubles belong to {@code field}. Case and outer spaces do not matter. */
    public static Outcome<OrganisationCode> read(String typed, String field) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Outcome.refused(Trouble.ofField(OrganisationTrouble.CODE_MISSING, field));
        }
        if (code.length() > MOST_CHARACTERS) {
            return Outcome.refused(Trouble.ofField(OrganisationTrouble.CODE_TOO_LONG, field, "limit", MOST_CHARACTERS));
        }
        if (!FORM.matcher(code).matches()) {
            return Outcome.refused(Trouble.ofField(OrganisationTrouble.CODE_MALFORMED, field, "code", typed.strip()));
        }
        return Outcome.done(new OrganisationCode(code));
    }

    /** Whether it has the old form of 13 characters (QCVN 102:2016). */
    public boolean isOldForm() {
        return OLD_FORM.matcher(value).matches();
    }

    /**
     * The warning to show beside a code that receivers who keep to Annex VI (13 characters) may cut; it is no error.
     */
    public Optional<Trouble> warning() {
        return value.length() > CHARACTERS_OF_ANNEX_VI
                ? Optional.of(Trouble.ofField(
                        OrganisationTrouble.CODE_LONGER_THAN_ANNEX_VI,
                        "code",
                        "code",
                        value,
                        "length",
                        value.length(),
                        "usual",
                        CHARACTERS_OF_ANNEX_VI))
                : Optional.empty();
    }

    @Override
    public int compareTo(OrganisationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
