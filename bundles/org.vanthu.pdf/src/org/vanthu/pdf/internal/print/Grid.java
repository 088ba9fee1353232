package org.vanthu.pdf.internal.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Ink;
import org.vanthu.pdf.internal.type.LineBreaker;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.SetLine;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.TablePaper.ColumnNumbers;

/** The columns of a table on a page: sets cells in lines, draws heads and rows. */
final class Grid {

    private static final double SIZE = 10;
    private static final double PITCH = SIZE * Face.SINGLE_SPACING;
    private static final double NUMBERS_SIZE = 9;
    private static final double PADDING = 3;
    private static final double RULE = 0.5;

    /**
     * A row set in lines.
     *
     * @param cells lines of each cell
     * @param lines of the highest cell, at least one
     */
    record Row(List<List<SetLine>> cells, int lines) {}

    private final List<Column> columns;
    private final ColumnNumbers numbers;
    private final double[] edges;
    private final Row head;

    Grid(List<Column> columns, ColumnNumbers numbers, double left, double width) {
        this.columns = columns;
        this.numbers = numbers;
        this.edges = edges(columns, left, width);
        this.head = set(columns.stream().map(Column::title).toList(), Face.BOLD);
    }

    private static double[] edges(List<Column> columns, double left, double width) {
        double sum = columns.stream().mapToDouble(Column::weight).sum();
        double[] edges = new double[columns.size() + 1];
        edges[0] = left;
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + width * columns.get(i).weight() / sum;
        }
        return edges;
    }

    /** Sets the texts of a row; missing ones are blank. */
    Row set(List<String> texts) {
        return set(texts, Face.UPRIGHT);
    }

    private Row set(List<String> texts, Face face) {
        List<List<SetLine>> cells = new ArrayList<>(columns.size());
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            String text = i < texts.size() ? Wording.showable(texts.get(i)) : "";
            List<SetLine> lines = LineBreaker.lines(new Run(text, face, SIZE), edges[i + 1] - edges[i] - 2 * PADDING);
            cells.add(lines);
            most = Math.max(most, lines.size());
        }
        return new Row(cells, most);
    }

    static double height(int lines) {
        return lines * PITCH + 2 * PADDING;
    }

    /** Lines of a row that fit into a height. */
    static int fitting(double height) {
        return (int) Math.floor((height - 2 * PADDING) / PITCH + 1e-6);
    }

    double headHeight() {
        return height(head.lines()) + (numbers == ColumnNumbers.SHOWN ? numbersHeight() : 0);
    }

    private static double numbersHeight() {
        return NUMBERS_SIZE * Face.SINGLE_SPACING + 2;
    }

    /** Draws the heads; answers where they end. */
    double drawHead(OpenPage page, double top) throws IOException {
        page.fill(new Box(edges[0], top, edges[edges.length - 1] - edges[0], headHeight()), Ink.PALE);
        page.rule(edges[0], edges[edges.length - 1], top, RULE);
        double bottom = top + height(head.lines());
        for (int i = 0; i < columns.size(); i++) {
            List<SetLine> lines = head.cells().get(i);
            double baseline = top + PADDING + (head.lines() - lines.size()) * PITCH / 2 + SIZE * Face.ASCENT;
            for (SetLine line : lines) {
                page.lineCentred(line, (edges[i] + edges[i + 1]) / 2, baseline);
                baseline += PITCH;
            }
        }
        walls(page, top, bottom);
        if (numbers == ColumnNumbers.SHOWN) {
            for (int i = 0; i < columns.size(); i++) {
                page.centred(
                        Run.italic("(" + (i + 1) + ")", NUMBERS_SIZE),
                        (edges[i] + edges[i + 1]) / 2,
                        bottom + 1 + NUMBERS_SIZE * Face.ASCENT);
            }
            walls(page, bottom, bottom + numbersHeight());
            bottom += numbersHeight();
        }
        return bottom;
    }

    /** Draws some lines of a row; answers where they end. */
    double draw(OpenPage page, Row row, int from, int to, double top) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            List<SetLine> lines = row.cells().get(i);
            double baseline = top + PADDING + SIZE * Face.ASCENT;
            for (int line = from; line < Math.min(to, lines.size()); line++) {
                cellLine(page, i, lines.get(line), baseline);
                baseline += PITCH;
            }
        }
        double bottom = top + height(to - from);
        walls(page, top, bottom);
        return bottom;
    }

    private void cellLine(OpenPage page, int column, SetLine line, double baseline) throws IOException {
        switch (columns.get(column).alignment()) {
            case LEFT -> page.line(line, edges[column] + PADDING, baseline);
            case RIGHT -> page.line(line, edges[column + 1] - PADDING - line.width(), baseline);
            case CENTRE -> page.lineCentred(line, (edges[column] + edges[column + 1]) / 2, baseline);
        }
    }

    private void walls(OpenPage page, double top, double bottom) throws IOException {
        page.rule(edges[0], edges[edges.length - 1], bottom, RULE);
        for (double edge : edges) {
            page.stroke(edge, top, edge, bottom, RULE, Ink.BLACK);
        }
    }
}
