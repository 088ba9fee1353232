package org.vanthu.signing.internal.verify.look;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.pdf.Unpacking;

/**
 * The zigzag under words as PDFBox draws it: low strips that are filled with a pattern, of which every cell is one turn of a
 * {@link Squiggle}. A strip shows nothing but what its pattern has, so it is low and coloured, and the cells touch without overlapping.
 */
public final class PatternedSquiggle {

    /** How high a strip may be (points). */
    private static final double HIGHEST = 4;
    /** By how much numbers may differ that are written with few places. */
    private static final double SAME = 0.01;

    private static final Set<String> COLOURS = Set.of("CS", "SC", "RG", "G", "K");
    /** What the drawings may say of themselves; anything else could decide what of them is shown. */
    private static final Set<String> OF_FORM =
            Set.of("Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Length", "Filter");

    private static final Set<String> OF_PATTERN = Set.of(
            "Type",
            "PatternType",
            "PaintType",
            "TilingType",
            "BBox",
            "XStep",
            "YStep",
            "Resources",
            "Length",
            "Filter");
    private static final Set<String> DEVICES = Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK");

    private final PdfFile file;
    private int strips;
    private boolean other;
    /** How much the drawings are enlarged upwards. */
    private double enlarged = 1;
    /** The cells of the pattern that was chosen last. */
    private @Nullable Stream pattern;
    /** How high the rectangle at hand is, in its drawing; 0 where there is none. */
    private double high;

    private PatternedSquiggle(PdfFile file) {
        this.file = file;
    }

    /** Whether the look of this annotation is nothing but strips of zigzags, at most so many. */
    public static boolean isAll(PdfFile file, Dict annotation, int most) throws MalformedPdf {
        Dict looks = file.dict(annotation, "AP").orElse(Dict.empty());
        if (!(file.resolve(looks, "N") instanceof Stream look)
                || Rectangles.enlarged(file, annotation.get("Rect"), look.dict().get("BBox")) > 1 + SAME) {
            return false;
        }
        PatternedSquiggle squiggle = new PatternedSquiggle(file);
        squiggle.walk(look, squiggle::whole);
        return !squiggle.other && squiggle.strips > 0 && squiggle.strips <= most;
    }

    private void walk(Stream form, ContentsOf reader) throws MalformedPdf {
        Dict resources = file.dict(form.dict(), "Resources").orElse(Dict.empty());
        other |= !OF_FORM.containsAll(form.dict().entries().keySet()) || !onlyMoves(form.dict());
        ContentOperators.read(
                new ArrayBytes(Unpacking.unpack(form)),
                (operator, operands) -> reader.operate(operator, operands, resources));
    }

    /** Is told each operator of a drawing. */
    private interface ContentsOf {
        void operate(String operator, List<PdfObject> operands, Dict resources) throws MalformedPdf;
    }

    private boolean onlyMoves(Dict form) throws MalformedPdf {
        List<PdfObject> matrix = file.list(form, "Matrix");
        return !form.has("Matrix") || numbers(matrix, 6) && isAt(matrix, 1, 0, 0, 1);
    }

    private static boolean isAt(List<PdfObject> matrix, double... first) {
        for (int i = 0; i < first.length; i++) {
            if (ContentOperators.number(matrix, i) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean numbers(List<PdfObject> operands, int many) {
        return operands.size() == many
                && operands.stream().allMatch(one -> one instanceof Num number && number.isPlain());
    }

    /** What the look as a whole does: it chooses colours, a size, and draws. */
    private void whole(String operator, List<PdfObject> operands, Dict resources) throws MalformedPdf {
        if (operator.equals("cm")) {
            double up = ContentOperators.number(operands, 3);
            other |= !numbers(operands, 6)
                    || enlarged != 1
                    || ContentOperators.number(operands, 0) <= 0
                    || ContentOperators.number(operands, 1) != 0
                    || ContentOperators.number(operands, 2) != 0
                    || up <= 0;
            enlarged = up;
        } else if (operator.equals("Do") && operands.size() == 1 && operands.getFirst() instanceof Name(String name)) {
            Dict drawings = file.dict(resources, "XObject").orElse(Dict.empty());
            if (file.resolve(drawings, name) instanceof Stream form
                    && form.dict().is("Subtype", "Form")) {
                pattern = null;
                walk(form, this::strip);
            } else {
                other = true;
            }
        } else {
            other |= !COLOURS.contains(operator);
        }
    }

    /** What a drawing does: it chooses a pattern and fills strips with it. */
    private void strip(String operator, List<PdfObject> operands, Dict resources) throws MalformedPdf {
        switch (operator) {
            case "cs" -> other |= !isOfPatterns(resources, operands);
            case "scn" -> pattern = chosen(resources, operands).orElse(null);
            case "re" -> {
                other |= !numbers(operands, 4) || high != 0;
                high = ContentOperators.number(operands, 3);
            }
            case "f" -> {
                strips++;
                other |= pattern == null || high <= 0 || high * enlarged > HIGHEST || !isZigzag(pattern);
                high = 0;
            }
            default -> other = true;
        }
    }

    /** Whether what is chosen are patterns that take their colour from where they are used. */
    private boolean isOfPatterns(Dict resources, List<PdfObject> operands) throws MalformedPdf {
        Dict spaces = file.dict(resources, "ColorSpace").orElse(Dict.empty());
        if (operands.size() != 1 || !(operands.getFirst() instanceof Name(String name))) {
            return false;
        }
        List<PdfObject> space = file.list(spaces, name);
        return space.size() == 2
                && space.getFirst().equals(new Name("Pattern"))
                && space.getLast() instanceof Name(String device)
                && DEVICES.contains(device);
    }

    private Optional<Stream> chosen(Dict resources, List<PdfObject> operands) throws MalformedPdf {
        Dict patterns = file.dict(resources, "Pattern").orElse(Dict.empty());
        if (operands.size() < 2
                || !(operands.getLast() instanceof Name(String name))
                || Paint.mayBePaper(operands.subList(0, operands.size() - 1))) {
            return Optional.empty();
        }
        return file.resolve(patterns, name) instanceof Stream stream ? Optional.of(stream) : Optional.empty();
    }

    private boolean isZigzag(Stream cell) throws MalformedPdf {
        Dict dict = cell.dict();
        Optional<double[]> box = Rectangles.of(file, dict.get("BBox"));
        return OF_PATTERN.containsAll(dict.entries().keySet())
                && file.whole(dict, "PatternType").equals(Optional.of(1L))
                && file.whole(dict, "PaintType").equals(Optional.of(2L))
                && box.isPresent()
                && isStep(dict, "XStep", box.get()[2] - box.get()[0], SAME)
                && isStep(dict, "YStep", high, Double.MAX_VALUE)
                && Squiggle.isCell(cell);
    }

    /** Whether a cell stands so far from the next one, and no more than so much further. */
    private boolean isStep(Dict dict, String key, double least, double more) throws MalformedPdf {
        return file.resolve(dict, key) instanceof Num step
                && step.isPlain()
                && step.value() >= least
                && step.value() - least <= more;
    }
}
