package org.vanthu.domain.document;

import java.util.Locale;
import org.vanthu.domain.Language;

/** A field of the metadata that Annex VI Part II prescribes, with its type and length. */
public interface MetadataField {

    /** How the value is written. */
    enum Kind {
        TEXT,
        /** Digits only. */
        NUMBER,
        /** {@code yyyy-MM-dd}; {@code dd/MM/yyyy} is read as well. */
        DATE,
        /** Text without a limit. */
        LONG_TEXT
    }

    /** Who writes the value (Annex VI Part I, III.1.g). */
    enum Filling {
        BY_SYSTEM,
        REQUIRED,
        OPTIONAL
    }

    /**
     * One row of the decree's table.
     *
     * @param number its number there, empty for a field this program adds
     * @param annexName its name there
     * @param length most characters or digits
     * @param vietnamese its words in the table
     */
    record Definition(
            String number,
            String annexName,
            Kind kind,
            int length,
            Filling filling,
            String vietnamese,
            String english) {}

    /** Name of the enum constant. */
    String name();

    /** Name under which a form and {@code Trouble.field} know it: {@code codeNumber}. */
    default String input() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder input = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            input.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return input.toString();
    }

    /** The field's row in the decree's table. */
    Definition definition();

    /** Number in the decree's table: {@code 14.1}. Empty for a field this program adds. */
    default String number() {
        return definition().number();
    }

    /** Name in the decree's table: {@code CodeNotation}. */
    default String annexName() {
        return definition().annexName();
    }

    /** How the value is written. */
    default Kind kind() {
        return definition().kind();
    }

    /** Most characters or digits that are stored. */
    default int length() {
        return definition().length();
    }

    /** Who writes the value. */
    default Filling filling() {
        return definition().filling();
    }

    /** The field's words for a reader of this language. */
    default String label(Language language) {
        return language == Language.VIETNAMESE
                ? definition().vietnamese()
                : definition().english();
    }
}
