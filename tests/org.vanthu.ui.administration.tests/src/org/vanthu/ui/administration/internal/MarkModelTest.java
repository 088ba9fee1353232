package org.vanthu.ui.administration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.testkit.Conforms;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;

class MarkModelTest {

    private final MarkModel model =
            new MarkModel(MarkModel.Kind.SEAL, Texts.in(Locale.ENGLISH, AdministrationTexts.class), Language.ENGLISH);

    @Test
    @Conforms("I.sig.agency")
    void aTransparentPictureOfTheTypedWidthWillDo() throws IOException {
        model.choose(png(BufferedImage.TYPE_INT_ARGB));

        model.width.set("36,5");

        assertEquals(36.5, model.picture().orElseThrow().widthMm());
        assertEquals(List.of(), model.troubles());
    }

    @Test
    @Conforms("I.sig.agency")
    void aPictureWithAWhiteGroundIsRefusedInWords() throws IOException {
        model.choose(png(BufferedImage.TYPE_INT_RGB));

        assertEquals(Optional.empty(), model.picture());
        assertEquals(1, model.troubles().size());
    }

    @Test
    void aWidthThatIsNoNumberOrFitsNoPaperIsSaid() throws IOException {
        model.choose(png(BufferedImage.TYPE_INT_ARGB));

        model.width.set("rộng");
        List<String> noNumber = model.troubles();
        model.width.set("300");

        assertEquals(1, noNumber.size());
        assertFalse(model.troubles().isEmpty());
        assertTrue(model.picture().isEmpty());
    }

    @Test
    void whatIsKeptIsShownWithItsWidth() throws IOException {
        model.show(new MarkImage(png(BufferedImage.TYPE_INT_ARGB), 36));

        assertEquals("36", model.width.get());
        assertTrue(model.picture().isPresent());
    }

    private static byte[] png(int type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, type), "png", out);
        return out.toByteArray();
    }
}
