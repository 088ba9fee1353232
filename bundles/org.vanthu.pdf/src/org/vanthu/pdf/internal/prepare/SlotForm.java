package org.vanthu.pdf.internal.prepare;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Slot;

/**
 * The gaps of a text field as they stand in the field itself, under a key of our own: a prepared file needs nothing beside it
 * to be filled. Each gap is {@code [part left top width height baseline size style]}, displayed coordinates.
 */
public final class SlotForm {

    static final COSName KEY = COSName.getPDFName("VanthuSlots");
    private static final int LENGTH = 8;

    private SlotForm() {}

    static COSArray write(List<Slot> slots) {
        COSArray all = new COSArray();
        for (Slot slot : slots) {
            COSArray one = new COSArray();
            one.add(COSName.getPDFName(slot.part().name()));
            Box box = slot.box();
            for (double number :
                    new double[] {box.left(), box.top(), box.width(), box.height(), slot.baseline(), slot.size()}) {
                one.add(new COSFloat((float) number));
            }
            one.add(COSName.getPDFName(slot.style().name()));
            all.add(one);
        }
        all.setDirect(true);
        return all;
    }

    /** The gaps of a field; empty if it is none of ours or was tampered with. */
    public static List<Slot> read(COSDictionary field) {
        List<Slot> slots = new ArrayList<>();
        if (field.getDictionaryObject(KEY) instanceof COSArray all) {
            for (int i = 0; i < all.size(); i++) {
                COSBase each = all.getObject(i);
                if (each instanceof COSArray one && one.size() == LENGTH) {
                    add(one, slots);
                }
            }
        }
        return slots;
    }

    private static void add(COSArray one, List<Slot> slots) {
        try {
            float[] numbers = new float[6];
            for (int i = 0; i < 6; i++) {
                numbers[i] = ((COSNumber) one.getObject(i + 1)).floatValue();
            }
            slots.add(new Slot(
                    Slot.Part.valueOf(one.getName(0)),
                    new Box(numbers[0], numbers[1], numbers[2], numbers[3]),
                    numbers[4],
                    numbers[5],
                    Slot.Style.valueOf(one.getName(7))));
        } catch (ClassCastException | IllegalArgumentException | NullPointerException foreign) {
            // not written by us: the field then counts as one without gaps
            return;
        }
    }
}
