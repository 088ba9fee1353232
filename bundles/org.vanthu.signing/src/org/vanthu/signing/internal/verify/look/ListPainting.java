package org.vanthu.signing.internal.verify.look;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.pdf.Unpacking;

/** How the look of a list is painted: lines of words and rectangles, in the order of painting. Anything else is not understood. */
public final class ListPainting {

    /**
     * A line of words.
     *
     * @param text without spaces, its bytes as letters
     * @param x where it begins, in units of the look
     * @param y the line its letters stand on
     * @param size of the letters
     * @param light their colour, 0 black to 1 white
     * @param clip what of the look can be seen where it is painted
     */
    record Row(String text, double x, double y, double size, double light, Rectangle2D clip) {}

    /**
     * An area.
     *
     * @param box what of it can be seen
     * @param light its colour, 0 black to 1 white
     * @param rowsBefore how many lines of words were painted before it
     */
    record Bar(Rectangle2D box, double light, int rowsBefore) {}

    private record State(AffineTransform matrix, Rectangle2D clip, Paint paint) {}

    private static final double WIDEST_LINE = 4;
    /** Frames are drawn so near to the edges of a look at most (units of the look). */
    private static final double EDGE = 4;
    /** Frames have few corners: words could be written with many. */
    private static final int MOST_CORNERS = 100;
    /** How far from upright a line may be (units of the look). */
    private static final double ASKEW = 0.01;

    /** Letters and words may be so much further apart than usual (units of the look). */
    private static final double WIDEST_GAP = 50;
    /** How narrow and how wide letters may be made (of 100). */
    private static final double NARROWEST = 50;

    private static final double WIDEST = 200;
    private static final int CORNERS = 4;
    /** Parts of the size of letters in which the way between them is said. */
    private static final double THOUSAND = 1000;

