package org.vanthu.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of words: {@code key=words} lines in the order they stand. */
record Texts(Path path, Map<String, String> words, List<Finding> malformed) {

    private static final Pattern LINE = Pattern.compile("([\\w.-]+)\\s*=\\s*(.*)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static Texts parse(Path path, String text) {
        Map<String, String> words = new LinkedHashMap<>();
        List<Finding> malformed = new ArrayList<>();
        String joined = text.replaceAll("\\\\\r?\n\\s*", "");
        for (String line : joined.split("\r?\n")) {
            Matcher entry = LINE.matcher(line);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!entry.matches()) {
                malformed.add(Finding.at(path, "cannot be read: " + line));
            } else if (words.put(entry.group(1), entry.group(2)) != null) {
                malformed.add(Finding.at(path, "says " + entry.group(1) + " twice"));
            }
        }
        return new Texts(path, words, malformed);
    }

    /** What the words name; {@code labelVi} is the Vietnamese form of the detail {@code label}. */
    Set<String> placeholders(String key) {
        Set<String> found = new TreeSet<>();
        Matcher each = PLACEHOLDER.matcher(words.getOrDefault(key, ""));
        while (each.find()) {
            found.add(each.group(1).replaceFirst("Vi$", ""));
        }
        return found;
    }
}
