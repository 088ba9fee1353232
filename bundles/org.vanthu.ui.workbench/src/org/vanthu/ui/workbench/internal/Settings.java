package org.vanthu.ui.workbench.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.vanthu.domain.AccountId;
import org.vanthu.ui.kit.form.FormMemory;
import org.vanthu.ui.kit.table.TableMemory;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Palette;

/**
 * What a person chose for this desk: language, theme, quiet, columns of lists; and what was typed and not saved. Kept with the
 * window's state.
 */
public final class Settings implements TableMemory, FormMemory {

    private static final String NODE = "org.vanthu.ui.workbench";
    private static final String THEME_NODE = "org.eclipse.e4.ui.css.swt.theme";

    /** The keys of the acts; those of the platform belong to another scheme and stay out of the way. */
    static final String KEYS = "org.vanthu.keys";

    /** Ground of the windows. */
    public enum Theme {
        LIGHT("org.vanthu.theme.light"),
        DARK("org.vanthu.theme.dark");

        private final String id;

        Theme(String id) {
            this.id = id;
        }

        Palette palette() {
            return this == DARK ? Palette.night() : Palette.light();
        }
    }

    /** Whether small notices come up. */
    public enum Notices {
        SHOWN,
        SILENT
    }

    private final Preferences node = InstanceScope.INSTANCE.getNode(NODE);

    public Locale language() {
        return Locale.forLanguageTag(node.get("language", Texts.VIETNAMESE.toLanguageTag()));
    }

    public void language(Locale chosen) {
        put("language", chosen.toLanguageTag());
    }

    public Theme theme() {
        return Theme.valueOf(node.get("theme", Theme.LIGHT.name()));
    }

    /** Chooses the theme, also for the frame of the window at its next opening. */
    public void theme(Theme chosen) {
        put("theme", chosen.name());
        frameTheme();
    }

    /** Tells the frame of the window which style sheet belongs to the theme, and whose keys hold. */
    void frameTheme() {
        Preferences frame = InstanceScope.INSTANCE.getNode(THEME_NODE);
        frame.put("themeid", theme().id);
        flush(frame);
        Preferences platform = InstanceScope.INSTANCE.getNode("org.eclipse.ui");
        platform.put("KEY_CONFIGURATION_ID", KEYS);
        flush(platform);
    }

    public Notices notices() {
        return Notices.valueOf(node.get("notices", Notices.SHOWN.name()));
    }

    public void notices(Notices chosen) {
        put("notices", chosen.name());
    }

    /** Login name used last at this desk; empty at first. */
    public String lastLogin() {
        return node.get("login", "");
    }

    public void lastLogin(String login) {
        put("login", login);
    }

    /** The post in which this person worked last at this desk. */
    Optional<String> lastPost(String login) {
        return Optional.ofNullable(node.node("posts").get(login, null));
    }

    void lastPost(String login, String post) {
        node.node("posts").put(login, post);
        flush(node);
    }

    /** The perspective in which this person left the window. */
    Optional<String> lastPlace(AccountId person) {
        return Optional.ofNullable(node.node("places").get(person.toString(), null));
    }

    void lastPlace(AccountId person, String perspective) {
        node.node("places").put(person.toString(), perspective);
        flush(node);
    }

    /** Where the window stood when it was closed last. */
    Optional<WindowPlace> window() {
        return WindowPlace.read(node.get("window", ""));
    }

    void window(WindowPlace place) {
        put("window", place.written());
    }

    @Override
    public Optional<String> recall(String list) {
        return Optional.ofNullable(node.node("tables").get(list, null));
    }

    @Override
    public void keep(String list, String state) {
        node.node("tables").put(list, state);
        flush(node);
    }

    @Override
    public Map<String, String> unfinished(String form) {
        Preferences inputs = node.node("unfinished").node(form);
        Map<String, String> found = new TreeMap<>();
        try {
            for (String input : inputs.keys()) {
                found.put(input, inputs.get(input, ""));
            }
        } catch (BackingStoreException unreadable) {
            return Map.of();
        }
        return found;
    }

    @Override
    public void keepUnfinished(String form, Map<String, String> inputs) {
        Preferences kept = node.node("unfinished").node(form);
        try {
            kept.clear();
        } catch (BackingStoreException unreadable) {
            return;
        }
        inputs.forEach(kept::put);
        flush(node);
    }

    private void put(String key, String value) {
        node.put(key, value);
        flush(node);
    }

    private static void flush(Preferences changed) {
        try {
            changed.flush();
        } catch (BackingStoreException unwritable) {
            // The choice holds for this session; nothing of the office is lost by it.
            return;
        }
    }
}
