package org.vanthu.signing.internal.token;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.vanthu.spi.signing.TokenDriver;

/** The drivers in use in this process. One library can be started once, so they are shared. */
public final class Modules {

    private final Map<Path, Module> started = new HashMap<>();

    /** The started driver; started anew where its environment is another or a token was lost. */
    synchronized Module start(TokenDriver driver) throws CryptokiFailure {
        Module module = started.get(driver.library());
        if (module != null && !module.driver().environment().equals(driver.environment())) {
            module.stop();
            module = null;
        }
        if (module == null) {
            module = Module.start(driver);
            started.put(driver.library(), module);
        }
        module.heal();
        return module;
    }
}
