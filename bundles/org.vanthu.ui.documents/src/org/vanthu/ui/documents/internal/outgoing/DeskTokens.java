package org.vanthu.ui.documents.internal.outgoing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.KeySource;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenDriver;
import org.vanthu.spi.signing.Tokens;

/**
 * The sources of keys at this desk: tokens of the office's own drivers first, then those found on the machine, the store of Windows,
 * and the drivers and key files that the person has chosen since the window is open. All slow.
 */
public final class DeskTokens {

    /**
     * What is there now.
     *
     * @param troubles of the sources that could not be looked into
     */
    record Found(List<Token> tokens, List<Trouble> troubles) {}

    private final Tokens tokens;
    private final List<TokenDriver> own;
    private final String person;
    private final Set<KeySource> chosen = new LinkedHashSet<>();

    /**
     * @param own drivers of the office
     * @param person who sits here; a token whose certificate has this holder is offered first
     */
    public DeskTokens(Tokens tokens, List<TokenDriver> own, String person) {
        this.tokens = tokens;
        this.own = List.copyOf(own);
        this.person = person;
    }

    String person() {
        return person;
    }

    /** Every token that is plugged in now. The same library is not asked twice. */
    Found found() {
        List<Token> found = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        for (KeySource source : sources()) {
            Outcome<List<Token>> there = tokens.plugged(source);
            there.ifDone(found::addAll);
            troubles.addAll(there.troubles());
        }
        return new Found(List.copyOf(found), List.copyOf(troubles));
    }

    private synchronized Set<KeySource> sources() {
        Set<KeySource> sources = new LinkedHashSet<>(own);
        tokens.knownDrivers().stream()
                .filter(known -> own.stream().noneMatch(one -> one.library().equals(known.library())))
                .forEach(sources::add);
        tokens.windowsStore().ifPresent(sources::add);
        sources.addAll(chosen);
        return sources;
    }

    /** The tokens that a library chosen by the person reaches; it is looked into from now on. */
    Outcome<List<Token>> chooseDriver(Path library) {
        return tokens.driver(library).flatMap(this::choose);
    }

    /** The token that a key file is; it is offered from now on. */
    Outcome<List<Token>> chooseFile(Path file) {
        return choose(new KeyFile(file));
    }

    private Outcome<List<Token>> choose(KeySource source) {
        return tokens.plugged(source).ifDone(there -> remember(source));
    }

    private synchronized void remember(KeySource source) {
        chosen.add(source);
    }

    Outcome<OpenToken> open(Token token, char[] pin) {
        return tokens.open(token, pin);
    }
}
