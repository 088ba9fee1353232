package org.vanthu.spi.pdf;

/** Draws pictures of signatures and seals for the sample office and for tests; never used for a real person or body. */
public interface SampleImages {

    /** Blue strokes on transparent ground, PNG, always the same for the same name. */
    byte[] signature(String name);

    /**
     * A red round seal on transparent ground, PNG of 300 dots an inch.
     *
     * @param ring words around, for example {@code ỦY BAN NHÂN DÂN HUYỆN …}
     * @param centre words across the middle, may be several lines
     * @param diameter millimetres
     */
    byte[] seal(String ring, String centre, double diameter);
}
