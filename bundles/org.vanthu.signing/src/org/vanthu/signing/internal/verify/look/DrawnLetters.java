package org.vanthu.signing.internal.verify.look;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/** How viewers are to draw the letters of a field that has no look ({@code /DA}, ISO 32000-2, 12.7.4.3): they copy it into the look. */
public final class DrawnLetters {

    /** What says how letters look, and paints nothing. */
    private static final Set<String> OF_TEXT = Set.of(
            "Tf", "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "Tc", "Tw", "Tz", "TL", "Ts",
            "Tm", "Td");

    /** What leaves them where they are and as wide as they are. */
    private static final Set<String> IN_PLACE = Set.of("Tf", "g", "G", "rg", "RG", "k", "K", "TL", "Tw");

    /** The strokes of larger letters hide words (points). */
    private static final double LARGEST = 36;
    /** Smaller ones cannot be read (points). */
    private static final double SMALLEST = 4;

    private boolean plain = true;
    private boolean inPlace = true;
    private String font = "";
    private List<PdfObject> colour = List.of();

    private DrawnLetters() {}

    /** Whether it says nothing else, and the letters are no larger than letters are. */
    public static boolean isPlain(PdfFile file, @Nullable PdfObject said) throws MalformedPdf {
        PdfObject drawn = file.resolve(said);
        if (!(drawn instanceof Str text)) {
            return drawn == Null.NULL;
        }
        return read(text).plain;
    }

    /** What a field or a form says about its letters; a text that cannot be read says nothing plain. */
    public static DrawnLetters read(Str said) throws MalformedPdf {
        DrawnLetters letters = new DrawnLetters();
        try {
            ContentOperators.read(new ArrayBytes(said.text().getBytes(StandardCharsets.ISO_8859_1)), letters::operate);
        } catch (MalformedPdf odd) {
            letters.plain = false;
        }
        return letters;
    }

    private void operate(String operator, List<PdfObject> operands) {
        double size = operator.equals("Tf") ? ContentOperators.number(operands, 1) : 0;
        boolean straight = !operator.equals("Tm")
                || operands.stream().allMatch(one -> one instanceof Num number && number.value() < 2);
        plain &= OF_TEXT.contains(operator) && Math.abs(size) <= LARGEST && straight;
        inPlace &= IN_PLACE.contains(operator)
                && (size == 0 || size >= SMALLEST)
                && operands.stream().allMatch(one -> !(one instanceof Num number) || number.isPlain());
        if (operator.equals("Tf") && !operands.isEmpty() && operands.getFirst() instanceof Name(String name)) {
            font = name;
        } else if (Paint.COLOURS.contains(operator) && Character.isLowerCase(operator.charAt(0))) {
            colour = List.copyOf(operands);
        }
    }

    /** The name of their font; empty where none is said. */
    public String font() {
        return font;
    }

    /** Whether they are seen in their place, on paper and on its colour, if it has one; letters of no size are as large as there is room. */
    public boolean areSeenOn(List<PdfObject> place) {
        double light = colour.isEmpty() ? 0 : Paint.light(colour);
        boolean onPlace = place.isEmpty() || Math.abs(Paint.light(place) - light) >= Paint.LIGHT / 2;
        return plain && inPlace && !Paint.mayBePaper(colour) && onPlace;
    }
}
