package org.vanthu.cli.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.domain.Language;

/** The words of the command in one language. Placeholders are named: <code>{file}</code>. */
final class Words {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Language language;
    private final ResourceBundle bundle;

    Words(Language language) {
        this.language = language;
        String file = language == Language.VIETNAMESE ? "messages_vi.properties" : "messages.properties";
        try (Reader words = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            this.bundle = new PropertyResourceBundle(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The language of the terminal: what {@code VANTHU_LANGUAGE} says ({@code vi} or {@code en}), else English where the
     * locale asks for it or for no language at all ({@code C}), else Vietnamese.
     */
    static Language languageOf(Map<String, String> environment) {
        String asked = environment.getOrDefault(
                "VANTHU_LANGUAGE",
                environment.getOrDefault(
                        "LC_ALL", environment.getOrDefault("LC_MESSAGES", environment.getOrDefault("LANG", ""))));
        return asked.matches("(?i)en.*|C(\\..*)?|POSIX") ? Language.ENGLISH : Language.VIETNAMESE;
    }

    Language language() {
        return language;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** The words under a key; {@code details} are alternating names and values. */
    String say(String key, Object... details) {
        Matcher places = PLACEHOLDER.matcher(bundle.getString(key));
        return places.replaceAll(found -> Matcher.quoteReplacement(detail(key, found.group(1), details)));
    }

    private static String detail(String key, String name, Object... details) {
        for (int i = 0; i + 1 < details.length; i += 2) {
            if (details[i].equals(name)) {
                return String.valueOf(details[i + 1]);
            }
        }
        throw new IllegalArgumentException("the words " + key + " need the detail " + name);
    }
}
