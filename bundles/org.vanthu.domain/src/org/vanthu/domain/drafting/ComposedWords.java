package org.vanthu.domain.drafting;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.domain.Language;

/**
 * All words that the built-in composer puts on the page of a version, part by part. They are kept with the version: the page
 * is made of nothing else, so one can always tell whether it still says what the draft says.
 *
 * @param words a part that is missing is empty
 */
public record ComposedWords(Map<Part, String> words) {

    /** A part of the page (NĐ 30/2020, Annex I). */
    public enum Part {
        SUPERIOR("cơ quan chủ quản", "superior body"),
        ISSUER("cơ quan ban hành", "issuing body"),
        NOTATION("ký hiệu", "notation"),
        PLACE("địa danh", "place of issue"),
        TYPE("tên loại", "type of document"),
        SUBJECT("trích yếu", "subject"),
        URGENCY("độ khẩn", "urgency"),
        /** "Kính gửi", a line each. */
        ADDRESSEES("kính gửi", "addressees"),
        BODY("nội dung", "text"),
        /** Everybody it goes to, a line each, whether addressed at the head or not. */
        RECIPIENTS("nơi nhận", "recipients"),
        KEPT_BY("nơi lưu", "where it is kept"),
        /** The lines above the signature, a line each. */
        CAPACITY("quyền hạn, chức vụ của người ký", "capacity and position of the signer"),
        SIGNER("họ tên người ký", "name of the signer");

        private final String vietnamese;
        private final String english;

        Part(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** The words for a reader of this language, as they follow others in a sentence. */
        public String label(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }

    public ComposedWords {
        Map<Part, String> spoken = new EnumMap<>(Part.class);
        words.forEach((part, said) -> {
            if (!said.isEmpty()) {
                spoken.put(part, said);
            }
        });
        words = Map.copyOf(spoken);
    }

    /** What a part says; empty if it says nothing. */
    public String of(Part part) {
        return words.getOrDefault(part, "");
    }

    /** The lines of a part. */
    public List<String> lines(Part part) {
        return of(part).lines().toList();
    }

    /** The parts in which the two differ. */
    public Set<Part> differences(ComposedWords other) {
        return EnumSet.allOf(Part.class).stream()
                .filter(part -> !of(part).equals(other.of(part)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    /** The names of parts in one line, in the order of the page. */
    public static String labels(Set<Part> parts, Language language) {
        return parts.stream().sorted().map(part -> part.label(language)).collect(Collectors.joining(", "));
    }
}
