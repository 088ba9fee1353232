package org.vanthu.spi.pdf;

import java.util.List;

/**
 * A cell of Annex I that is filled by a form field after the person has signed.
 *
 * @param field name of the text field
 * @param place the rectangle of the field
 * @param slots the gaps in it, at least one, all within the place
 */
public record FormCell(String field, PagePlace place, List<Slot> slots) {

    /** Field of the number cell (cell 3). */
    public static final String NUMBER = "vanthu.number";

    /** Field of the place and date cell (cell 4). */
    public static final String DATE = "vanthu.date";

    public FormCell {
        slots = List.copyOf(slots);
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("a cell without a gap: " + field);
        }
    }

    /** The same cell with its gaps elsewhere. */
    public FormCell movedTo(int page, double left, double top) {
        double right = left - place.box().left();
        double down = top - place.box().top();
        return around(
                field,
                page,
                slots.stream()
                        .map(slot -> new Slot(
                                slot.part(),
                                slot.box().movedBy(right, down),
                                slot.baseline() + down,
                                slot.size(),
                                slot.style()))
                        .toList());
    }

    /** The cell around these gaps. */
    public static FormCell around(String field, int page, List<Slot> slots) {
        return new FormCell(
                field,
                new PagePlace(
                        page, slots.stream().map(Slot::box).reduce(Box::union).orElseThrow()),
                slots);
    }
}
