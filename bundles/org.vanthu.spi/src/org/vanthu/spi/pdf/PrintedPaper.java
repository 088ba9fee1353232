package org.vanthu.spi.pdf;

/**
 * What was printed.
 *
 * @param pages with cover
 * @param rows of the table; 0 where there is none
 */
public record PrintedPaper(int pages, long rows) {}
