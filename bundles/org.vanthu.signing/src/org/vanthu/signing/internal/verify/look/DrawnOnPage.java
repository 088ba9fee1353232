package org.vanthu.signing.internal.verify.look;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/** Where pictures and drawn lines of a page stand: words may be seen in them that no operator shows. */
public final class DrawnOnPage {

    private static final int DEEPEST = 6;
    /** A frame, a line of a table: so few straight pieces are no words. */
    private static final int FEW_PIECES = 4;
    /** How far a line reaches beside itself, at least (points). */
    private static final double THIN = 0.5;

    private static final Set<String> PAINTS = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> PIECES = Set.of("m", "l", "c", "v", "y");

    private final PdfFile file;
    private final List<Rectangle2D> drawn = new ArrayList<>();
    /** What is painted in few pieces: many of them may be letters. */
    private final List<Rectangle2D> strokes = new ArrayList<>();

    private final Path2D path = new Path2D.Double();
    private int pieces;
    private boolean curved;
    private boolean unclear;

    private DrawnOnPage(PdfFile file) {
        this.file = file;
    }

    public static DrawnOnPage of(PdfFile file, Dict page) throws MalformedPdf {
        DrawnOnPage found = new DrawnOnPage(file);
        try {
            Dict resources =
                    file.resolve(Pages.inherited(file, page, "Resources")) instanceof Dict own ? own : Dict.empty();
            found.walk(ContentOperators.ofPage(file, page), resources, new AffineTransform(), 0);
        } catch (MalformedPdf odd) {
            if (odd.isLimit()) {
                throw odd;
            }
            found.unclear = true;
        }
        return found;
    }

    /** Whether something is drawn in this rectangle of the page, or may be. */
    public boolean in(double[] box) {
        Rectangle2D place = new Rectangle2D.Double(box[0], box[1], box[2] - box[0], box[3] - box[1]);
        return unclear
                || drawn.stream().anyMatch(place::intersects)
                || strokes.stream()
                                .filter(place::intersects)
                                .limit(FEW_PIECES + 1L)
                                .count()
                        > FEW_PIECES;
    }

    private void walk(byte[] content, Dict resources, AffineTransform onPage, int depth) throws MalformedPdf {
        Deque<AffineTransform> states = new ArrayDeque<>(List.of(onPage));
        ContentOperators.read(
                new ArrayBytes(content), (operator, operands) -> operate(operator, operands, resources, states, depth));
    }

    private void operate(
            String operator, List<PdfObject> operands, Dict resources, Deque<AffineTransform> states, int depth)
            throws MalformedPdf {
        AffineTransform state = states.getFirst();
        if (operator.equals("q")) {
            states.push(new AffineTransform(state));
        } else if (operator.equals("Q") && states.size() > 1) {
            states.pop();
        } else if (operator.equals("cm")) {
            state.concatenate(ContentOperators.matrix(operands));
        } else if (PIECES.contains(operator)) {
            add(operator, operands, state);
        } else if (operator.equals("re")) {
            add(operands, state);
        } else if (PAINTS.contains(operator)) {
            if (curved || pieces > FEW_PIECES) {
                drawn.add(path.getBounds2D());
            } else if (pieces > 0) {
                Rectangle2D box = path.getBounds2D();
                strokes.add(new Rectangle2D.Double(
                        box.getX() - THIN, box.getY() - THIN, box.getWidth() + 2 * THIN, box.getHeight() + 2 * THIN));
            }
            begin();
        } else if (operator.equals("n")) {
            begin();
        } else if (operator.equals("BI")) {
            picture(state);
        } else if (operator.equals("Do") && !operands.isEmpty() && operands.getLast() instanceof Name(String name)) {
            draw(file.resolve(file.dict(resources, "XObject").orElse(Dict.empty()), name), resources, state, depth);
        }
    }

    private void begin() {
        path.reset();
        pieces = 0;
        curved = false;
    }

    private void add(String operator, List<PdfObject> operands, AffineTransform state) {
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            point(ContentOperators.number(operands, i), ContentOperators.number(operands, i + 1), state);
        }
        curved |= operator.length() == 1 && "cvy".contains(operator);
        pieces += operator.equals("m") ? 0 : 1;
    }

    /** Rectangles stand straight: many of them may be words, as the dots of a printer are. */
    private void add(List<PdfObject> corner, AffineTransform state) {
        double x = ContentOperators.number(corner, 0);
        double y = ContentOperators.number(corner, 1);
        point(x, y, state);
        point(x + ContentOperators.number(corner, 2), y + ContentOperators.number(corner, 3), state);
        pieces++;
    }

    private void point(double x, double y, AffineTransform state) {
        double[] at = {x, y};
        state.transform(at, 0, at, 0, 1);
        if (path.getCurrentPoint() == null) {
            path.moveTo(at[0], at[1]);
        }
        path.lineTo(at[0], at[1]);
    }

    private void picture(AffineTransform state) {
        drawn.add(
                state.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D());
    }

    private void draw(PdfObject object, Dict resources, AffineTransform state, int depth) throws MalformedPdf {
        if (!(object instanceof Stream drawing) || !drawing.dict().is("Subtype", "Form")) {
            picture(state);
        } else if (depth == DEEPEST) {
            unclear = true;
        } else {
            AffineTransform placed = new AffineTransform(state);
            placed.concatenate(ContentOperators.matrix(file.list(drawing.dict(), "Matrix")));
            Dict own = file.dict(drawing.dict(), "Resources").orElse(resources);
            walk(Unpacking.content(drawing), own, placed, depth + 1);
        }
    }
}
