package org.vanthu.ui.kit.theme;

import org.eclipse.swt.graphics.RGB;

/** Arithmetic on colours. */
public final class Colours {

    private Colours() {}

    /** As written in style sheets: {@code #rrggbb}. */
    public static String hex(RGB colour) {
        return "#%02x%02x%02x".formatted(colour.red, colour.green, colour.blue);
    }

    /** Reads {@code #rrggbb}. */
    public static RGB rgb(String hex) {
        int bits = Integer.parseInt(hex.substring(1), 16);
        return new RGB(bits >> 16 & 0xff, bits >> 8 & 0xff, bits & 0xff);
    }

    /** A mixture: {@code share} of the first (0 to 1), the rest of the second. */
    public static RGB mix(RGB first, RGB second, double share) {
        return new RGB(
                part(first.red, second.red, share),
                part(first.green, second.green, share),
                part(first.blue, second.blue, share));
    }

    private static int part(int first, int second, double share) {
        return (int) Math.round(first * share + second * (1 - share));
    }

    /** Contrast of two colours as WCAG 2.1 defines it: 1 (none) to 21; text needs at least 4.5. */
    public static double contrast(RGB first, RGB second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
