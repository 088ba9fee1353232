package org.vanthu.signing.internal.verify.look;

import java.util.ArrayDeque;
import java.util.Deque;
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

/** What an appearance puts on the page, as far as it can be told without drawing it. */
public final class ShownContent {

    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 6;
    /** Nothing takes at most so many bytes when it is packed. */
    private static final int LONGEST_NOTHING = 16;

    private static final Set<String> DEVICES = Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK");
    /** A space whose numbers mean what a profile makes of them, as a rule what they mean without. */
    private static final String BY_PROFILE = "ICCBased";

    private static final Set<String> DEFAULTS = Set.of("DefaultGray", "DefaultRGB", "DefaultCMYK");
    /** What turns colours into others when they are drawn, unless it says that it does not. */
    private static final Set<String> TRANSFERS = Set.of("TR", "TR2", "HT", "BG", "BG2", "UCR", "UCR2");

    private static final Set<String> NO_TRANSFER = Set.of("Identity", "Default");
    private static final Set<String> SHOWS_TEXT = Set.of("Tj", "TJ", "'", "\"");

    /** What shows a picture at times only, or another one on paper. */
    private static final Set<String> OTHER_PICTURES = Set.of("OC", "Alternates", "OPI");

    private final PdfFile file;
    private final ShownLetters letters;
    private final ShownAreas painted = new ShownAreas();
    private boolean images;
    private boolean coveringImages;
    private boolean unclear;
    private boolean otherLooks;
    private boolean outside;
    private boolean atTimes;
    /** Whether a mask has been chosen; it may leave nothing to be seen. */
    private boolean masked;
    /** Whether profiles say what colours are. */
    private boolean profiled;

    private ShownContent(PdfFile file) {
        this.file = file;
        this.letters = new ShownLetters(file);
    }

    /** Looks at the normal appearance of an annotation, in the state in which it is. */
    public static ShownContent inItsState(PdfFile file, Dict annotation) throws MalformedPdf {
        Optional<Dict> appearance = file.dict(annotation, "AP");
        if (appearance.isPresent() && file.resolve(appearance.get(), "N") instanceof Dict states) {
            PdfObject state = states.get(file.name(annotation, "AS").orElse("Off"));
            Dict only = state == null ? Dict.empty() : Dict.empty().with("N", state);
            return of(file, annotation.with("AP", only));
        }
        return of(file, annotation);
    }

    /** Looks at the normal appearance of an annotation, in all its states. */
    public static ShownContent of(PdfFile file, Dict annotation) throws MalformedPdf {
        ShownContent shown = new ShownContent(file);
        Optional<Dict> appearance = file.dict(annotation, "AP");
        if (appearance.isPresent()) {
            shown.otherLooks = appearance.get().has("R") || appearance.get().has("D");
            PdfObject box = annotation.get("Rect");
            switch (file.resolve(appearance.get(), "N")) {
                case Stream stream -> shown.readWhole(stream, box);
                case Dict states -> {
                    for (String state : states.entries().keySet()) {
                        if (file.resolve(states, state) instanceof Stream stream) {
                            shown.readWhole(stream, box);
                        }
                    }
                }
                default -> {
                    // nothing is shown
                }
            }
        }
        return shown;
    }

    /** Whether an annotation has one look for all states; without one viewers draw it themselves, and of several they choose one or none. */
    public static boolean hasOneLook(PdfFile file, Dict annotation) throws MalformedPdf {
        return file.resolve(file.dict(annotation, "AP").orElse(Dict.empty()), "N") instanceof Stream;
    }

    /** The bytes of the strings it shows, one after the other, without spaces. */
    public String text() {
        return letters.text();
    }

    /** The fonts it shows them with. */
    public List<PdfObject> fonts() {
        return letters.fonts();
    }

    /** How many straight and curved pieces its lines and areas have; rectangles do not count. */
    public int segments() {
        return painted.segments();
    }

    /** Whether everything in it was understood. */
    public boolean understood() {
        return !unclear && !letters.isUnclear();
    }

    public boolean showsNothing() {
        return understood() && text().isEmpty() && !hasImages() && !hasFills() && painted.lines() == 0;
    }

    /** Whether what lies under it can still be read: thin lines, or colour that only darkens or lets through. */
    public boolean hidesNothing() {
        return understood() && letters.isEmpty() && !hasImages() && !painted.hide();
    }

