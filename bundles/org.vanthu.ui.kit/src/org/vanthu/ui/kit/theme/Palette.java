package org.vanthu.ui.kit.theme;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/**
 * The colours of one theme, by what they mean. Colour means something or is absent: danger is overdue or invalid,
 * warning is due today or undetermined, success is a verified signature only, accent is unread, selection and the one
 * prominent act.
 *
 * @param dark whether this is a dark theme
 * @param ground behind everything
 * @param surface of lists, forms and pages of text
 * @param sunken of the navigation and of areas behind paper
 * @param line thin separations
 * @param text ordinary words
 * @param textMuted labels and second lines
 * @param accent unread, selection mark, prominent act
 * @param onAccent words on the accent
 * @param selection ground of selected rows
 * @param danger overdue, invalid
 * @param warning due today, undetermined
 * @param success a verified signature
 */
public record Palette(
        boolean dark,
        RGB ground,
        RGB surface,
        RGB sunken,
        RGB line,
        RGB text,
        RGB textMuted,
        RGB accent,
        RGB onAccent,
        RGB selection,
        RGB danger,
        RGB warning,
        RGB success) {

    private static final String KEY = Palette.class.getName();

    /** Dark words on light ground. */
    public static Palette light() {
        return new Palette(
                false,
                Colours.rgb("#f6f7f9"),
                Colours.rgb("#ffffff"),
                Colours.rgb("#eceff3"),
                Colours.rgb("#d9dee6"),
                Colours.rgb("#1d2530"),
                Colours.rgb("#566375"),
                Colours.rgb("#1f5fbf"),
                Colours.rgb("#ffffff"),
                Colours.rgb("#dbe8fa"),
                Colours.rgb("#b3261e"),
                Colours.rgb("#8a5300"),
                Colours.rgb("#1b6e3c"));
    }

    /** Light words on dark ground. */
    public static Palette night() {
        return new Palette(
                true,
                Colours.rgb("#1b1f26"),
                Colours.rgb("#22272f"),
                Colours.rgb("#171a20"),
                Colours.rgb("#363d48"),
                Colours.rgb("#e4e8ee"),
                Colours.rgb("#9fabbb"),
                Colours.rgb("#82b4ff"),
                Colours.rgb("#0d1420"),
                Colours.rgb("#2b3f5c"),
                Colours.rgb("#ff8a80"),
                Colours.rgb("#f2b84b"),
                Colours.rgb("#6fd08c"));
    }

    /** The palette the display was given; the light one as long as none was. */
    public static Palette of(Display display) {
        return display.getData(KEY) instanceof Palette chosen ? chosen : light();
    }

    /** Makes this the palette of the display. Windows opened before keep theirs. */
    public void use(Display display) {
        display.setData(KEY, this);
        display.setDarkThemePreferred(dark);
    }

    /** A colour for SWT; needs no disposal. */
    public static Color colour(RGB rgb) {
        return new Color(rgb);
    }

    /** The colour of the words for a meaning. */
    public RGB of(Meaning meaning) {
        return switch (meaning) {
            case PLAIN -> text;
            case QUIET -> textMuted;
            case ACCENT -> accent;
            case DANGER -> danger;
            case WARNING -> warning;
            case SUCCESS -> success;
        };
    }

    /** Ground of inputs; in the dark lighter than what is around them, since their edge cannot be seen there. */
    public RGB input() {
        return dark ? Colours.mix(text, surface, 0.14) : surface;
    }

    /** A faint ground behind words of a meaning. */
    public RGB tint(Meaning meaning) {
        return Colours.mix(of(meaning), surface, dark ? 0.18 : 0.10);
    }
}
