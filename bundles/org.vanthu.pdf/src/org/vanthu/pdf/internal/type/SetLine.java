package org.vanthu.pdf.internal.type;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line after breaking.
 *
 * @param pieces of one look each; spaces only within them
 * @param ending whether its paragraph ends here, so that it is not stretched
 */
public record SetLine(List<Run> pieces, Ending ending) {

    /** How a line ends. */
    public enum Ending {
        SOFT,
        HARD
    }

    /** Its width unstretched, points. */
    public double width() {
        return pieces.stream().mapToDouble(Run::width).sum();
    }

    /** Spaces that can be stretched. */
    public long spaces() {
        return text().chars().filter(each -> each == ' ').count();
    }

    public String text() {
        return pieces.stream().map(Run::text).collect(Collectors.joining());
    }

    /** The greatest size in it. */
    public double size() {
        return pieces.stream().mapToDouble(Run::size).max().orElse(0);
    }
}
