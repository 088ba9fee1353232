package org.vanthu.ui.documents.internal.outgoing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.Tokens;

/** The tokens of this desk: those of the office's own drivers first, then those found on the machine. All slow. */
public final class DeskTokens {

    private final Tokens tokens;
    private final List<TokenDriver> own;

    public DeskTokens(Tokens tokens, List<TokenDriver> own) {
        this.tokens = tokens;
        this.own = List.copyOf(own);
    }

    /** Every token that is plugged in now; a driver that fails has none. The same library is not asked twice. */
    List<Token> plugged() {
        List<TokenDriver> drivers = new ArrayList<>(own);
        tokens.knownDrivers().stream()
                .filter(known -> own.stream().noneMatch(one -> one.library().equals(known.library())))
                .forEach(drivers::add);
        return drivers.stream()
                .flatMap(driver -> tokens.plugged(driver).value().orElse(List.of()).stream())
                .toList();
    }

    /** The tokens that a library chosen by the person reaches. */
    Outcome<List<Token>> pluggedAt(Path library) {
        return tokens.driver(library).flatMap(tokens::plugged);
    }

    Outcome<OpenToken> open(Token token, char[] pin) {
        return tokens.open(token, pin);
    }
}
