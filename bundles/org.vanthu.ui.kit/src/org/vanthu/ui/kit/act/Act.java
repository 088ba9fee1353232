package org.vanthu.ui.kit.act;

import java.util.Locale;
import org.vanthu.ui.kit.theme.Icon;

/**
 * One act of the program, from which its command, handler, key and menu item are made.
 *
 * @param id stable id of the command
 * @param text what it does, in the person's language
 * @param menu id of the menu it stands in
 * @param icon its drawing
 * @param keys its keys as in {@code M1+M2+N} (M1: Ctrl, M2: Shift, M3: Alt); empty if it is reached by the menu only
 * @param handler class with an {@code @Execute} method
 */
public record Act(String id, String text, String menu, Icon icon, String keys, Class<?> handler) {

    /** The keys as they stand on a keyboard: {@code Ctrl+Shift+N}. */
    public String keysInWords() {
        return inWords(keys);
    }

    /** Names of keys as they are printed on a keyboard: Enter, Tab, but F5. */
    private static String rest(String key) {
        String rest = key.substring(1);
        return rest.chars().allMatch(Character::isDigit) ? rest : rest.toLowerCase(Locale.ROOT);
    }

    static String inWords(String keys) {
        StringBuilder words = new StringBuilder();
        for (String part : keys.split("\\+")) {
            if (!words.isEmpty()) {
                words.append('+');
            }
            words.append(
                    switch (part) {
                        case "M1" -> "Ctrl";
                        case "M2" -> "Shift";
                        case "M3" -> "Alt";
                        default -> part.substring(0, 1).toUpperCase(Locale.ROOT) + rest(part);
                    });
        }
        return words.toString();
    }
}
