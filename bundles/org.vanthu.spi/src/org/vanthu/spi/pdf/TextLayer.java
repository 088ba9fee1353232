package org.vanthu.spi.pdf;

import java.util.BitSet;

/**
 * Which pages show text that can be searched and selected. Very long documents are looked at in samples.
 *
 * @param pagesLookedAt the pages that were looked at
 * @param pagesWithText those of them that show text
 */
public record TextLayer(BitSet pagesLookedAt, BitSet pagesWithText) {

    /** How much of a document is text. */
    public enum Extent {
        NONE,
        SOME,
        ALL
    }

    public TextLayer {
        pagesLookedAt = (BitSet) pagesLookedAt.clone();
        pagesWithText = (BitSet) pagesWithText.clone();
    }

    /** Over the pages looked at. */
    public Extent extent() {
        if (pagesWithText.isEmpty()) {
            return Extent.NONE;
        }
        return pagesWithText.cardinality() == pagesLookedAt.cardinality() ? Extent.ALL : Extent.SOME;
    }
}