    /** Whether it paints areas, or pictures, of which nothing below can be seen. */
    public boolean paintsOver() {
        return painted.cover() || coveringImages || !understood();
    }

    /** Whether it paints such areas in the colour of paper. */
    public boolean whitens() {
        return painted.whiten();
    }

    /** Whether it shows letters of a font that stands in the file, which may be anything. */
    public boolean bringsLetters() {
        return letters.isBrought() && !letters.isEmpty();
    }

    /** Whether layers that viewers switch decide what of it is shown. */
    public boolean isShownAtTimes() {
        return atTimes;
    }

    /** Whether some of it is in another file, or may be shown anywhere on the page. */
    public boolean isOutside() {
        return outside;
    }

    /** Whether it looks otherwise while the mouse is over it or presses it. */
    public boolean hasOtherLooks() {
        return otherLooks;
    }

    /** How many areas it paints. */
    public int areas() {
        return painted.areas();
    }

    /** Whether areas, lines or pictures in it may hide together what each of them lets through. */
    public boolean isLaid() {
        return profiled || hasImages() || painted.areas() + painted.lines() > 1 || painted.mayFill();
    }

    /** Whether it paints anything but letters that viewers have. */
    boolean isMoreThanLetters() {
        return profiled || hasImages() || painted.areas() + painted.lines() > 0 || letters.isBrought();
    }

    /** How many times it shows a text. */
    public int shows() {
        return letters.shows();
    }

    /** Whether letters are invisible, in the colour of paper, or pushed over each other. */
    public boolean isHardToRead() {
        return letters.isHardToRead();
    }

    public boolean hasImages() {
        return images || letters.areDrawings();
    }

    public boolean hasFills() {
        return painted.areas() > 0;
    }

    private void readWhole(Stream stream, @Nullable PdfObject box) throws MalformedPdf {
        double scale = Rectangles.enlarged(file, box, stream.dict().get("BBox"));
        boolean image = stream.dict().is("Subtype", "Image");
        outside |= image ? stream.length() > 0 : !isBound(stream.dict()) && !isEmpty(stream);
        read(stream, Paint.first(Math.max(scale, 0)), Dict.empty(), 0);
    }

    /** Whether nothing is drawn; iText and OpenPDF pack that too. */
    private static boolean isEmpty(Stream stream) {
        try {
            return stream.length() == 0 || stream.length() <= LONGEST_NOTHING && Unpacking.content(stream).length == 0;
        } catch (MalformedPdf odd) {
            return false;
        }
    }

    /** Whether it ends at a box with an area, and is put into its place by a matrix that keeps it one. */
    private boolean isBound(Dict look) throws MalformedPdf {
        List<PdfObject> matrix = file.list(look, "Matrix");
        boolean placed = !look.has("Matrix")
                || matrix.size() == 6 && ContentOperators.matrix(matrix).getDeterminant() != 0;
        return placed
                && Rectangles.of(file, look.get("BBox"))
                        .filter(sides -> sides[2] > sides[0] && sides[3] > sides[1])
                        .isPresent();
    }

    private void read(Stream stream, Paint paint, Dict around, int depth) throws MalformedPdf {
        if (depth > DEEPEST || stream.length() > LARGEST) {
            unclear = true;
            return;
        }
        outside |= OutsideContent.isOutside(stream);
        atTimes |= stream.dict().has("OC");
        try {
            Dict resources = file.dict(stream.dict(), "Resources").orElse(around);
            for (String name : DEFAULTS) {
                Dict spaces = file.dict(resources, "ColorSpace").orElse(Dict.empty());
                unclear |= spaces.has(name) && !isByProfile(spaces, name);
            }
            // the matrix of the whole appearance is made up for by fitting its box into the rectangle
            Paint enlarged = depth == 0 ? paint : paint.enlarged(file.list(stream.dict(), "Matrix"));
            walk(new ArrayBytes(Unpacking.content(stream)), resources, enlarged.in(file, stream), depth);
        } catch (MalformedPdf odd) {
            if (odd.isLimit()) {
                throw odd;
            }
            unclear = true;
        }
    }

    private void walk(ArrayBytes content, Dict resources, Paint first, int depth) throws MalformedPdf {
        Deque<Paint> paints = new ArrayDeque<>(List.of(first));
        ContentOperators.read(content, (operator, operands) -> operate(operator, operands, resources, paints, depth));
    }

