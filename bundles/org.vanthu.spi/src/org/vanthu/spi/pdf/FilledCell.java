package org.vanthu.spi.pdf;

/**
 * What becomes of a text field when the clerk fills it.
 *
 * @param field full name of the text field
 * @param value for {@code /V}
 * @param appearance for {@code /AP /N}, exactly the size of the field's rectangle as displayed
 */
public record FilledCell(String field, String value, Drawing appearance) {}
