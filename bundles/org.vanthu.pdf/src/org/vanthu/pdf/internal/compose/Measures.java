package org.vanthu.pdf.internal.compose;

import static org.vanthu.spi.pdf.Millimetres.toPoints;

/**
 * Measures of Annex I. Where the annex leaves a choice, the one of its own examples (Part I, V) is taken; points throughout.
 */
final class Measures {

    static final double PAGE_WIDTH = toPoints(210);
    static final double PAGE_HEIGHT = toPoints(297);
    static final double TOP = toPoints(20);
    static final double BOTTOM = PAGE_HEIGHT - toPoints(20);
    static final double LEFT = toPoints(30);
    static final double RIGHT = PAGE_WIDTH - toPoints(15);
    static final double WIDTH = RIGHT - LEFT;

    /** National name, superior body, issuer. */
    static final double NAME_SIZE = 12;

    /** Motto, number, place and date. */
    static final double MOTTO_SIZE = 13;

    /** "V/v" and its subject. */
    static final double LETTER_SUBJECT_SIZE = 12;

    /** Type name, subject, text, addressees, signing block, page number. */
    static final double TEXT_SIZE = 14;

    /** "Nơi nhận". */
    static final double RECIPIENTS_HEAD_SIZE = 12;

    /** List of recipients, drafter's mark, contact. */
    static final double SMALL_SIZE = 11;

    static final double FIRST_INDENT = toPoints(12.7);

    /** Base line to base line of the text: 1.1 lines. */
    static final double TEXT_PITCH = 17.7;

    static final double PARAGRAPH_SPACE = 6;

    /** A rule under a name is 1/3 to 1/2 of its line. */
    static final double RULE_SHARE = 0.42;

    static final double RULE_THICKNESS = 0.75;

    /** Base line of page numbers, within the upper margin. */
    static final double PAGE_NUMBER_BASELINE = toPoints(14);

    /** Between position and name. */
    static final double SIGNATURE_ROOM = toPoints(28);

    static final double SIGNER_IMAGE_WIDTH = toPoints(48);
    static final double SIGNER_IMAGE_HEIGHT = toPoints(24);

    /** Room that a longer number takes on the left, where nothing else stands: seven digits in all. */
    static final double NUMBER_RESERVE = 26;

    /** Room left for a day or a month. */
    static final double DAY_GAP = 15;

    private Measures() {}
}
