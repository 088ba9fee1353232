package org.vanthu.pdf.internal.sample;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.osgi.service.component.annotations.Component;
import org.vanthu.pdf.internal.type.Headless;
import org.vanthu.spi.pdf.SampleImages;

/** Draws with the JDK's own two-dimensional graphics. */
@Component
public final class DrawnSampleImages implements SampleImages {

    static {
        Headless.enforce();
    }

    /** Dots of a millimetre at 300 dots an inch. */
    private static final double DOTS = 300 / 25.4;

    @Override
    public byte[] signature(String name) {
        return png(600, 300, graphics -> new SignatureStrokes(name).draw(graphics, 600, 300));
    }

    @Override
    public byte[] seal(String ring, String centre, double diameter) {
        int side = (int) Math.round(diameter * DOTS);
        return png(side, side, graphics -> new SealFace(ring, centre).draw(graphics, side));
    }

    private interface Painter {
        void paint(Graphics2D graphics);
    }

    private static byte[] png(int width, int height, Painter painter) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            painter.paint(graphics);
        } finally {
            graphics.dispose();
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
    }
}
