package org.vanthu.api.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.vanthu.domain.Language;

/** What people call the acts that the record keeps by their codes, in both languages. */
public final class ActNames {

    private static final Map<Language, ActNames> READ = Map.of(
            Language.ENGLISH, new ActNames("acts.properties"),
            Language.VIETNAMESE, new ActNames("acts_vi.properties"));

    private final Properties names = new Properties();

    private ActNames(String file) {
        try (InputStream in = ActNames.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names for a reader of this language. */
    public static ActNames in(Language language) {
        return READ.get(language);
    }

    /** The codes of every act that has a name. */
    public Set<String> codes() {
        return names.stringPropertyNames();
    }

    /** The name of an act; the code itself where there is none, for the record may be older or newer than these names. */
    public String of(String code) {
        return names.getProperty(code, code);
    }
}
