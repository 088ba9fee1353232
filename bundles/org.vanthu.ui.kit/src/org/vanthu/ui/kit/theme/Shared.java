package org.vanthu.ui.kit.theme;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** Images and fonts that live as long as their display, made once each. */
final class Shared {

    private static final String KEY = Shared.class.getName();

    private record ImageKey(Icon icon, int points, RGB colour) {}

    private final Map<ImageKey, Image> images = new HashMap<>();
    private final Map<TextFont, Font> fonts = new HashMap<>();

    private Shared(Display display) {
        display.disposeExec(this::dispose);
    }

    static Shared of(Display display) {
        if (display.getData(KEY) instanceof Shared known) {
            return known;
        }
        Shared made = new Shared(display);
        display.setData(KEY, made);
        return made;
    }

    Image image(Icon icon, int points, RGB colour, Supplier<Image> draw) {
        return images.computeIfAbsent(new ImageKey(icon, points, colour), key -> draw.get());
    }

    Font font(TextFont which, Supplier<Font> make) {
        return fonts.computeIfAbsent(which, key -> make.get());
    }

    private void dispose() {
        images.values().forEach(Image::dispose);
        fonts.values().forEach(Font::dispose);
    }
}
