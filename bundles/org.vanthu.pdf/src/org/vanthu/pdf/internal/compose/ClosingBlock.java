package org.vanthu.pdf.internal.compose;

import static org.vanthu.pdf.internal.compose.Measures.LEFT;
import static org.vanthu.pdf.internal.compose.Measures.RECIPIENTS_HEAD_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.SIGNATURE_ROOM;
import static org.vanthu.pdf.internal.compose.Measures.SMALL_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.TEXT_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.WIDTH;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.LineBreaker;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.SetLine;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.Signatory;

/** Cells 7a to 7c, 9b and 12: recipients on the left, signing block on the right, level with each other. */
final class ClosingBlock {

    private static final double SPACE_ABOVE = 12;
    private static final double LEFT_SHARE = 0.46;
    private static final double LINE = TEXT_SIZE * Face.SINGLE_SPACING;

    private final List<SetLine> capacity;
    private final List<SetLine> names;
    private final List<List<SetLine>> recipients;
    private final double centre = LEFT + WIDTH * (LEFT_SHARE + (1 - LEFT_SHARE) / 2);

    ClosingBlock(Signatory signatory, Distribution distribution) {
        double rightWidth = WIDTH * (1 - LEFT_SHARE) - 6;
        capacity = signatory.capacityLines().stream()
                .flatMap(line -> LineBreaker.balanced(Run.bold(Wording.capitals(line), TEXT_SIZE), rightWidth).stream())
                .toList();
        names = Stream.concat(
                        signatory.otherPosition().stream().map(Wording::capitals),
                        Stream.of(Wording.line(signatory.name())))
                .flatMap(line -> LineBreaker.balanced(Run.bold(line, TEXT_SIZE), rightWidth).stream())
                .toList();
        recipients = recipientItems(distribution).stream()
                .map(item -> LineBreaker.lines(Run.upright(item, SMALL_SIZE), WIDTH * LEFT_SHARE - 10))
                .toList();
    }

    private static List<String> recipientItems(Distribution distribution) {
        List<String> items = new ArrayList<>();
        distribution.recipients().forEach(each -> items.add("- " + EndMarks.bare(Wording.line(each)) + ";"));
        items.add("- Lưu: " + EndMarks.bare(Wording.line(distribution.keptBy())) + ".");
        distribution.drafterMark().ifPresent(mark -> items.add(Wording.line(mark)));
        return items;
    }

    /** Height with the space above, points. */
    double height() {
        double right = capacity.size() * LINE + SIGNATURE_ROOM + names.size() * LINE;
        double left = RECIPIENTS_HEAD_SIZE * Face.SINGLE_SPACING
                + recipients.stream().mapToInt(List::size).sum() * SMALL_SIZE * Face.SINGLE_SPACING;
        return SPACE_ABOVE + Math.max(left, right);
    }

    /** Draws it; answers the place of the signer's image. */
    Box draw(OpenPage page, double top) throws IOException {
        double first = top + SPACE_ABOVE + TEXT_SIZE * Face.ASCENT;
        left(page, first);
        double baseline = first;
        for (SetLine line : capacity) {
            page.lineCentred(line, centre, baseline);
            baseline += LINE;
        }
        double positionBottom = baseline - LINE + TEXT_SIZE * Face.DESCENT;
        double nameTop = positionBottom + SIGNATURE_ROOM;
        baseline = nameTop + TEXT_SIZE * Face.ASCENT;
        for (SetLine line : names) {
            page.lineCentred(line, centre, baseline);
            baseline += LINE;
        }
        return new Box(
                centre - Measures.SIGNER_IMAGE_WIDTH / 2,
                (positionBottom + nameTop - Measures.SIGNER_IMAGE_HEIGHT) / 2,
                Measures.SIGNER_IMAGE_WIDTH,
                Measures.SIGNER_IMAGE_HEIGHT);
    }

    private void left(OpenPage page, double first) throws IOException {
        page.text(Run.boldItalic("Nơi nhận:", RECIPIENTS_HEAD_SIZE), LEFT, first);
        double baseline = first;
        for (List<SetLine> item : recipients) {
            for (SetLine line : item) {
                baseline += SMALL_SIZE * Face.SINGLE_SPACING;
                page.line(line, LEFT, baseline);
            }
        }
    }
}
