package org.vanthu.ui.kit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.widgets.Display;

/**
 * The words of one bundle in one language, kept in {@code messages.properties} (English) and
 * {@code messages_vi.properties} (Vietnamese, the default) beside an anchor class. Placeholders are named:
 * {@code {count}}.
 */
public final class Texts {

    /** The default language of the program. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private static final String KEY = Texts.class.getName();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Locale locale;
    private final String place;
    private final Properties words;

    private Texts(Class<?> anchor, Locale locale) {
        this.locale = locale;
        this.place = anchor.getName();
        this.words = read(anchor, locale.getLanguage().equals("vi") ? "messages_vi.properties" : "messages.properties");
    }

    /** The words beside the anchor in a language. */
    public static Texts in(Locale locale, Class<?> anchor) {
        return new Texts(anchor, locale);
    }

    /** The words beside the anchor in the language of the display. */
    public static Texts of(Display display, Class<?> anchor) {
        Locale locale = localeOf(display);
        String key = KEY + ":" + anchor.getName();
        if (display.getData(key) instanceof Texts known && known.locale.equals(locale)) {
            return known;
        }
        Texts read = new Texts(anchor, locale);
        display.setData(key, read);
        return read;
    }

    /** Makes this the language of the display. */
    public static void use(Display display, Locale locale) {
        display.setData(KEY, locale);
    }

    /** The language of the display: Vietnamese unless another was chosen. */
    public static Locale localeOf(Display display) {
        return display.getData(KEY) instanceof Locale chosen ? chosen : VIETNAMESE;
    }

    public Locale locale() {
        return locale;
    }

    /** Whether there are words under the key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * The words under a key.
     *
     * @param values alternating names and values of the placeholders
     */
    public String get(String key, Object... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no words for " + key + " beside " + place + " in " + locale);
        }
        if (values.length == 0) {
            return pattern;
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i].toString(), String.valueOf(values[i + 1]));
        }
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(named.getOrDefault(found.group(1), found.group())));
    }

    /** The words for a constant of an enum: key {@code <prefix><CONSTANT>}, the prefix ending with a dot. */
    public String of(String prefix, Enum<?> constant) {
        return get(prefix + constant.name());
    }

    private static Properties read(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + anchor.getName());
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
