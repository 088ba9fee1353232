package org.vanthu.architecture;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every word a user reads is there in both languages: same keys, sorted, same placeholders, composed Unicode, one form of address. */
final class TextsRule implements Rule {

    /** Offices address nobody, or say anh/chị. */
    private static final Pattern FAMILIAR = Pattern.compile("(?iU)\\bbạn\\b");

    @Override
    public List<Finding> check(Project project) {
        List<Finding> found = new ArrayList<>();
        for (Path english : project.productFiles("\\w+(?<!_vi)\\.properties")) {
            Path vietnamese =
                    english.resolveSibling(english.getFileName().toString().replace(".properties", "_vi.properties"));
            Optional<String> other = project.text(vietnamese);
            if (other.isEmpty()) {
                found.add(Finding.at(english, "has no Vietnamese twin " + vietnamese.getFileName()));
                continue;
            }
            compare(
                    Texts.parse(english, project.text(english).orElseThrow()),
                    Texts.parse(vietnamese, other.get()),
                    found);
        }
        return found;
    }

    private static void compare(Texts english, Texts vietnamese, List<Finding> found) {
        checkForm(english, found);
        checkForm(vietnamese, found);
        for (String key : english.words().keySet()) {
            if (!vietnamese.words().containsKey(key)) {
                found.add(Finding.at(vietnamese.path(), "lacks the words for " + key));
            } else if (!english.placeholders(key).equals(vietnamese.placeholders(key))) {
                found.add(Finding.at(vietnamese.path(), "names other placeholders than the English words: " + key));
            }
        }
        vietnamese.words().forEach((key, words) -> {
            if (FAMILIAR.matcher(words).find()) {
                found.add(Finding.at(vietnamese.path(), "says bạn where offices say anh/chị or nothing: " + key));
            }
        });
        for (String key : vietnamese.words().keySet()) {
            if (!english.words().containsKey(key)) {
                found.add(Finding.at(english.path(), "lacks the words for " + key));
            }
        }
    }

    private static void checkForm(Texts texts, List<Finding> found) {
        found.addAll(texts.malformed());
        List<String> keys = List.copyOf(texts.words().keySet());
        if (!keys.equals(List.copyOf(new TreeSet<>(keys)))) {
            found.add(Finding.at(texts.path(), "is not sorted by key"));
        }
        texts.words().forEach((key, words) -> {
            if (words.isBlank()) {
                found.add(Finding.at(texts.path(), "has no words for " + key));
            }
            if (!Normalizer.isNormalized(words, Normalizer.Form.NFC)) {
                found.add(Finding.at(texts.path(), "has letters and marks apart (not NFC) in " + key));
            }
        });
    }
}
