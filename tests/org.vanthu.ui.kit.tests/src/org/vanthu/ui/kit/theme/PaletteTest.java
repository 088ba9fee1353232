package org.vanthu.ui.kit.theme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.ui.testkit.Stage;

class PaletteTest {

    static Stream<Palette> palettes() {
        return Stream.of(Palette.light(), Palette.night());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void wordsOfEveryMeaningCanBeReadOnEveryGround(Palette palette) {
        for (Meaning meaning : Meaning.values()) {
            for (RGB ground : List.of(
                    palette.surface(),
                    palette.ground(),
                    palette.sunken(),
                    palette.selection(),
                    palette.tint(meaning))) {
                double contrast = Colours.contrast(palette.of(meaning), ground);
                assertTrue(contrast >= 4.5, meaning + " on " + Colours.hex(ground) + ": " + contrast);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void wordsOnTheProminentButtonCanBeRead(Palette palette) {
        assertTrue(Colours.contrast(palette.onAccent(), palette.accent()) >= 4.5);
    }

    @Test
    void everyIconIsDrawnInTheColourAskedFor() {
        try (Stage stage = new Stage()) {
            for (Icon icon : Icon.values()) {
                Image image = icon.image(stage.display(), 32, new RGB(200, 0, 0));
                assertTrue(redPixels(image.getImageData(100)) > 20, icon + " shows nothing");
            }
        }
    }

    private static int redPixels(ImageData data) {
        int count = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                RGB colour = data.palette.getRGB(data.getPixel(x, y));
                if (data.getAlpha(x, y) > 128 && colour.red > 150 && colour.green < 60) {
                    count++;
                }
            }
        }
        return count;
    }
}
