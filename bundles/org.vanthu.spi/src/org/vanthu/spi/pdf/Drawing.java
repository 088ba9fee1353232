package org.vanthu.spi.pdf;

/**
 * Something drawn, to be put somewhere: a PDF of one page of exactly its size, transparent where nothing is drawn, its fonts
 * embedded as subsets. Import the page as a form XObject. It is upright as the reader shall see it: on a page turned by
 * {@link PageGeometry#rotation()} the form's {@code /Matrix} turns it.
 *
 * @param pdf the one-page PDF
 * @param width points
 * @param height points
 */
public record Drawing(byte[] pdf, double width, double height) {}
