package org.vanthu.pdf.internal.type;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width. Words longer than a line are broken behind a hyphen or stroke, else where it ends. */
public final class LineBreaker {

    private final double width;
    private final double firstIndent;
    private final List<SetLine> lines = new ArrayList<>();
    private List<Run> line = new ArrayList<>();
    private double used;

    private LineBreaker(double width, double firstIndent) {
        this.width = width;
        this.firstIndent = firstIndent;
    }

    /**
     * Lines of a paragraph.
     *
     * @param width of all lines, points
     * @param firstIndent by which the first is shorter, points
     */
    public static List<SetLine> paragraph(List<Run> runs, double width, double firstIndent) {
        LineBreaker breaker = new LineBreaker(width, firstIndent);
        runs.forEach(breaker::add);
        breaker.end(SetLine.Ending.HARD);
        return breaker.lines;
    }

    /** Lines of a text of one look; {@code \n} ends a line. */
    public static List<SetLine> lines(Run run, double width) {
        List<SetLine> all = new ArrayList<>();
        for (String each : run.text().split("\n", -1)) {
            all.addAll(paragraph(List.of(run.with(each)), width, 0));
        }
        return all;
    }

    /** Lines of about equal length, as few as the width allows: for centred headings. */
    public static List<SetLine> balanced(Run run, double width) {
        int fewest = lines(run, width).size();
        double low = run.width() / fewest * 0.9;
        double high = width;
        while (high - low > 1) {
            double middle = (low + high) / 2;
            if (middle < width && lines(run, middle).size() > fewest) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return lines(run, high);
    }

    private void add(Run run) {
        int start = 0;
        String text = run.text();
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                word(run.with(text.substring(start, end)));
            }
            if (end < text.length()) {
                append(run.with(" "));
            }
            start = end + 1;
        }
    }

    private void word(Run word) {
        double wide = word.width();
        if (used + wide > room() + 0.01 && used > 0) {
            if (endsWithSpace()) {
                end(SetLine.Ending.SOFT);
            } else {
                carryOver();
            }
        }
        if (wide > room()) {
            chop(word);
        } else {
            append(word);
        }
    }

    private boolean endsWithSpace() {
        return line.getLast().text().endsWith(" ");
    }

    /** A word that changes its look in the middle moves down whole. */
    private void carryOver() {
        int keep = line.size() - 1;
        while (keep > 0 && !line.get(keep - 1).text().endsWith(" ")) {
            keep--;
        }
        if (keep == 0) {
            end(SetLine.Ending.SOFT);
            return;
        }
        List<Run> moved = new ArrayList<>(line.subList(keep, line.size()));
        line = new ArrayList<>(line.subList(0, keep));
        end(SetLine.Ending.SOFT);
        moved.forEach(this::append);
    }

    private void chop(Run word) {
        String rest = word.text();
        while (!rest.isEmpty()) {
            int fits = rest.length();
            while (fits > 1 && used + word.with(rest.substring(0, fits)).width() > room()) {
                fits--;
            }
            if (fits < rest.length()) {
                fits = joint(rest, fits);
            }
            append(word.with(rest.substring(0, fits)));
            rest = rest.substring(fits);
            if (!rest.isEmpty()) {
                end(SetLine.Ending.SOFT);
            }
        }
    }

    /** Behind the last hyphen or stroke that fits, as in {@code 1254/SNV-CCHC}; else where the line ends. */
    private static int joint(String word, int fits) {
        int last = Math.max(word.lastIndexOf('-', fits - 1), word.lastIndexOf('/', fits - 1));
        return last > 0 ? last + 1 : fits;
    }

    private double room() {
        return lines.isEmpty() ? width - firstIndent : width;
    }

    private void append(Run piece) {
        if (used == 0 && piece.text().equals(" ")) {
            return;
        }
        line.add(piece);
        used += piece.width();
    }

    private void end(SetLine.Ending ending) {
        if (!line.isEmpty() && line.getLast().text().equals(" ")) {
            line.removeLast();
        }
        lines.add(new SetLine(merged(line), ending));
        line = new ArrayList<>();
        used = 0;
    }

    private static List<Run> merged(List<Run> pieces) {
        List<Run> merged = new ArrayList<>();
        for (Run piece : pieces) {
            Run last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.face() == piece.face() && last.size() == piece.size()) {
                merged.set(merged.size() - 1, last.with(last.text() + piece.text()));
            } else {
                merged.add(piece);
            }
        }
        return List.copyOf(merged);
    }
}
