package org.vanthu.spi.pdf;

/**
 * A place in a document.
 *
 * @param page the page, from 0
 * @param box where on it, displayed coordinates
 */
public record PagePlace(int page, Box box) {

    public PagePlace {
        if (page < 0) {
            throw new IllegalArgumentException("no page " + page);
        }
    }
}
