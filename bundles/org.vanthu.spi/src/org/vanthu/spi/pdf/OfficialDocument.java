package org.vanthu.spi.pdf;

/**
 * All that stands on an official document.
 *
 * @param letterhead issuer, notation, place
 * @param numbering number and date, printed or left open
 * @param heading type and subject
 * @param distribution addressees and recipients
 * @param body text
 * @param signatory signing block
 * @param marks urgency, circulation, contact
 */
public record OfficialDocument(
        Letterhead letterhead,
        Numbering numbering,
        Heading heading,
        Distribution distribution,
        BodyText body,
        Signatory signatory,
        Marks marks) {}
