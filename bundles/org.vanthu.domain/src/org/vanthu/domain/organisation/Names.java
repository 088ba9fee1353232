package org.vanthu.domain.organisation;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.outcome.TroubleKind;

/** How typed names become stored ones: NFC, single spaces, no control characters, within the length of their field. */
final class Names {

    private static final Pattern SPACES_AND_CONTROLS = Pattern.compile("[\\p{Z}\\p{C}]+");

    private Names() {}

    static String tidy(String typed) {
        return SPACES_AND_CONTROLS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    static Outcome<String> read(String typed, String field, int limit, TroubleKind missing, TroubleKind tooLong) {
        String name = tidy(typed);
        if (name.isEmpty()) {
            return Outcome.refused(Trouble.ofField(missing, field));
        }
        if (name.length() > limit) {
            return Outcome.refused(Trouble.ofField(tooLong, field, "limit", limit, "length", name.length()));
        }
        return Outcome.done(name);
    }
}
