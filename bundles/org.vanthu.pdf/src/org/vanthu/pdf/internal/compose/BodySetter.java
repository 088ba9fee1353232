package org.vanthu.pdf.internal.compose;

import static org.vanthu.pdf.internal.compose.Measures.FIRST_INDENT;
import static org.vanthu.pdf.internal.compose.Measures.PARAGRAPH_SPACE;
import static org.vanthu.pdf.internal.compose.Measures.TEXT_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.WIDTH;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.pdf.internal.type.LineBreaker;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.SetLine;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.BodyBlock;
import org.vanthu.spi.pdf.BodyText;

/** Cell 6: sets the text in lines (Annex I, Part I, II.6). */
final class BodySetter {

    private final List<BodyLine> lines = new ArrayList<>();

    private BodySetter() {}

    static List<BodyLine> set(BodyText body) {
        BodySetter setter = new BodySetter();
        List<BodyBlock> blocks = body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            setter.block(i == blocks.size() - 1 ? closed(blocks.get(i)) : blocks.get(i));
        }
        return setter.lines;
    }

    private static BodyBlock closed(BodyBlock last) {
        String text = EndMarks.closed(Wording.line(last.text()));
        return switch (last) {
            case BodyBlock.Paragraph paragraph -> new BodyBlock.Paragraph(text);
            case BodyBlock.Article article -> new BodyBlock.Article(article.label(), text);
            case BodyBlock.Entry entry -> new BodyBlock.Entry(entry.label(), text);
            case BodyBlock.Basis basis -> basis;
            case BodyBlock.Centred centred -> centred;
            case BodyBlock.Caption caption -> caption;
        };
    }

    private void block(BodyBlock block) {
        String text = Wording.line(block.text());
        switch (block) {
            case BodyBlock.Paragraph paragraph -> running(List.of(Run.upright(text, TEXT_SIZE)));
            case BodyBlock.Basis basis -> running(List.of(Run.italic(text, TEXT_SIZE)));
            case BodyBlock.Caption caption ->
                add(
                        LineBreaker.paragraph(List.of(Run.bold(text, TEXT_SIZE)), WIDTH, FIRST_INDENT),
                        BodyLine.Spread.JUSTIFIED,
                        BodyLine.Keeping.WITH_NEXT);
            case BodyBlock.Centred centred ->
                add(
                        LineBreaker.balanced(Run.bold(text, TEXT_SIZE), WIDTH),
                        BodyLine.Spread.CENTRED,
                        BodyLine.Keeping.WITH_NEXT);
            case BodyBlock.Article article ->
                running(List.of(
                        Run.bold(Wording.line(article.label()) + " ", TEXT_SIZE), Run.upright(text, TEXT_SIZE)));
            case BodyBlock.Entry entry ->
                running(List.of(Run.upright(Wording.line(entry.label()) + ": " + text, TEXT_SIZE)));
        }
    }

    private void running(List<Run> runs) {
        add(LineBreaker.paragraph(runs, WIDTH, FIRST_INDENT), BodyLine.Spread.JUSTIFIED, BodyLine.Keeping.FREE);
    }

    private void add(List<SetLine> set, BodyLine.Spread spread, BodyLine.Keeping keeping) {
        for (int i = 0; i < set.size(); i++) {
            boolean first = i == 0;
            double indent = first && spread == BodyLine.Spread.JUSTIFIED ? FIRST_INDENT : 0;
            lines.add(new BodyLine(set.get(i), indent, spread, first ? PARAGRAPH_SPACE : 0, i, set.size(), keeping));
        }
    }
}
