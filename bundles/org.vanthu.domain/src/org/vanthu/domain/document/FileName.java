package org.vanthu.domain.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file somebody handed in: harmless for a file system, with the name as given kept for people to read.
 *
 * @param safe no directories, control or reserved characters, at most 120 characters, never empty
 * @param label the name as given, control characters shown as �, at most 255 characters
 */
public record FileName(String safe, String label) {

    private static final int LONGEST_SAFE = 120;
    private static final int LONGEST_LABEL = 255;
    /** Control and format characters; among the latter the ones that turn the reading direction and so hide an ending. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");

    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /** The name made harmless. */
    public static FileName of(String given) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        String label =
                shortened(UNPRINTABLE.matcher(composed).replaceAll("\uFFFD").strip(), LONGEST_LABEL);
        String last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        String safe = RESERVED.matcher(last).replaceAll("_").strip();
        safe = ENDS.matcher(safe).replaceAll("");
        if (safe.isEmpty()) {
            safe = "tep";
        } else if (DEVICE.matcher(safe).matches()) {
            safe = "_" + safe;
        }
        return new FileName(shortened(safe, LONGEST_SAFE), label.isEmpty() ? safe : label);
    }

    /** The ending in small letters without the dot; empty when there is none. */
    public String extension() {
        int dot = safe.lastIndexOf('.');
        return dot < 1 ? "" : safe.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name, int longest) {
        if (name.codePointCount(0, name.length()) <= longest) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, longest - ending.length())) + ending;
    }
}
