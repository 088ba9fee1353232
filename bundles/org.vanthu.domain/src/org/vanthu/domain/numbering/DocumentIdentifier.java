package org.vanthu.domain.numbering;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mã định danh văn bản: code of the organisation, year of issue, sequence number in that year (QĐ 28/2018, Art. 10;
 * NĐ 30/2020, Annex VI, III.1.c). The sequence counts all documents an organisation issues, of whatever series.
 *
 * @param organisationCode code of QĐ 20/2020 (at most 35 characters) or the old one of 13
 * @param sequence 1 or more
 */
public record DocumentIdentifier(String organisationCode, int year, int sequence) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Z]+(?:\\.[0-9A-Z]+)*)\\.(\\d{4})\\.([1-9]\\d*)");
    private static final Pattern CODE = Pattern.compile("(?=.{1,35}$)[0-9A-Z]+(?:\\.[0-9A-Z]+)*");

    public DocumentIdentifier {
        if (!CODE.matcher(organisationCode).matches()) {
            throw new IllegalArgumentException("not the code of an organisation: " + organisationCode);
        }
        if (sequence < 1) {
            throw new IllegalArgumentException("sequences start at 1: " + sequence);
        }
    }

    /** The identifier written by {@link #toString()}. */
    public static DocumentIdentifier parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("not the identifier of a document: " + text);
        }
        return new DocumentIdentifier(
                found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    /** For example {@code H01.151.2026.125}. */
    @Override
    public String toString() {
        return organisationCode + "." + year + "." + sequence;
    }
}
