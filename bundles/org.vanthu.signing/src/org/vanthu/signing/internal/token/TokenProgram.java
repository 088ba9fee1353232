package org.vanthu.signing.internal.token;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.process.ChildService;
import org.vanthu.spi.signing.KeySource;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.TokenDriver;

/** The process in which one driver runs, one key file is open, or the store of the system is asked. */
public final class TokenProgram implements TokenDesk {

    private static final long LONGEST_CALL = 16 << 20;

    private final Modules modules = new Modules();
    private final LocalSources tokens = new LocalSources(modules);
    private final Map<Integer, OpenToken> open = new HashMap<>();
    private final Map<Integer, SigningKey> keys = new HashMap<>();
    private int numbers;

    private TokenProgram() {}

    /** Serves until the program that started it is gone. */
    public static void main(String[] arguments) throws IOException {
        ChildService.serve(TokenDesk.class, unwanted -> new TokenProgram(), answers(), LONGEST_CALL);
    }

    /** Where answers go. What a driver prints would come between them, so its standard output is turned to that of errors. */
    private static FileOutputStream answers() throws IOException {
        if (Platform.isWindows()) {
            return new FileOutputStream(FileDescriptor.out);
        }
        FileOutputStream answers = new FileOutputStream("/dev/fd/1");
        Function.getFunction("c", "dup2").invokeInt(new Object[] {2, 1});
        return answers;
    }

    @Override
    public Outcome<TokenDriver> driver(Path library) {
        return tokens.driver(library);
    }

    @Override
    public Outcome<List<Token>> plugged(KeySource source) {
        return tokens.plugged(source);
    }

    @Override
    public Outcome<OpenedToken> open(Token token, byte[] pin) {
        try {
            return tokens.open(token, pin).map(opened -> {
                open.put(++numbers, opened);
                return new OpenedToken(numbers, opened.certificates());
            });
        } finally {
            Arrays.fill(pin, (byte) 0);
        }
    }

    @Override
    public Outcome<OpenedKey> key(int token, Fingerprint certificate, Instant now) {
        return open.get(token).key(certificate, now).map(key -> {
            keys.put(++numbers, key);
            return new OpenedKey(numbers, key.chain(), key.algorithms());
        });
    }

    @Override
    public Outcome<byte[]> sign(int key, SignatureAlgorithm algorithm, byte[] content) {
        return keys.get(key).sign(algorithm, content);
    }

    @Override
    public void close(int token) {
        open.remove(token).close();
    }

    @Override
    public Outcome<List<String>> writeSamples(Path folder, SampleKeys keys) {
        return new SoftHsmPki(modules).write(folder, keys);
    }
}
