package org.vanthu.ui.workbench.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the window stands on the desktop, in pixels.
 *
 * @param bounds where it stands while it does not fill its screen
 * @param filling whether it fills its screen
 */
record WindowPlace(Rectangle bounds, boolean filling) {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int TITLE = 16;

    /** In the middle of a screen; filling it where it is not larger than the window. */
    static WindowPlace usual(Rectangle screen) {
        int width = Math.min(WIDTH, screen.width);
        int height = Math.min(HEIGHT, screen.height);
        return new WindowPlace(
                new Rectangle(
                        screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height),
                screen.width <= WIDTH || screen.height <= HEIGHT);
    }

    /** Whether it fits on the screen where its title stands: a screen may have been taken away or exchanged since. */
    boolean isReachable(List<Rectangle> screens) {
        return screens.stream()
                .filter(screen -> screen.contains(bounds.x + bounds.width / 2, bounds.y + TITLE))
                .anyMatch(screen -> bounds.width <= screen.width && bounds.height <= screen.height);
    }

    /** For {@link #read}. */
    String written() {
        return "%d %d %d %d %b".formatted(bounds.x, bounds.y, bounds.width, bounds.height, filling);
    }

    /** What {@link #written} wrote; empty for anything else. */
    static Optional<WindowPlace> read(String written) {
        String[] parts = written.split(" ");
        if (parts.length != 5 || !Arrays.stream(parts).limit(4).allMatch(part -> part.matches("-?\\d{1,6}"))) {
            return Optional.empty();
        }
        int[] numbers =
                Arrays.stream(parts).limit(4).mapToInt(Integer::parseInt).toArray();
        return Optional.of(new WindowPlace(
                new Rectangle(numbers[0], numbers[1], numbers[2], numbers[3]), Boolean.parseBoolean(parts[4])));
    }
}
