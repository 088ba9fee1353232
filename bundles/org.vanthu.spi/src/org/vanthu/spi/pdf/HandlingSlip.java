package org.vanthu.spi.pdf;

import java.util.List;

/**
 * The slip on which an incoming document is directed and handled (Annex IV, VII).
 *
 * @param head of the body that handles it
 * @param document type, code, date, issuer and subject of the incoming document
 * @param leader opinions of the leaders of the body
 * @param unit opinions of the heads of units
 * @param handler proposals of those who handle it
 */
public record HandlingSlip(
        PaperHead head, String document, List<Opinion> leader, List<Opinion> unit, List<Opinion> handler) {

    public HandlingSlip {
        leader = List.copyOf(leader);
        unit = List.copyOf(unit);
        handler = List.copyOf(handler);
    }

    /**
     * One direction or proposal.
     *
     * @param words what was said; may be empty
     * @param tasks who shall do what, for example {@code Chủ trì: Phòng Nội vụ, hạn 05/01/2026}
     * @param by who said it (both names where one stood in for another)
     * @param date when, as it shall be read
     */
    public record Opinion(String words, List<String> tasks, String by, String date) {
        public Opinion {
            tasks = List.copyOf(tasks);
        }
    }
}
