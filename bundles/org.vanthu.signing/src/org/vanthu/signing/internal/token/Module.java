package org.vanthu.signing.internal.token;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Map;
import org.vanthu.spi.signing.TokenDriver;

/**
 * A loaded driver. It can be started anew, which is how a token that was pulled out is found again without ending the
 * program.
 */
final class Module {

    private final TokenDriver driver;
    private final Cryptoki cryptoki;
    private boolean broken;

    private Module(TokenDriver driver, Cryptoki cryptoki) {
        this.driver = driver;
        this.cryptoki = cryptoki;
    }

    static Module start(TokenDriver driver) throws CryptokiFailure {
        setEnvironment(driver.environment());
        Module module = new Module(driver, Cryptoki.load(driver.library()));
        module.cryptoki.initialise();
        return module;
    }

    TokenDriver driver() {
        return driver;
    }

    Cryptoki cryptoki() {
        return cryptoki;
    }

    /** The token, or the way to it, is gone: the next look starts the driver anew. */
    synchronized void lost() {
        broken = true;
    }

    /** Starts the driver anew if a token was lost. Everything opened before is void then. */
    synchronized void heal() throws CryptokiFailure {
        if (broken) {
            restart();
            broken = false;
        }
    }

    private void restart() throws CryptokiFailure {
        cryptoki.finish();
        setEnvironment(driver.environment());
        cryptoki.initialise();
    }

    /** Ends its use, so that the same library can be started with another environment. */
    void stop() {
        cryptoki.finish();
    }

    /** Sets variables where the C library looks for them; {@link System#getenv} does not see them. */
    private static void setEnvironment(Map<String, String> variables) {
        if (variables.isEmpty()) {
            return;
        }
        Function set = Platform.isWindows()
                ? NativeLibrary.getInstance("msvcrt").getFunction("_putenv_s")
                : NativeLibrary.getInstance("c").getFunction("setenv");
        variables.forEach((name, value) ->
                set.invokeInt(Platform.isWindows() ? new Object[] {name, value} : new Object[] {name, value, 1}));
    }
}
