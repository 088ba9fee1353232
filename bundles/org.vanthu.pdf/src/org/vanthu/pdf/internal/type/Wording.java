package org.vanthu.pdf.internal.type;

import java.text.Normalizer;
import java.util.Locale;

/** Brings text from people into the form in which it is set: Unicode NFC, no control characters, single kinds of spaces. */
public final class Wording {

    /** Upper and lower case by the rules of the language. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private Wording() {}

    /** Cleaned text of one paragraph; line ends become spaces. */
    public static String line(String text) {
        return clean(text, false).strip();
    }

    /** Cleaned text whose line ends (\n) stay. */
    public static String lines(String text) {
        return clean(text, true).strip();
    }

    /** Cleaned text in capitals. */
    public static String capitals(String text) {
        return line(text).toUpperCase(VIETNAMESE);
    }

    /** Cleaned text in which everything that cannot be shown is replaced, for prints that must never fail. */
    public static String showable(String text) {
        String cleaned = lines(text);
        if (Face.UPRIGHT.missing(cleaned.replace("\n", "")).isEmpty()) {
            return cleaned;
        }
        StringBuilder shown = new StringBuilder();
        cleaned.codePoints()
                .forEach(each -> shown.appendCodePoint(each == '\n' || Face.UPRIGHT.shows(each) ? each : '?'));
        return shown.toString();
    }

    private static String clean(String text, boolean keepLines) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder cleaned = new StringBuilder(composed.length());
        composed.codePoints().forEach(each -> append(cleaned, each, keepLines));
        return cleaned.toString();
    }

    private static void append(StringBuilder cleaned, int codePoint, boolean keepLines) {
        if (codePoint == '\n' && keepLines) {
            cleaned.append('\n');
        } else if (codePoint == '\r' && keepLines) {
            return;
        } else if (codePoint == 0x2010 || codePoint == 0x2011) {
            cleaned.append('-');
        } else if (Character.isWhitespace(codePoint) || (Character.isSpaceChar(codePoint) && codePoint != 0xA0)) {
            cleaned.append(' ');
        } else if (!Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.FORMAT) {
            cleaned.appendCodePoint(codePoint);
        }
    }
}
