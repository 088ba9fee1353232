package org.vanthu.domain.organisation;

import org.vanthu.domain.outcome.Outcome;

/**
 * What a person is in a unit: the title as it stands in a signature block, and its rank.
 *
 * @param title "Chủ tịch", "Phó Chánh Văn phòng", "Chuyên viên"; at most 100 characters (Position, NĐ 30/2020, Annex VI)
 * @param rank whether the holder heads the unit; decides between signing as head, {@code KT.} and {@code TL.}
 */
public record Position(String title, Rank rank) {

    /** Longest title. */
    public static final int TITLE_LIMIT = 100;

    /** Place of a position in its unit. */
    public enum Rank {
        /** Heads the unit; in the leading unit of a body: its head. At most one at a time. */
        HEAD,
        /** Deputy of the head. */
        DEPUTY,
        /** Everybody else. */
        MEMBER
    }

    public Position {
        if (!title.equals(Names.tidy(title)) || title.isEmpty()) {
            throw new IllegalArgumentException("an untidy title: " + title);
        }
    }

    /** A title typed by a person. */
    public static Outcome<String> readTitle(String typed, String field) {
        return Names.read(typed, field, TITLE_LIMIT, AccountTrouble.TITLE_MISSING, AccountTrouble.TITLE_TOO_LONG);
    }
}
