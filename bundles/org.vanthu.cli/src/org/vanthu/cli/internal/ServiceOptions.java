package org.vanthu.cli.internal;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.spi.signing.OnlineServices;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that name services on the network: time stamps, and the state of certificates. */
final class ServiceOptions {

    @Option(names = "--tsa", paramLabel = "URL", descriptionKey = "services.tsa")
    private List<URI> timeStamps = new ArrayList<>();

    @Option(names = "--ocsp", paramLabel = "URL", descriptionKey = "services.ocsp")
    private List<URI> status = new ArrayList<>();

    @Option(names = "--crl", paramLabel = "URL", descriptionKey = "services.crl")
    private List<URI> lists = new ArrayList<>();

    @Option(names = "--patience", paramLabel = "SECONDS", descriptionKey = "services.patience", defaultValue = "10")
    private int patience = 10;

    OnlineServices services() {
        return new OnlineServices(timeStamps, status, lists, Duration.ofSeconds(Math.max(1, patience)));
    }

    /** Reads a level as people write it. */
    static final class LevelWord implements ITypeConverter<SignatureLevel> {
        @Override
        public SignatureLevel convert(String word) {
            return SignatureLevel.of(word)
                    .orElseThrow(() -> new TypeConversionException("B-B, B-T, B-LT, B-LTA: " + word));
        }
    }
}
