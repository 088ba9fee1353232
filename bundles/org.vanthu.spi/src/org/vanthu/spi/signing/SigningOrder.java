package org.vanthu.spi.signing;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.SigningPlaces;

/** What a signature is put as: the kinds of NĐ 30/2020, Annex I, each with its place and look. */
public sealed interface SigningOrder {

    /** The time of signing; written into the signature and, where the kind shows it, on the page. */
    Instant at();

    /**
     * The competent person signs the main document: a certification signature that permits filling in fields and
     * signing (DocMDP P=2), in the prepared field {@link SigningPlaces#SIGNER_FIELD}.
     *
     * @param at the time of signing
     * @param image the person's blue signature image, fitted into the field and centred; without one nothing is shown
     */
    record Person(Instant at, Optional<StampImage> image) implements SigningOrder {}

    /**
     * The clerk's act on the main document: fills the prepared text fields {@link FormCell#NUMBER} and
     * {@link FormCell#DATE} and signs for the agency in {@link SigningPlaces#AGENCY_FIELD}, in one update.
     *
     * @param at the time of signing
     * @param seal the agency's red seal in its real size; it covers a third of the signer's image from the left, as far as
     *     the prepared field gives room for that
     * @param values what is filled in; empty where number and date were reserved and printed beforehand
     */
    record Agency(Instant at, Optional<StampImage> seal, Optional<CellValues> values) implements SigningOrder {}

    /**
     * The agency signs an annex that is a file of its own: no image; number, notation and time at the top right of page 1
     * in a field that is made for it.
     *
     * @param at the time of signing
     * @param code number and notation of the main document, "15/QĐ-UBND"
     */
    record Annex(Instant at, String code) implements SigningOrder {}

    /**
     * The agency signs an electronic copy (sao): no image; form of copy, agency and time at the top right of page 1.
     *
     * @param at the time of signing
     * @param form the form of copy as it is written: "SAO Y", "SAO LỤC", "TRÍCH SAO"
     * @param agency name of the copying agency
     */
    record Copy(Instant at, String form, String agency) implements SigningOrder {}

    /**
     * A signature that shows nothing, for files that are not official documents (an evidence sheet, an export).
     *
     * @param at the time of signing
     */
    record Invisible(Instant at) implements SigningOrder {}
}
