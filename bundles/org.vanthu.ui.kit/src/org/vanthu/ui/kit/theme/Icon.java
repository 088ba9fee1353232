package org.vanthu.ui.kit.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/**
 * The icons of the program: line drawings kept as SVG beside this class, coloured when they are asked for so that they
 * can be read on light and on dark ground and sharp at every zoom.
 */
public enum Icon {
    INBOX,
    OUTBOX,
    DOCUMENT,
    DOCUMENTS,
    REGISTER,
    LEDGER,
    ADMINISTRATION,
    PERSON,
    PEOPLE,
    UNIT,
    POST,
    ROLE,
    DELEGATION,
    REVIEW,
    EYE,
    HISTORY,
    BACKUP,
    SEARCH,
    FILTER,
    REFRESH,
    ADD,
    REMOVE,
    CLOSE,
    CHECK,
    EDIT,
    TRASH,
    ASSIGN,
    HANDLE,
    RETURN,
    COMPLETE,
    RECALL,
    DRAFT,
    VERSIONS,
    OPINION,
    APPROVE,
    SIGN,
    SEAL,
    ISSUE,
    RECIPIENTS,
    ROUTING,
    FILE,
    SIGNATURES,
    VALID,
    INVALID,
    UNDETERMINED,
    WARNING,
    ERROR,
    INFO,
    CLOCK,
    STAR,
    ZOOM_IN,
    ZOOM_OUT,
    FIT_WIDTH,
    THUMBNAILS,
    PREVIOUS,
    NEXT,
    UP,
    DOWN,
    MORE,
    PRINT,
    SAVE,
    OPEN,
    UPLOAD,
    DOWNLOAD,
    COLUMNS,
    BELL,
    BELL_OFF,
    SETTINGS,
    HELP,
    SIGN_OUT,
    KEY,
    CERTIFICATE,
    IMAGE,
    NUMBER,
    RESERVE,
    VOID,
    LINK,
    LOCK,
    THEME,
    LANGUAGE,
    HOME,
    ARCHIVE,
    CIRCLE;

    /** The colour the drawings carry in their files; menus that load a file by its address show this one. */
    private static final String DRAWN = "#64748b";

    private static final String DRAWN_SIZE = "width=\"16\" height=\"16\"";

    /** Path of the drawing inside this bundle, for places that take an address instead of an image. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT) + ".svg";
    }

    /** The icon, 16 points wide, in the ordinary text colour. Shared; never dispose it. */
    public Image image(Display display) {
        return image(display, 16, Palette.of(display).textMuted());
    }

    /**
     * The icon in one size and colour. Shared and kept for the life of the display; never dispose it.
     *
     * @param points edge in points, 12 to 64
     */
    public Image image(Display display, int points, RGB colour) {
        return Shared.of(display).image(this, points, colour, () -> draw(display, points, colour));
    }

    /** Draws all icons once with nobody looking, on any thread: the first drawings take many times as long as the later ones. */
    public static void practise() {
        for (Icon icon : values()) {
            data(icon.read(), 16, new RGB(0, 0, 0));
        }
    }

    private Image draw(Display display, int points, RGB colour) {
        String drawing = read();
        ImageDataProvider provider = zoom -> data(drawing, Math.round(points * zoom / 100f), colour);
        return new Image(display, provider);
    }

    private static ImageData data(String drawing, int pixels, RGB colour) {
        String ready = drawing.replace(DRAWN, Colours.hex(colour))
                .replace(DRAWN_SIZE, "width=\"" + pixels + "\" height=\"" + pixels + "\"");
        return new ImageData(new ByteArrayInputStream(ready.getBytes(StandardCharsets.UTF_8)));
    }

    private String read() {
        try (InputStream in = Icon.class.getResourceAsStream(path())) {
            if (in == null) {
                throw new IllegalStateException("the drawing " + path() + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
