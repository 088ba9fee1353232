package org.vanthu.pdf.internal.type;

/**
 * Text of one look.
 *
 * @param text cleaned
 * @param face its face
 * @param size points
 */
public record Run(String text, Face face, double size) {

    public double width() {
        return face.width(text, size);
    }

    public static Run upright(String text, double size) {
        return new Run(text, Face.UPRIGHT, size);
    }

    public static Run bold(String text, double size) {
        return new Run(text, Face.BOLD, size);
    }

    public static Run italic(String text, double size) {
        return new Run(text, Face.ITALIC, size);
    }

    public static Run boldItalic(String text, double size) {
        return new Run(text, Face.BOLD_ITALIC, size);
    }

    Run with(String other) {
        return new Run(other, face, size);
    }
}
