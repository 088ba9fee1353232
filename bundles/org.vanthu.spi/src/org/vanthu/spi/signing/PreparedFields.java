package org.vanthu.spi.signing;

/**
 * Names of the form fields that a draft gets when it goes for signature (NĐ 30/2020, Annex I). All are top-level fields
 * of the AcroForm, each one merged with its single widget, and the widget stands in the {@code /Annots} of its page.
 *
 * <p>The texts are written in the size of the field's {@code /DA}, upright, or slanted where the name of its font says
 * so, in the field's alignment {@code /Q}.
 */
public final class PreparedFields {

    /** Text field in the cell of number and notation (cell 3): takes the number, or number and notation. */
    public static final String NUMBER = "vanthu-number";

    /** Text field in the cell of place and date (cell 4): takes the date, or place and date. */
    public static final String DATE = "vanthu-date";

    /** Empty signature field between position line and name (cell 7c). The image is centred in it. */
    public static final String PERSON = "vanthu-person";

    /**
     * Empty signature field of the agency (cell 8). It must have room for the seal in its real size so that it covers
     * the left third of the signer's image: from one seal's width left of {@link #PERSON} to its middle, at least a
     * seal's height high. The signer chooses the exact place within it.
     */
    public static final String AGENCY = "vanthu-agency";

    private PreparedFields() {}
}