    private static final int DEEPEST = 40;
    private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "b");
    private static final Set<String> FRAMES = Set.of("S", "s", "B", "b");
    /** How many numbers the colours of devices have. */
    private static final Set<Integer> COLOURS_HAVE = Set.of(1, 3, 4);

    private static final Set<String> SAID_INSTEAD = Set.of("ActualText", "Alt", "E");
    private static final Set<String> DEVICES = Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK");
    private static final Set<String> SHOW_NOTHING =
            Set.of("BMC", "EMC", "h", "CS", "J", "j", "M", "d", "ET", "i", "ri");

    private final PdfFile file;
    private final Rectangle2D box;
    private final List<Row> rows = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final Deque<State> states = new ArrayDeque<>();
    private final List<Point2D> corners = new ArrayList<>();
    private final Path2D shape = new Path2D.Double();
    /** Whether all lines of the path at hand are those of frames. */
    private boolean frames = true;
    /** How many corners frames have. */
    private int framed;

    private Rectangle2D path = new Rectangle2D.Double();
    private AffineTransform line = new AffineTransform();
    private double size;
    private double leading;
    private Dict resources = Dict.empty();
    private boolean clips;
    /** Whether more states were ended than begun; nothing may be painted then. */
    private boolean ended;

    private boolean odd;

    private ListPainting(PdfFile file, Rectangle2D box) {
        this.file = file;
        this.box = box;
        states.push(new State(new AffineTransform(), box, Paint.first(1)));
    }

    static ListPainting of(PdfFile file, Stream look, Rectangle2D box) throws MalformedPdf {
        ListPainting painting = new ListPainting(file, box);
        painting.read(look, Dict.empty());
        return painting;
    }

    private void read(Stream look, Dict around) throws MalformedPdf {
        odd |= states.size() > DEEPEST;
        if (odd) {
            return;
        }
        Dict outer = resources;
        resources = file.dict(look.dict(), "Resources").orElse(around);
        try {
            ContentOperators.read(new ArrayBytes(Unpacking.content(look)), this::operate);
        } catch (MalformedPdf damaged) {
            odd = true;
        }
        resources = outer;
    }

    /** A drawing in the look. */
    private void draw(PdfObject named, State now) throws MalformedPdf {
        Dict drawings = file.dict(resources, "XObject").orElse(Dict.empty());
        if (!(named instanceof Name(String name))
                || !(file.resolve(drawings, name) instanceof Stream drawing)
                || !drawing.dict().is("Subtype", "Form")
                || drawing.dict().has("OC")) {
            odd = true;
            return;
        }
        int depth = states.size();
        List<PdfObject> moved = file.list(drawing.dict(), "Matrix");
        AffineTransform matrix = moved.isEmpty() ? now.matrix() : times(now.matrix(), matrix(moved));
        Rectangle2D clip = Rectangles.of(file, drawing.dict().get("BBox"))
                .map(at -> new Rectangle2D.Double(at[0], at[1], at[2] - at[0], at[3] - at[1]))
                .map(at -> matrix.createTransformedShape(at).getBounds2D())
                .orElseGet(Rectangle2D.Double::new);
        states.push(new State(matrix, now.clip().createIntersection(clip), now.paint()));
        read(drawing, resources);
        odd |= states.size() <= depth;
        while (states.size() > depth) {
            states.pop();
        }
    }

    boolean understood() {
        return !odd;
    }

    List<Row> rows() {
        return rows;
    }

    List<Bar> bars() {
        return bars;
    }

    private void operate(String operator, List<PdfObject> operands) throws MalformedPdf {
        State now = states.getFirst();
        PdfObject first = operands.isEmpty() ? PdfObject.Null.NULL : operands.getFirst();
        switch (operator) {
            case "q" -> states.push(now);
            case "Q" -> {
                // PDFBox leaves some behind the words it writes into looks of iText 9; there they end nothing
                odd |= states.size() < 2 && rows.isEmpty();
                ended |= states.size() < 2;
                if (states.size() > 1) {
                    states.pop();
                }
            }
            case "cm" -> become(new State(times(now.matrix(), matrix(operands)), now.clip(), now.paint()));
            case "w" -> become(new State(now.matrix(), now.clip(), now.paint().wide(first)));
            case "re" -> rectangle(numbers(operands, 4));
            case "m", "l" -> {
                double[] at = numbers(operands, 2);
                odd |= corners.isEmpty() && operator.equals("l");
                corner(at[0], at[1], operator.equals("m"));
            }
            case "W", "W*" -> clips = true;
            case "n" -> endPath();
            case "Do" -> draw(first, now);
            case "cs" -> odd |= !(first instanceof Name(String name)) || !DEVICES.contains(name);
            case "BDC" ->
                odd |= !(first instanceof Name(String name)) || name.equals("OC") || isReadOtherwise(operands);
            case "Tr", "Ts" -> odd |= numbers(operands, 1)[0] != 0;
            case "Tc", "Tw" -> odd |= Math.abs(numbers(operands, 1)[0]) > WIDEST_GAP;
            case "Tz" -> odd |= numbers(operands, 1)[0] < NARROWEST || numbers(operands, 1)[0] > WIDEST;
            default -> paint(operator, operands, now);
        }
    }

    private void paint(String operator, List<PdfObject> operands, State now) {
        if (Paint.COLOURS.contains(operator)) {
            numbers(operands, operands.size());
            odd |= !COLOURS_HAVE.contains(operands.size());
            become(new State(now.matrix(), now.clip(), now.paint().coloured(operator, List.copyOf(operands))));
        } else if (FILLS.contains(operator) || FRAMES.contains(operator)) {
            odd |= ended;
            boolean drawn = FRAMES.contains(operator);
            boolean edges = !drawn && isAlongEdges(operator);
            if (drawn || edges) {
                // a frame is drawn before what stands in it
                framed += corners.size();
                odd |= !rows.isEmpty()
                        || bars.size() > 1
                        || now.paint().lines() > WIDEST_LINE
                        || drawn && !frames
                        || framed > MOST_CORNERS;
            }
            if (FILLS.contains(operator) && !edges) {
                odd |= !isRectangle();
                bars.add(
                        new Bar(path.createIntersection(now.clip()), now.paint().fillLight(), rows.size()));
            }
            endPath();
        } else {
            text(operator, operands, now);
        }
    }

    private void text(String operator, List<PdfObject> operands, State now) {
        switch (operator) {
            case "BT" -> line = new AffineTransform();
            case "Tf" -> size = numbers(operands.subList(Math.min(1, operands.size()), operands.size()), 1)[0];
            case "TL" -> leading = numbers(operands, 1)[0];
            case "Td", "TD" -> {
                double[] by = numbers(operands, 2);
                line.translate(by[0], by[1]);
                leading = operator.equals("TD") ? -by[1] : leading;
            }
            case "T*" -> line.translate(0, -leading);
            case "'" -> {
                line.translate(0, -leading);
                show(operands, now);
            }
            case "Tm" -> line = matrix(operands);
            case "Tj" -> show(operands, now);
            case "TJ" ->
                show(operands.isEmpty() || !(operands.getLast() instanceof Arr(var parts)) ? List.of() : parts, now);
            default -> odd |= !SHOW_NOTHING.contains(operator);
        }
    }

    private void show(List<PdfObject> parts, State now) {
        StringBuilder words = new StringBuilder();
        double before = 0;
        for (PdfObject part : parts) {
            if (part instanceof Str(byte[] bytes)) {
                words.append(new String(bytes, StandardCharsets.ISO_8859_1));
            } else {
                odd |= !(part instanceof Num number) || !number.isPlain();
                before += words.isEmpty() && part instanceof Num number ? number.value() : 0;
            }
        }
        odd |= ended;
        AffineTransform at = times(now.matrix(), line);
        // MuPDF begins the line of single letters with the way to the first
        at.translate(-before / THOUSAND * size, 0);
        odd |= Math.abs(at.getShearX()) > ASKEW || Math.abs(at.getShearY()) > ASKEW || at.getScaleX() <= 0;
        String text = words.toString().replaceAll("\\s", "");
        if (text.isEmpty()) {
            return;
        }
        double y = at.getTranslateY();
        double high = size * at.getScaleY();
        if (!rows.isEmpty()
                && Math.abs(rows.getLast().y() - y) < ASKEW
                && rows.getLast().light() == now.paint().fillLight()) {
            Row last = rows.removeLast();
            odd |= high != last.size()
                    || at.getTranslateX() > now.clip().getMaxX()
                    || !now.clip().equals(last.clip());
            rows.add(new Row(last.text() + text, last.x(), y, last.size(), last.light(), last.clip()));
        } else {
            rows.add(new Row(text, at.getTranslateX(), y, high, now.paint().fillLight(), now.clip()));
        }
    }

    private void become(State state) {
        states.pop();
        states.push(state);
    }

    private void rectangle(double... sides) {
        double right = sides[0] + sides[2];
        double top = sides[1] + sides[3];
        corner(sides[0], sides[1], true);
        corner(right, sides[1], false);
        corner(right, top, false);
        corner(sides[0], top, false);
        shape.closePath();
    }

    private void corner(double x, double y, boolean begins) {
        Point2D corner = states.getFirst().matrix().transform(new Point2D.Double(x, y), null);
        if (corners.isEmpty()) {
            path = new Rectangle2D.Double(corner.getX(), corner.getY(), 0, 0);
        }
        if (begins || corners.isEmpty()) {
            shape.moveTo(corner.getX(), corner.getY());
        } else {
            frames &= isOfFrame(shape.getCurrentPoint(), corner);
            shape.lineTo(corner.getX(), corner.getY());
        }
        path.add(corner);
        corners.add(corner);
    }

    /** Whether the path at hand is one rectangle whose sides go along and up. */
    private boolean isRectangle() {
        if (corners.size() < CORNERS || corners.size() > CORNERS + 1) {
            return false;
        }
        boolean closed = corners.getFirst().distance(corners.get(corners.size() - 1)) < ASKEW;
        boolean rectangle = corners.size() == CORNERS || closed;
        for (int i = 0; i < CORNERS; i++) {
            Point2D one = corners.get(i);
            Point2D next = corners.get((i + 1) % CORNERS);
            Point2D opposite = corners.get((i + 2) % CORNERS);
            rectangle &= Math.min(Math.abs(next.getX() - one.getX()), Math.abs(next.getY() - one.getY())) < ASKEW
                    && Math.abs(Math.abs(opposite.getX() - one.getX()) - path.getWidth()) < ASKEW
                    && Math.abs(Math.abs(opposite.getY() - one.getY()) - path.getHeight()) < ASKEW;
        }
        return rectangle;
    }

    /** Whether the area at hand leaves out all but the edges of the look. */
    private boolean isAlongEdges(String operator) {
        Rectangle2D within = new Rectangle2D.Double(
                box.getX() + EDGE, box.getY() + EDGE, box.getWidth() - 2 * EDGE, box.getHeight() - 2 * EDGE);
        shape.setWindingRule(operator.endsWith("*") ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        boolean whole = path.getWidth() >= within.getWidth() || path.getHeight() >= within.getHeight();
        return whole && !within.isEmpty() && !shape.intersects(within);
    }

    /** Whether a line goes along an edge of the look, or from the lowest to the highest, as between single letters. */
    private boolean isOfFrame(Point2D one, Point2D other) {
        boolean level = Math.abs(one.getY() - other.getY()) < ASKEW;
        boolean upright = Math.abs(one.getX() - other.getX()) < ASKEW;
        boolean ends = isBelowOrAbove(one) && isBelowOrAbove(other);
        boolean beside = one.getX() <= box.getMinX() + EDGE || one.getX() >= box.getMaxX() - EDGE;
        return level && ends || upright && (ends || beside);
    }

    private boolean isBelowOrAbove(Point2D corner) {
        return corner.getY() <= box.getMinY() + EDGE || corner.getY() >= box.getMaxY() - EDGE;
    }

    /** Whether readers for the blind and copies get other words than those that are shown. */
    private static boolean isReadOtherwise(List<PdfObject> operands) {
        return !(operands.getLast() instanceof Dict said)
                || SAID_INSTEAD.stream().anyMatch(said::has);
    }

    private void endPath() {
        if (clips) {
            odd |= !isRectangle();
            State now = states.getFirst();
            become(new State(now.matrix(), now.clip().createIntersection(path), now.paint()));
        }
        clips = false;
        corners.clear();
        frames = true;
        shape.reset();
        path = new Rectangle2D.Double();
    }

    private static AffineTransform times(AffineTransform outer, AffineTransform inner) {
        AffineTransform both = new AffineTransform(outer);
        both.concatenate(inner);
        return both;
    }

    private AffineTransform matrix(List<PdfObject> operands) {
        return new AffineTransform(numbers(operands, 6));
    }

    private double[] numbers(List<PdfObject> operands, int count) {
        double[] numbers = new double[count];
        odd |= operands.size() != count;
        for (int i = 0; i < Math.min(count, operands.size()); i++) {
            if (operands.get(i) instanceof Num number && number.isPlain()) {
                numbers[i] = number.value();
            } else {
                odd = true;
            }
        }
        return numbers;
    }
}
