package org.vanthu.domain.drafting;

import org.vanthu.domain.DraftId;

/**
 * The issued document that a new one mends (NĐ 30/2020, Art. 18.3).
 *
 * @param document the one issued with a mistake
 */
public record EarlierDocument(DraftId document, Mending mending) {

    /** How a mistake in an issued document is mended. */
    public enum Mending {
        /** Content was wrong: a document of equal form replaces it. */
        REPLACES,
        /** Content was wrong: a document of equal form amends it. */
        AMENDS,
        /** Format, presentation or procedure was wrong: an official letter corrects it. */
        CORRECTS
    }
}
