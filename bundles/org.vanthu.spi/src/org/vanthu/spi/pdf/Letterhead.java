package org.vanthu.spi.pdf;

import java.util.Optional;

/**
 * Who issues, and where: cells 2, 3 and 4 of Annex I. Names are given as they are called; the page shows them in capitals.
 *
 * @param superior directly superior body, if any
 * @param issuer body that issues, or title of the office holder who does
 * @param notation abbreviations after the number, for example {@code QĐ-UBND} or, for an official letter, {@code SYT-NVD}
 * @param place place name of the date line
 */
public record Letterhead(Optional<String> superior, String issuer, String notation, String place) {}
