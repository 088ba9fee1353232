package org.vanthu.spi.pdf;

/**
 * A composed document.
 *
 * @param pages number of pages
 * @param places where number, date, signature and seal stand
 */
public record ComposedPdf(int pages, SigningPlaces places) {}
