package org.vanthu.spi.pdf;

import java.util.Optional;

/**
 * Who prints a paper.
 *
 * @param superior directly superior body, if any
 * @param agency the body
 * @param placeAndDate for example {@code Hà Nội, ngày 05 tháng 01 năm 2020}; may be empty
 */
public record PaperHead(Optional<String> superior, String agency, String placeAndDate) {}
