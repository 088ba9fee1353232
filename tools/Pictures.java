// SPDX-License-Identifier: EPL-2.0

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Takes the pictures of README and guide from those that the screen tour wrote, small enough to be kept with the
 * sources: {@code java tools/Pictures.java}, after the tests of the workbench ran.
 */
public final class Pictures {

    private static final Path SCREENS = Path.of("tests", "org.vanthu.ui.workbench.tests", "target", "screens");
    private static final Path PICTURES = Path.of("docs", "pictures");
    private static final int WIDTH = 1080;

    private Pictures() {}

    private static Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("05-register", "register");
        chosen.put("12-assign", "assign");
        chosen.put("13-working-copy", "working-copy");
        chosen.put("21-reply", "reply");
        chosen.put("28-judgements", "opinions");
        chosen.put("57-reviewed", "sign");
        chosen.put("35-issue", "issue");
        chosen.put("38-report", "report");
        chosen.put("38-signed-and-now", "signed-and-now");
        chosen.put("40-register-outgoing", "outgoing-register");
        chosen.put("45-register-delivered", "workbench");
        chosen.put("47-followed", "follow");
        chosen.put("48-copy", "copy");
        chosen.put("49-copy-sent", "copy-sent");
        return chosen;
    }

    /** Writes each chosen picture anew. */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> one : chosen().entrySet()) {
            Path target = PICTURES.resolve(one.getValue() + ".png");
            ImageIO.write(
                    smaller(ImageIO.read(SCREENS.resolve(one.getKey() + ".png").toFile())), "png", target.toFile());
            System.out.println(target + "  " + Files.size(target) / 1024 + " KiB");
        }
    }

    private static BufferedImage smaller(BufferedImage whole) {
        int height = whole.getHeight() * WIDTH / whole.getWidth();
        BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(whole, 0, 0, WIDTH, height, null);
        graphics.dispose();
        return small;
    }
}
