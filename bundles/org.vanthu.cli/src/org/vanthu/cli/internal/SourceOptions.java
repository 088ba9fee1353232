package org.vanthu.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.KeySource;
import org.vanthu.spi.signing.WindowsStore;
import picocli.CommandLine.Option;

/** Where the key is kept: at most one of these is named. */
final class SourceOptions {

    @Option(names = "--module", paramLabel = "LIB", descriptionKey = "sign.module")
    private Optional<Path> module = Optional.empty();

    @Option(names = "--pkcs12", paramLabel = "FILE", descriptionKey = "sign.pkcs12")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--windows-store", descriptionKey = "sign.windowsStore")
    private boolean windows;

    /** The file or store that was named, else the driver of the token. */
    Outcome<KeySource> chosen(TokenChoice choice) {
        if (file.isPresent()) {
            return Outcome.done(new KeyFile(file.get()));
        }
        return windows
                ? Outcome.done(new WindowsStore())
                : choice.driver(module).map(driver -> driver);
    }
}
