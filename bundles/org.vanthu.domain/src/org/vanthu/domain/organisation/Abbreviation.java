package org.vanthu.domain.organisation;

import java.util.regex.Pattern;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/**
 * The short name of a body or unit as it stands in notations: {@code UBND}, {@code VP}, {@code KGVX} in
 * {@code 15/QĐ-UBND} (NĐ 30/2020, Annex I, Part I, II.3).
 *
 * @param value letters and digits, at most 20, also with {@code &}, dots and hyphens inside
 */
public record Abbreviation(String value) {

    private static final int LIMIT = 20;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}&.\\-]*[\\p{L}\\p{N}])?");

    public Abbreviation {
        if (value.length() > LIMIT || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an abbreviation for notations: " + value);
        }
    }

    /** The abbreviation typed by a person. */
    public static Outcome<Abbreviation> read(String typed, String field) {
        String tidy = Names.tidy(typed);
        if (tidy.isEmpty()) {
            return Outcome.refused(Trouble.ofField(OrganisationTrouble.ABBREVIATION_MISSING, field));
        }
        if (tidy.length() > LIMIT || !FORM.matcher(tidy).matches()) {
            return Outcome.refused(Trouble.ofField(
                    OrganisationTrouble.ABBREVIATION_MALFORMED, field, "abbreviation", tidy, "limit", LIMIT));
        }
        return Outcome.done(new Abbreviation(tidy));
    }

    @Override
    public String toString() {
        return value;
    }
}
