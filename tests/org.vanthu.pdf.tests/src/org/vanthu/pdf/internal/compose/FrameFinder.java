package org.vanthu.pdf.internal.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds the stroked rectangles of page 1 in its content. */
final class FrameFinder {

    /** Outer measures in points and colour of its line. */
    record Frame(double width, double height, double red, double green, double blue) {}

    private FrameFinder() {}

    /** The only frame of page 1. */
    static Frame only(Path file) throws IOException {
        List<Frame> frames = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<Double> numbers = new ArrayList<>();
            double[] colour = new double[3];
            double thickness = 1;
            for (Object token : new PDFStreamParser(document.getPage(0)).parse()) {
                if (token instanceof COSNumber number) {
                    numbers.add((double) number.floatValue());
                } else if (token instanceof Operator operator) {
                    switch (operator.getName()) {
                        case "RG" ->
                            colour = numbers.stream().mapToDouble(each -> each).toArray();
                        case "w" -> thickness = numbers.getFirst();
                        case "re" ->
                            frames.add(new Frame(
                                    numbers.get(2) + thickness,
                                    numbers.get(3) + thickness,
                                    colour[0],
                                    colour[1],
                                    colour[2]));
                        default -> {
                            // of no interest here
                        }
                    }
                    numbers.clear();
                }
            }
        }
        if (frames.size() != 1) {
            throw new AssertionError("frames: " + frames);
        }
        return frames.getFirst();
    }
}
