package org.vanthu.spi.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.drafting.MarkPlace;
import org.vanthu.domain.drafting.MarkPlace.Mark;

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

    /** The places as they may be moved. */
    public List<MarkPlace> marks() {
        List<MarkPlace> marks = new ArrayList<>();
        number.ifPresent(cell -> marks.add(mark(Mark.NUMBER, cell.place())));
        date.ifPresent(cell -> marks.add(mark(Mark.DATE, cell.place())));
        marks.add(mark(Mark.SIGNER, signerImage));
        marks.add(mark(Mark.SEAL, seal));
        return marks;
    }

    private static MarkPlace mark(Mark mark, PagePlace place) {
        Box box = place.box();
        return new MarkPlace(mark, place.page(), box.left(), box.top(), box.width(), box.height());
    }

    /** The same with marks elsewhere; a mark that is not named stays. */
    public SigningPlaces at(List<MarkPlace> marks) {
        SigningPlaces moved = this;
        for (MarkPlace mark : marks) {
            moved = moved.at(mark);
        }
        return moved;
    }

    private SigningPlaces at(MarkPlace mark) {
        return switch (mark.mark()) {
            case NUMBER ->
                new SigningPlaces(
                        number.map(cell -> cell.movedTo(mark.page(), mark.left(), mark.top())),
                        date,
                        signerImage,
                        seal,
                        note);
            case DATE ->
                new SigningPlaces(
                        number,
                        date.map(cell -> cell.movedTo(mark.page(), mark.left(), mark.top())),
                        signerImage,
                        seal,
                        note);
            case SIGNER -> new SigningPlaces(number, date, place(mark), seal, note);
            case SEAL -> new SigningPlaces(number, date, signerImage, place(mark), note);
        };
    }

    private static PagePlace place(MarkPlace mark) {
        return new PagePlace(mark.page(), new Box(mark.left(), mark.top(), mark.width(), mark.height()));
    }

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
