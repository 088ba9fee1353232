package org.vanthu.signing.internal.token;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.process.ChildLost;
import org.vanthu.process.ChildSeat;
import org.vanthu.signing.internal.token.TokenDesk.OpenedKey;
import org.vanthu.signing.internal.token.TokenDesk.OpenedToken;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenCertificate;
import org.vanthu.spi.signing.TokenTrouble;

/**
 * A token, key file or store that is open in its process. Where that process was lost, the next call opens the token again in a
 * new one, with the PIN that was given for the batch. A token that was pulled out is not opened again: whoever pulled it
 * ended what he or she had agreed to.
 */
final class ProcessToken implements OpenToken {

    private final DriverProcesses processes;
    private final ChildSeat<TokenDesk> seat;
    private final Token token;
    private final byte[] pin;
    private List<TokenCertificate> certificates = List.of();
    private int run;
    private int number;
    private List<Trouble> ended = List.of();
    private boolean open = true;

    private ProcessToken(DriverProcesses processes, Token token, byte[] pin) {
        this.processes = processes;
        this.seat = processes.of(token.source());
        this.token = token;
        this.pin = pin;
    }

    /** Opens a token. The PIN is kept until it is closed, and wiped then, or now if it cannot be opened. */
    static Outcome<ProcessToken> open(DriverProcesses processes, Token token, byte[] pin) {
        ProcessToken opened = new ProcessToken(processes, token, pin);
        return opened.ask((desk, run) -> Outcome.done(opened));
    }

    @Override
    public Token token() {
        return token;
    }

    @Override
    public synchronized List<TokenCertificate> certificates() {
        return certificates;
    }

    @Override
    public Outcome<SigningKey> key(Fingerprint certificate, Instant now) {
        return ask((desk, run) -> desk.key(number, certificate, now).map(key -> new Key(certificate, now, key, run)));
    }

    private <R> Outcome<R> ask(ChildSeat.Work<TokenDesk, Outcome<R>> question) {
        return ask(new FutureTask<>(() -> {}, null), question);
    }

    /** A question to the driver while the token is open there, and what is done here until it answers. */
    private synchronized <R> Outcome<R> ask(FutureTask<?> meanwhile, ChildSeat.Work<TokenDesk, Outcome<R>> question) {
        if (!open) {
            throw new IllegalStateException("the token was closed");
        }
        if (!ended.isEmpty()) {
            return Outcome.refused(ended);
        }
        try {
            Outcome<R> answer = seat.call(processes.limit(token.source()), meanwhile, (desk, now) -> {
                Outcome<OpenedToken> there = now == run ? opened() : openedAgain(desk, now);
                return there.isDone() ? question.on(desk, now) : ended(there.troubles());
            });
            if (answer.refusedFor(TokenTrouble.REMOVED) || answer.refusedFor(TokenTrouble.DRIVER_FAILS)) {
                seat.startAnew();
                return ended(answer.troubles());
            }
            return answer;
        } catch (ChildLost lost) {
            Trouble trouble = ProcessTokens.words(token.source(), lost, processes);
            return run == 0 ? ended(List.of(trouble)) : Outcome.refused(trouble);
        }
    }

    private Outcome<OpenedToken> opened() {
        return Outcome.done(new OpenedToken(number, certificates));
    }

    private Outcome<OpenedToken> openedAgain(TokenDesk desk, int now) throws ChildLost {
        return desk.open(token, pin).ifDone(opened -> {
            number = opened.number();
            certificates = List.copyOf(opened.certificates());
            run = now;
        });
    }

    private <R> Outcome<R> ended(List<Trouble> troubles) {
        ended = troubles;
        Arrays.fill(pin, (byte) 0);
        endOfFile();
        return Outcome.refused(troubles);
    }

    /** The JDK wipes no key that it has read from a file: the process that has it must end. */
    private void endOfFile() {
        if (token.source() instanceof KeyFile) {
            seat.end();
        }
    }

    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        Arrays.fill(pin, (byte) 0);
        if (ended.isEmpty() && seat.isAt(run)) {
            try {
                seat.call(processes.limit(token.source()), (desk, now) -> {
                    desk.close(number);
                    return true;
                });
            } catch (ChildLost lost) {
                // a process that is gone is logged out
            }
        }
        endOfFile();
        open = false;
    }

    /** A key in the token. */
    private final class Key implements SigningKey {

        private final Fingerprint fingerprint;
        private final Instant now;
        private OpenedKey key;
        private int keyRun;

        Key(Fingerprint fingerprint, Instant now, OpenedKey key, int keyRun) {
            this.fingerprint = fingerprint;
            this.now = now;
            this.key = key;
            this.keyRun = keyRun;
        }

        @Override
        public X509Certificate certificate() {
            return key.chain().getFirst();
        }

        @Override
        public List<X509Certificate> chain() {
            return key.chain();
        }

        @Override
        public List<SignatureAlgorithm> algorithms() {
            return key.algorithms();
        }

        @Override
        public Outcome<byte[]> sign(SignatureAlgorithm algorithm, byte[] content) {
            return sign(algorithm, content, new FutureTask<>(() -> {}, null));
        }

        @Override
        public Outcome<byte[]> sign(SignatureAlgorithm algorithm, byte[] content, FutureTask<?> meanwhile) {
            return ask(meanwhile, (desk, current) -> {
                if (current == keyRun) {
                    return desk.sign(key.number(), algorithm, content);
                }
                Outcome<OpenedKey> again = desk.key(number, fingerprint, now);
                if (!again.isDone()) {
                    return Outcome.refused(again.troubles());
                }
                key = again.orThrow();
                keyRun = current;
                return desk.sign(key.number(), algorithm, content);
            });
        }
    }
}
