package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataPlaceTest {

    private static final Path HOME = Path.of("/home/an");

    @Test
    void whatTheStartScriptNamesWins() {
        assertEquals(Path.of("/data"), DataPlace.of("/data", Map.of("VANTHU_HOME", "/other"), "Linux", HOME));
    }

    @Test
    void withoutAnyWordTheUsualPlaceOfTheSystemIsTaken() {
        assertEquals(HOME.resolve(".local/share/vanthu"), DataPlace.of("", Map.of(), "Linux", HOME));
        assertEquals(
                Path.of("/x").resolve("Vanthu"), DataPlace.of("", Map.of("LOCALAPPDATA", "/x"), "Windows 11", HOME));
    }
}
