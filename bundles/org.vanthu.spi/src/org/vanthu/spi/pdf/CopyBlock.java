package org.vanthu.spi.pdf;

/**
 * What stands below the last line of a copy on paper (Annex I, Part II, II and Annex III, form 3.1).
 *
 * @param form {@code SAO Y}, {@code SAO LỤC} or {@code TRÍCH SAO}
 * @param agency that makes the copy
 * @param code number and notation of the copy
 * @param placeAndDate where and when it is made
 * @param signatory who signs it by hand
 * @param distribution to whom it goes
 */
public record CopyBlock(
        String form, String agency, String code, String placeAndDate, Signatory signatory, Distribution distribution) {}
