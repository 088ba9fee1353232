package org.vanthu.signing.internal.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.TokenTrouble;

/** Sample tokens in SoftHSM 2, loaded into this process. */
public final class SoftHsmPki implements SamplePki {

    static final String NAME = "SoftHSM 2";

    private static final String VARIABLE = "SOFTHSM2_CONF";
    private static final String CONFIGURATION = "softhsm2.conf";

    private final Modules modules;

    public SoftHsmPki(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Optional<TokenDriver> driverOf(Path folder) {
        return driver(folder);
    }

    /** The driver for tokens that were made in this folder before. */
    static Optional<TokenDriver> driver(Path folder) {
        return Files.isRegularFile(folder.resolve(CONFIGURATION)) ? driverFor(folder) : Optional.empty();
    }

    /** The driver for tokens in this folder; empty where SoftHSM is not installed. */
    static Optional<TokenDriver> driverFor(Path folder) {
        return softHsm(folder.resolve(CONFIGURATION));
    }

    private static Optional<TokenDriver> softHsm(Path configuration) {
        return KnownDrivers.find().stream()
                .filter(driver -> driver.library().getFileName().toString().contains("softhsm2"))
                .findFirst()
                .map(driver -> new TokenDriver(
                        driver.name(),
                        driver.library(),
                        Map.of(VARIABLE, configuration.toAbsolutePath().toString())));
    }

    @Override
    public Outcome<SampleTokens> make(Path folder, List<Holder> holders, Instant now) {
        Optional<TokenDriver> driver = driverFor(folder);
        if (driver.isEmpty()) {
            return Outcome.refused(TokenTrouble.DRIVER_NOT_FOUND, "path", NAME);
        }
        SampleKeys keys = SampleKeys.make(holders, now);
        return write(folder, keys).map(serials -> keys.inTokens(driver.get(), serials));
    }

    /** Makes a token for each key. @return their serials, in the order of the keys */
    Outcome<List<String>> write(Path folder, SampleKeys keys) {
        TokenDriver driver = driverFor(folder).orElseThrow();
        try {
            configure(folder);
            keys.keepAuthority(folder);
            TokenMaker maker = TokenMaker.on(driver, modules);
            List<String> serials = new ArrayList<>();
            for (CertifiedKey key : keys.certified()) {
                long slot = maker.initialise(key.holder().label(), key.holder().pin());
                maker.importKey(slot, key.holder().pin(), key.rsa(), key.chain());
                serials.add(maker.serial(slot));
            }
            return Outcome.done(serials);
        } catch (CryptokiFailure | IOException failed) {
            return Outcome.refused(
                    Trouble.of(TokenTrouble.DRIVER_FAILS, "driver", driver.name(), "error", failed.getMessage()));
        }
    }

    /** Writes the configuration that gives SoftHSM its own store of tokens in this folder. */
    static void configure(Path folder) throws IOException {
        Path tokens = Files.createDirectories(folder.resolve("tokens")).toAbsolutePath();
        Files.writeString(
                folder.resolve(CONFIGURATION),
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    }
}
