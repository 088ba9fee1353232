package org.vanthu.domain.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and notation of a document (số, ký hiệu), written {@code 15/QĐ-UBND}, {@code 05/BNV-VP},
 * {@code 21/2023/QĐ-UBND}. NĐ 30/2020, Annex I: numbers below ten take a leading zero, a slash stands between number and
 * notation, hyphens between the groups of the notation.
 *
 * @param number as on the document, up to 11 characters: digits, for an inserted number a letter ({@code 12a})
 * @param notation as on the document, up to 30 characters; for a legal document it begins with the year
 */
public record DocumentCode(String number, String notation) {

    private static final Pattern FORM =
            Pattern.compile("(?iu)(?:số\\s*:?\\s*)?(\\d{1,10}\\p{L}?)\\s*/\\s*(\\S(?:.*\\S)?)");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d+)(\\p{L}?)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})/.+");

    public DocumentCode {
        number = Words.tidy(number);
        notation = Words.tidy(notation);
    }

    /** The code of an issued document: the number with its leading zero, then the notation. */
    public static DocumentCode of(int number, String notation) {
        return new DocumentCode(written(number), notation);
    }

    /** A number as the decree writes it: {@code 1} is {@code 01}, {@code 10} stays. */
    public static String written(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a document number is at least 1, not " + number);
        }
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /**
     * The notation for a type: {@code QĐ-UBND}; for a type without abbreviation organisation and drafting unit,
     * {@code UBND-VX} (NĐ 30/2020, Annex I).
     *
     * @param organisation abbreviation of the issuing organisation or title
     * @param draftingUnit abbreviation of the unit that drafted it, empty when it has none
     */
    public static String notation(DocumentType type, String organisation, String draftingUnit) {
        if (type.abbreviation().isPresent()) {
            return type.abbreviation().get() + "-" + organisation;
        }
        return draftingUnit.isBlank() ? organisation : organisation + "-" + draftingUnit;
    }

    /** Reads a code as people write it, with or without "Số:"; empty when it has no number before a slash. */
    public static Optional<DocumentCode> parse(String written) {
        Matcher found = FORM.matcher(Words.tidy(written));
        return found.matches() ? Optional.of(new DocumentCode(found.group(1), found.group(2))) : Optional.empty();
    }

    /** The number without leading zeros and letter; empty when it is not of that form. */
    public Optional<Integer> ordinal() {
        Matcher found = NUMBER.matcher(number);
        return found.matches() && found.group(1).length() < 10
                ? Optional.of(Integer.parseInt(found.group(1)))
                : Optional.empty();
    }

    /** The year a legal document carries in its code; empty for administrative documents. */
    public Optional<Integer> legalYear() {
        Matcher found = YEAR_FIRST.matcher(notation);
        return found.matches() ? Optional.of(Integer.parseInt(found.group(1))) : Optional.empty();
    }

    /** For comparing: leading zeros, case, spaces and kinds of dash do not matter. */
    public String key() {
        Matcher found = NUMBER.matcher(number);
        String plain = found.matches() ? found.group(1) + found.group(2) : number;
        return Words.codeKey(plain + "/" + notation);
    }

    /** The beginning of the {@link #key()} of every code that begins so. */
    public static String beginning(String typed) {
        return Words.codeKey(typed.strip().replaceFirst("^0+(?=[0-9])", ""));
    }

    /** As written on the document; a missing part leaves no slash behind. */
    @Override
    public String toString() {
        return notation.isEmpty() ? number : number + "/" + notation;
    }
}
