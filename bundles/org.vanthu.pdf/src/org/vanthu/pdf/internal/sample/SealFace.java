package org.vanthu.pdf.internal.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.Normalizer;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Wording;

/** A round red seal: two rings, words around between them, a star at the foot, the name across the middle. */
final class SealFace {

    private static final Color RED = new Color(214, 20, 32, 230);

    private final String ring;
    private final String[] centre;

    SealFace(String ring, String centre) {
        this.ring = Normalizer.normalize(ring, Normalizer.Form.NFC).toUpperCase(Wording.VIETNAMESE);
        this.centre = Normalizer.normalize(centre, Normalizer.Form.NFC)
                .toUpperCase(Wording.VIETNAMESE)
                .split("\n");
    }

    void draw(Graphics2D graphics, double side) {
        graphics.setColor(RED);
        graphics.translate(side / 2, side / 2);
        circle(graphics, side * 0.485, side * 0.018);
        circle(graphics, side * 0.46, side * 0.006);
        circle(graphics, side * 0.325, side * 0.006);
        around(graphics, side);
        graphics.fill(star(0, side * 0.392, side * 0.032));
        across(graphics, side);
    }

    private static void circle(Graphics2D graphics, double radius, double thickness) {
        graphics.setStroke(new BasicStroke((float) thickness));
        graphics.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    /** The words run clockwise from the star to the star. */
    private void around(Graphics2D graphics, double side) {
        double radius = side * 0.367;
        double arc = Math.toRadians(312);
        Font font = Face.BOLD.drawing().deriveFont((float) (side * 0.068));
        FontRenderContext context = graphics.getFontRenderContext();
        double natural = font.getStringBounds(ring, context).getWidth() / radius;
        if (natural > arc) {
            font = font.deriveFont((float) (font.getSize2D() * arc / natural));
        }
        GlyphVector glyphs = font.createGlyphVector(context, ring);
        double total = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        double spare = Math.max(0, arc * radius - total) / Math.max(1, glyphs.getNumGlyphs() - 1);
        double spacing = Math.min(spare, side * 0.03);
        double along = -(total + spacing * (glyphs.getNumGlyphs() - 1)) / 2;
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double start = glyphs.getGlyphPosition(i).getX();
            double advance = glyphs.getGlyphPosition(i + 1).getX() - start;
            AffineTransform turn = AffineTransform.getRotateInstance((along + advance / 2) / radius);
            turn.translate(-advance / 2 - start, -radius);
            Shape outline = turn.createTransformedShape(glyphs.getGlyphOutline(i));
            graphics.fill(outline);
            along += advance + spacing;
        }
    }

    private void across(Graphics2D graphics, double side) {
        FontRenderContext context = graphics.getFontRenderContext();
        double line = side * 0.092;
        double top = -(centre.length - 1) * line / 2;
        for (int i = 0; i < centre.length; i++) {
            if (centre[i].isBlank()) {
                continue;
            }
            Font font = Face.BOLD.drawing().deriveFont((float) (side * 0.085));
            Rectangle2D bounds = font.getStringBounds(centre[i], context);
            double room = side * 0.58;
            if (bounds.getWidth() > room) {
                font = font.deriveFont((float) (font.getSize2D() * room / bounds.getWidth()));
            }
            TextLayout layout = new TextLayout(centre[i], font, context);
            layout.draw(
                    graphics, (float) (-layout.getAdvance() / 2), (float) (top + i * line + font.getSize2D() * 0.33));
        }
    }

    private static Shape star(double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? radius : radius * 0.4;
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double pointX = x + reach * Math.cos(angle);
            double pointY = y + reach * Math.sin(angle);
            if (i == 0) {
                star.moveTo(pointX, pointY);
            } else {
                star.lineTo(pointX, pointY);
            }
        }
        star.closePath();
        return star;
    }
}
