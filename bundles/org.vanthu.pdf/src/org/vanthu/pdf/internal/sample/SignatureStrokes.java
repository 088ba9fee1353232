package org.vanthu.pdf.internal.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Strokes that look written by hand, in the blue of ink; the name decides every bend. */
final class SignatureStrokes {

    private static final Color INK = new Color(20, 50, 160);

    private final Random bends;
    private final int loops;

    SignatureStrokes(String name) {
        this.bends = new Random(name.hashCode());
        String[] words = name.strip().split("\\s+");
        this.loops = 3 + words[words.length - 1].length();
    }

    void draw(Graphics2D graphics, double width, double height) {
        graphics.setColor(INK);
        initial(graphics, width, height);
        loops(graphics, width, height);
        flourish(graphics, width, height);
    }

    /** A large first letter. */
    private void initial(Graphics2D graphics, double width, double height) {
        stroke(graphics, 7);
        Path2D path = new Path2D.Double();
        path.moveTo(width * between(0.06, 0.12), height * between(0.55, 0.75));
        path.curveTo(
                width * between(0.08, 0.16), height * between(0.02, 0.12),
                width * between(0.22, 0.3), height * between(0.0, 0.15),
                width * between(0.16, 0.22), height * between(0.5, 0.6));
        path.curveTo(
                width * between(0.1, 0.14), height * between(0.8, 0.98),
                width * between(0.02, 0.06), height * between(0.7, 0.8),
                width * between(0.24, 0.28), height * between(0.5, 0.6));
        graphics.draw(path);
    }

    /** Small letters. */
    private void loops(Graphics2D graphics, double width, double height) {
        stroke(graphics, 5);
        double x = width * 0.26;
        double step = width * 0.5 / loops;
        double base = height * 0.6;
        Path2D path = new Path2D.Double();
        path.moveTo(x, base);
        for (int i = 0; i < loops; i++) {
            double rise = height * between(0.08, i % 3 == 1 ? 0.42 : 0.2);
            path.curveTo(
                    x + step * between(0.6, 1.3), base - rise,
                    x + step * between(-0.3, 0.3), base - rise * between(0.8, 1.1),
                    x + step * between(0.2, 0.5), base + height * between(-0.02, 0.08));
            x += step;
            path.quadTo(x - step * 0.3, base + height * between(0.02, 0.1), x, base - height * between(0.0, 0.06));
        }
        graphics.draw(path);
    }

    /** The stroke that runs back under the name. */
    private void flourish(Graphics2D graphics, double width, double height) {
        stroke(graphics, 4.5f);
        Path2D path = new Path2D.Double();
        path.moveTo(width * 0.76, height * 0.56);
        path.curveTo(
                width * between(0.92, 1.0), height * between(0.3, 0.4),
                width * between(0.9, 0.98), height * between(0.75, 0.85),
                width * between(0.5, 0.6), height * between(0.78, 0.86));
        path.curveTo(
                width * between(0.3, 0.4), height * between(0.8, 0.9),
                width * between(0.14, 0.2), height * between(0.86, 0.96),
                width * between(0.85, 0.97), height * between(0.68, 0.74));
        graphics.draw(path);
    }

    private static void stroke(Graphics2D graphics, float width) {
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private double between(double low, double high) {
        return low + bends.nextDouble() * (high - low);
    }
}
