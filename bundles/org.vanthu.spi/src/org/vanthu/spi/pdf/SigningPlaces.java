package org.vanthu.spi.pdf;

import java.util.Optional;

/**
 * Where the acts of signing and issuing leave their marks (Annex I, cells 3, 4, 7c, 8 and 14).
 *
 * @param number number cell, empty where the number is printed already
 * @param date date cell, empty where the date is printed already
 * @param signerImage between position line and name, centred on them
 * @param seal agency seal, covering about a third of the signer's image on its left
 * @param note top right of page 1, for annexes and copies
 */
public record SigningPlaces(
        Optional<FormCell> number, Optional<FormCell> date, PagePlace signerImage, PagePlace seal, PagePlace note) {

    /** Empty signature field of the competent person. */
    public static final String SIGNER_FIELD = "vanthu.signer";

    /** Empty signature field of the agency. */
    public static final String AGENCY_FIELD = "vanthu.agency";

    /** Diameter of a seal where the office has set no other, millimetres (the decree gives none). */
    public static final double USUAL_SEAL = 36;

    /**
     * The place of a round seal beside a signer's image: level with its middle, covering its left third.
     *
     * @param diameter of the seal, points
     */
    public static PagePlace sealBeside(PagePlace signerImage, double diameter) {
        Box image = signerImage.box();
        double left = image.left() + image.width() / 3 - diameter;
        return new PagePlace(signerImage.page(), new Box(left, image.centreY() - diameter / 2, diameter, diameter));
    }
}
