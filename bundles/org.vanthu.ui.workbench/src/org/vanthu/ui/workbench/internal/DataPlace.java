package org.vanthu.ui.workbench.internal;

import java.nio.file.Path;
import java.util.Map;

/** Where the office and the window of this person keep their data on this machine. */
final class DataPlace {

    private DataPlace() {}

    /**
     * The data folder: the one the start script names ({@code vanthu.home}), else the one in {@code VANTHU_HOME}, else
     * the usual place of the system.
     *
     * @param named what the start script names, empty if nothing
     * @param environment variables of the process
     * @param system name of the operating system
     * @param home the person's own folder
     */
    static Path of(String named, Map<String, String> environment, String system, Path home) {
        String place = named.isBlank() ? environment.getOrDefault("VANTHU_HOME", "") : named;
        if (!place.isBlank()) {
            return Path.of(place);
        }
        if (system.startsWith("Windows")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", home.toString()), "Vanthu");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? home.resolve(".local/share") : Path.of(data)).resolve("vanthu");
    }
}
