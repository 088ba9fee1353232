package org.vanthu.domain.outcome;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vanthu.domain.Language;
import org.vanthu.domain.time.VietnamTime;

/**
 * One trouble, ready to be shown: what happened and what to do next, in both languages.
 *
 * @param code stable code, see {@link TroubleKind#code()}
 * @param field name of the input it belongs to (as the input record's component is called), empty when it is about the whole act
 * @param details the values named in the words, by placeholder
 * @param vietnamese the words in Vietnamese
 * @param english the words in English
 */
public record Trouble(
        String code, Optional<String> field, Map<String, String> details, String vietnamese, String english) {

    public Trouble {
        details = Map.copyOf(details);
    }

    /**
     * A trouble about the whole act. {@code details} are alternating names and values; an exception as a value is told in
     * words, never by the name of its class, another trouble in the words of the same language, and a day as people here
     * write it.
     */
    public static Trouble of(TroubleKind kind, Object... details) {
        return make(kind, Optional.empty(), details);
    }

    /** A trouble of one input field. {@code details} are alternating names and values. */
    public static Trouble ofField(TroubleKind kind, String field, Object... details) {
        return make(kind, Optional.of(field), details);
    }

    private static Trouble make(TroubleKind kind, Optional<String> field, Object... details) {
        if (details.length % 2 != 0) {
            throw new IllegalArgumentException("details come in pairs of name and value: " + kind.code());
        }
        TroubleTexts texts = TroubleTexts.beside(kind.getClass());
        Map<String, String> english = named(Language.ENGLISH, details);
        return new Trouble(
                kind.code(),
                field,
                english,
                texts.render(Language.VIETNAMESE, kind.code(), named(Language.VIETNAMESE, details)),
                texts.render(Language.ENGLISH, kind.code(), english));
    }

    private static Map<String, String> named(Language language, Object... details) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i].toString(), words(language, details[i + 1]));
        }
        return named;
    }

    private static String words(Language language, Object detail) {
        return switch (detail) {
            case Throwable failure -> CauseTrouble.words(failure, language);
            case Trouble within -> within.message(language);
            case LocalDate day -> VietnamTime.day(day);
            default -> String.valueOf(detail);
        };
    }

    /** The same trouble, saying first which of several things it is about. */
    public Trouble about(String thing) {
        return new Trouble(code, field, details, thing + ": " + vietnamese, thing + ": " + english);
    }

    /**
     * The same trouble with what a format or a program says of itself. That has only English words, which stay out of the
     * Vietnamese ones.
     */
    public Trouble withParticulars(String told) {
        return new Trouble(code, field, details, vietnamese, english + ": " + told);
    }

    /** The words in one language. */
    public String message(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    /** Whether this is the given kind of trouble. */
    public boolean is(TroubleKind kind) {
        return code.equals(kind.code());
    }

    @Override
    public String toString() {
        return code + field.map(name -> " [" + name + "]").orElse("") + ": " + english;
    }
}
