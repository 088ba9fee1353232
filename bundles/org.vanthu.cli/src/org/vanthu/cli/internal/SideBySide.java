package org.vanthu.cli.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.domain.signature.ChangedPage.Area;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageImage;
import org.vanthu.spi.pdf.PageReader;

/** Pictures of the pages that look different after a signature: as they were signed at the left, as they are now at the right. */
final class SideBySide {

    /** More pictures of one signature nobody looks at. */
    private static final int MOST = 20;

    private static final double RESOLUTION = 100;
    private static final int GAP = 12;
    private static final Color FRAME = new Color(0xb3261e);

    private final PageReader reader;

    SideBySide(PageReader reader) {
        this.reader = reader;
    }

    /** What a file was when it was signed, in a file of its own until it is closed. */
    private record Cut(Path file) implements AutoCloseable {

        static Cut of(Path whole, long end) throws IOException {
            Path first = Files.createTempFile("vanthu-signed", ".pdf");
            try (InputStream in = Files.newInputStream(whole);
                    OutputStream out = Files.newOutputStream(first)) {
                copy(in, out, end);
            }
            return new Cut(first);
        }

        private static void copy(InputStream in, OutputStream out, long end) throws IOException {
            byte[] some = new byte[1 << 16];
            long left = end;
            for (int got = in.read(some); got > 0 && left > 0; got = in.read(some)) {
                out.write(some, 0, (int) Math.min(got, left));
                left -= got;
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Writes {@code NAME.signature-N.page-P.png} for each page that differs.
     *
     * @param number of the signature, from 1
     * @return why it could not be drawn; empty where it could
     */
    List<Trouble> write(Path file, SignatureReport signature, int number, Path folder, String name) throws IOException {
        long end = signature.coveredBytes();
        if (end <= 0 || end >= Files.size(file)) {
            return List.of();
        }
        try (Cut cut = Cut.of(file, end)) {
            Outcome<List<ChangedPage>> changed = reader.compare(cut.file(), file, Set.of());
            Outcome<OpenPdf> signed = reader.open(cut.file());
            Outcome<OpenPdf> now = reader.open(file);
            try (@Nullable OpenPdf before = signed.value().orElse(null);
                    @Nullable OpenPdf after = now.value().orElse(null)) {
                if (before == null || after == null) {
                    return signed.isDone() ? now.troubles() : signed.troubles();
                }
                for (ChangedPage page :
                        changed.value().orElse(List.of()).stream().limit(MOST).toList()) {
                    Path picture = folder.resolve(name + ".signature-" + number + ".page-" + page.page() + ".png");
                    ImageIO.write(beside(before, after, page), "png", picture.toFile());
                }
            }
            return changed.troubles();
        }
    }

    private static BufferedImage beside(OpenPdf before, OpenPdf after, ChangedPage page) {
        Optional<PageImage> left =
                before.draw(page.page() - 1, RESOLUTION, () -> false).value();
        Optional<PageImage> right =
                after.draw(page.page() - 1, RESOLUTION, () -> false).value();
        int width = Math.max(width(left), width(right));
        int height = Math.max(height(left), height(right));
        BufferedImage both = new BufferedImage(2 * width + GAP, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = both.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, both.getWidth(), both.getHeight());
        left.ifPresent(image -> draw(both, image, 0, graphics, page.areas()));
        right.ifPresent(image -> draw(both, image, width + GAP, graphics, page.areas()));
        graphics.dispose();
        return both;
    }

    private static int width(Optional<PageImage> image) {
        return image.map(PageImage::width).orElse(1);
    }

    private static int height(Optional<PageImage> image) {
        return image.map(PageImage::height).orElse(1);
    }

    private static void draw(BufferedImage both, PageImage page, int left, Graphics2D graphics, List<Area> areas) {
        both.setRGB(left, 0, page.width(), page.height(), page.pixels(), 0, page.width());
        graphics.setColor(FRAME);
        graphics.setStroke(new BasicStroke(2));
        double scale = page.dotsPerInch() / 72;
        areas.forEach(area -> graphics.drawRect(
                left + (int) (area.left() * scale), (int) (area.top() * scale), (int) (area.width() * scale), (int)
                        (area.height() * scale)));
    }
}
