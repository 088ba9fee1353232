package org.vanthu.domain.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.domain.Language;

/** The two files of words beside an enum of troubles. */
final class TroubleTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<Class<?>, TroubleTexts> READ = new ConcurrentHashMap<>();

    private final Map<Language, Properties> words;

    private TroubleTexts(Map<Language, Properties> words) {
        this.words = words;
    }

    static TroubleTexts beside(Class<?> anchor) {
        return READ.computeIfAbsent(
                anchor,
                place -> new TroubleTexts(Map.of(
                        Language.ENGLISH, read(place, "troubles.properties"),
                        Language.VIETNAMESE, read(place, "troubles_vi.properties"))));
    }

    String render(Language language, String code, Map<String, String> details) {
        String pattern = words.get(language).getProperty(code);
        if (pattern == null) {
            throw new IllegalStateException("no words for trouble " + code + " in " + language);
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(detail(code, details, found.group(1))));
    }

    private static String detail(String code, Map<String, String> details, String name) {
        String value = details.get(name);
        if (value == null) {
            throw new IllegalStateException("trouble " + code + " needs the detail " + name);
        }
        return value;
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
