package org.vanthu.domain.signature;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vanthu.domain.Language;

/** The answer for a file or a signature. Only {@link #VALID} may ever be shown in green. */
public enum Verdict {
    /** Intact, signed by whom it says, and everything needed to say so was at hand. */
    VALID("hợp lệ", "valid"),
    /** Broken, altered in a way that is not permitted, or signed with a certificate that was not valid. */
    INVALID("KHÔNG HỢP LỆ", "INVALID"),
    /** Nothing speaks against it, but something needed to decide is missing; the reasons say what. */
    UNDETERMINED("KHÔNG XÁC ĐỊNH ĐƯỢC", "CANNOT BE DETERMINED"),
    /** There is no signature in the file. */
    UNSIGNED("CHƯA KÝ SỐ", "NOT SIGNED"),
    /** Not a PDF, or too damaged or protected to be looked into. */
    UNREADABLE("KHÔNG ĐỌC ĐƯỢC", "UNREADABLE");

    private final String vietnamese;
    private final String english;

    Verdict(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The words for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }

    private static final List<Verdict> WORST_FIRST = List.of(INVALID, UNREADABLE, UNSIGNED, UNDETERMINED, VALID);

    /** The verdict on a document of several signed files: no better than that on any of them. {@link #UNSIGNED} without files. */
    public static Verdict worst(Collection<Verdict> files) {
        return WORST_FIRST.stream().filter(files::contains).findFirst().orElse(UNSIGNED);
    }

    /** The one that this word stands for; {@link #UNDETERMINED} for a word of a newer version. */
    public static Verdict named(String word) {
        return Stream.of(values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst()
                .orElse(UNDETERMINED);
    }

    /** The word used on the command line and in JSON: {@code valid}, {@code invalid}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