    private void operate(String operator, List<PdfObject> operands, Dict resources, Deque<Paint> paints, int depth)
            throws MalformedPdf {
        PdfObject last = operands.isEmpty() ? PdfObject.Null.NULL : operands.getLast();
        Paint paint = paints.getFirst();
        unclear |= operands.stream().anyMatch(one -> one instanceof Num number && !number.isPlain());
        if (painted.operate(operator, paint)) {
            return;
        }
        if (SHOWS_TEXT.contains(operator)) {
            letters.show(last);
            letters.paint(paint, masked);
            painted.paintLetters(paint, letters.areAreas(paint));
        } else if (operator.equals("q")) {
            paints.push(paint);
        } else if (operator.equals("Q") && paints.size() > 1) {
            paints.pop();
        } else if (operator.equals("w")) {
            replace(paints, paint.wide(last));
        } else if (operator.equals("Tr")) {
            replace(paints, paint.withLetters(last));
        } else if (operator.equals("cm")) {
            replace(paints, paint.enlarged(operands));
        } else if (operator.equals("gs") && last instanceof Name(String name)) {
            Dict states = file.dict(resources, "ExtGState").orElse(Dict.empty());
            Dict chosen = file.dict(states, name).orElse(Dict.empty());
            masked |= file.dict(chosen, "SMask").isPresent();
            if (chosen.has("Font")) {
                letters.bring();
            }
            unclear |= !states.has(name) || transfers(chosen);
            replace(paints, paint.in(file, chosen));
        } else if (operator.equals("Tf") && operands.size() > 1 && operands.getFirst() instanceof Name(String name)) {
            letters.choose(file.dict(resources, "Font").orElse(Dict.empty()).get(name));
        } else if (Paint.COLOURS.contains(operator)) {
            replace(paints, paint.coloured(operator, operands));
        } else if (operator.equalsIgnoreCase("cs")) {
            replace(paints, paint.coloured(operator, isReadable(resources, last)));
        } else if (operator.equals("BDC")
                && operands.size() > 1
                && operands.getFirst().equals(new Name("OC"))) {
            atTimes = true;
        } else if (operator.equals("BI")) {
            images = true;
            unclear = true;
        } else if (operator.equals("Do") && last instanceof Name(String name)) {
            draw(resources, name, paint, depth);
        }
    }

    /** Whether the numbers of a colour in this space say how light it is. */
    private boolean isReadable(Dict resources, PdfObject space) throws MalformedPdf {
        if (!(space instanceof Name(String name)) || DEVICES.contains(name)) {
            return space instanceof Name;
        }
        return isByProfile(file.dict(resources, "ColorSpace").orElse(Dict.empty()), name);
    }

    private boolean isByProfile(Dict spaces, String name) throws MalformedPdf {
        List<PdfObject> found = file.list(spaces, name);
        profiled = true;
        return !found.isEmpty() && file.resolve(found.getFirst()).equals(new Name(BY_PROFILE));
    }

    private boolean transfers(Dict state) throws MalformedPdf {
        for (String key : TRANSFERS) {
            if (state.has(key)
                    && file.name(state, key).filter(NO_TRANSFER::contains).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void replace(Deque<Paint> paints, Paint paint) {
        paints.pop();
        paints.push(paint);
    }

    private void draw(Dict resources, String name, Paint paint, int depth) throws MalformedPdf {
        Dict drawings = file.dict(resources, "XObject").orElse(Dict.empty());
        if (file.resolve(drawings, name) instanceof Stream drawing
                && file.name(drawing.dict(), "Subtype").filter("Form"::equals).isPresent()) {
            read(drawing, paint, resources, depth + 1);
        } else {
            images = true;
            if (file.resolve(drawings, name) instanceof Stream one) {
                outside |= OutsideContent.isOutside(one);
                atTimes |= OTHER_PICTURES.stream().anyMatch(one.dict()::has);
            }
            boolean seeThrough =
                    file.resolve(drawings, name) instanceof Stream picture && isSeenThrough(picture.dict());
            coveringImages |= !seeThrough && paint.covers();
        }
    }

    private boolean isSeenThrough(Dict picture) throws MalformedPdf {
        return file.resolve(picture, "SMask") instanceof Stream
                || file.resolve(picture, "Mask") != PdfObject.Null.NULL
                || file.resolve(picture, "ImageMask").equals(new PdfObject.Bool(true));
    }
}
