package org.vanthu.ui.kit.text;

import java.util.Locale;

/** Amounts of data in words. */
public final class Sizes {

    private Sizes() {}

    /** {@code 512 B}, {@code 24 KB}, {@code 1,8 MB}: decimal comma in Vietnamese. */
    public static String text(long bytes, Locale locale) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        if (bytes < 1024 * 1024) {
            return Math.round(bytes / 1024.0) + " KB";
        }
        return String.format(locale, "%.1f MB", bytes / (1024.0 * 1024.0));
    }
}
