package org.vanthu.signing.internal.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.SamplePki;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.TokenTrouble;

/** Sample tokens in SoftHSM 2, loaded into this process. */
public final class SoftHsmPki implements SamplePki {

    static final String NAME = "SoftHSM 2";

    private static final String VARIABLE = "SOFTHSM2_CONF";
    private static final String CONFIGURATION = "softhsm2.conf";
    private static final Duration CERTIFICATES_GOOD = Duration.ofDays(3 * 365);
    private static final Duration AUTHORITIES_GOOD = Duration.ofDays(10 * 365);

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
        try {
            configure(folder);
            return Outcome.done(make(folder, driver.get(), holders, now));
        } catch (CryptokiFailure | IOException | CertificateEncodingException failed) {
            return Outcome.refused(
                    Trouble.of(TokenTrouble.DRIVER_FAILS, "driver", driver.get().name(), "error", failed.getMessage()));
        }
    }

    /** Writes the configuration that gives SoftHSM its own store of tokens in this folder. */
    static void configure(Path folder) throws IOException {
        Path tokens = Files.createDirectories(folder.resolve("tokens")).toAbsolutePath();
        Files.writeString(
                folder.resolve(CONFIGURATION),
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    }

    private SampleTokens make(Path folder, TokenDriver driver, List<Holder> holders, Instant now)
            throws CryptokiFailure, IOException, CertificateEncodingException {
        Instant from = now.minus(Duration.ofDays(1));
        Authority root = Authority.root(
                Names.of("Tổ chức chứng thực mẫu - gốc", "Vanthu (mẫu, không có giá trị)", ""),
                from,
                from.plus(AUTHORITIES_GOOD));
        Authority issuing = root.subordinate(
                Names.of("Tổ chức chứng thực mẫu - cấp phát", "Vanthu (mẫu, không có giá trị)", ""),
                from,
                from.plus(AUTHORITIES_GOOD));
        List<byte[]> lists = List.of(
                issuing.revocationList(1, from, AUTHORITIES_GOOD, Map.of()),
                root.revocationList(1, from, AUTHORITIES_GOOD, Map.of()));
        Files.write(folder.resolve("root.cer"), root.certificate().getEncoded());
        Files.write(folder.resolve("issuing.crl"), lists.get(0));
        Files.write(folder.resolve("root.crl"), lists.get(1));
        TokenMaker maker = TokenMaker.on(driver, modules);
        List<SampleToken> tokens = new ArrayList<>();
        for (Holder holder : holders) {
            long slot = maker.initialise(holder.label(), holder.pin());
            List<X509Certificate> chain = maker.certifyNewKey(
                    slot,
                    holder.pin(),
                    key -> List.of(
                            issuing.issueSigner(
                                    Names.of(holder.name(), holder.organisation(), holder.unit()),
                                    key,
                                    from,
                                    from.plus(CERTIFICATES_GOOD)),
                            issuing.certificate(),
                            root.certificate()));
            tokens.add(new SampleToken(holder, maker.serial(slot), Fingerprint.of(chain.getFirst()), chain.getFirst()));
        }
        return new SampleTokens(driver, root.certificate(), lists, tokens);
    }
}
