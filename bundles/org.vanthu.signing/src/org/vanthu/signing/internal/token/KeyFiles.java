package org.vanthu.signing.internal.token;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.KeyFileTrouble;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PinState;
import org.vanthu.spi.signing.Token;

/** PKCS#12 files, read by the JDK: encrypted as programs do today (PBES2) or did before (RC2, triple DES). */
final class KeyFiles {

    private static final int MEGABYTES = 4;
    private static final int SEQUENCE = 0x30;

    private KeyFiles() {}

    /** The file as a token. Looks at its size and first byte only: what lies in it is read where a hostile one does no harm. */
    static Outcome<Token> look(KeyFile file) {
        if (!Files.isRegularFile(file.file())) {
            return Outcome.refused(KeyFileTrouble.NOT_FOUND, "file", file.file());
        }
        try (InputStream in = Files.newInputStream(file.file())) {
            if (Files.size(file.file()) > (long) MEGABYTES << 20) {
                return Outcome.refused(KeyFileTrouble.TOO_LARGE, "file", file.name(), "limit", MEGABYTES);
            }
            return in.read() == SEQUENCE
                    ? Outcome.done(new Token(file, file.name(), "", "PKCS#12", PinState.READY, List.of()))
                    : Outcome.refused(unreadable(file, "DER"));
        } catch (IOException failed) {
            return Outcome.refused(unreadable(file, failed));
        }
    }

    private static Trouble unreadable(KeyFile file, Object detail) {
        return Trouble.of(KeyFileTrouble.UNREADABLE, "file", file.name(), "detail", detail);
    }

    /** @param password in UTF-8; wiped by the caller */
    static Outcome<OpenToken> open(Token token, KeyFile file, byte[] password) {
        Outcome<Token> looked = look(file);
        if (!looked.isDone()) {
            return Outcome.refused(looked.troubles());
        }
        List<char[]> forms = forms(password);
        try {
            byte[] content = Files.readAllBytes(file.file());
            for (Reader reader : readers(forms)) {
                for (char[] form : forms) {
                    KeyStore store = reader.load(content, form);
                    if (store != null) {
                        return opened(token, file, store, form.clone());
                    }
                }
            }
            return Outcome.refused(KeyFileTrouble.PASSWORD_WRONG, "file", file.name());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failed) {
            return Outcome.refused(unreadable(file, failed));
        } finally {
            forms.forEach(form -> Arrays.fill(form, '\0'));
        }
    }

    private static Outcome<OpenToken> opened(Token token, KeyFile file, KeyStore store, char[] password)
            throws GeneralSecurityException {
        KeyStoreSession session = new KeyStoreSession(token, store, password);
        if (!session.hasKey()) {
            session.close();
            return Outcome.refused(KeyFileTrouble.NO_KEY, "file", file.name());
        }
        return Outcome.done(session);
    }

    private interface Reader {
        /** The store; null where the password does not open it. */
        @Nullable
        KeyStore load(byte[] content, char[] password) throws IOException, GeneralSecurityException;
    }

    /** The JDK reads the old encryption under passwords of ASCII only; of others it drops bits and takes them for wrong. */
    private static List<Reader> readers(List<char[]> forms) {
        boolean ascii = CharBuffer.wrap(forms.getFirst()).chars().allMatch(letter -> letter < 0x80);
        return ascii ? List.of(KeyFiles::byJdk) : List.of(KeyFiles::byJdk, KeyFiles::byBouncyCastle);
    }

    private static @Nullable KeyStore byJdk(byte[] content, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(new ByteArrayInputStream(content), password);
            return store;
        } catch (IOException failed) {
            if (failed.getCause() instanceof UnrecoverableKeyException) {
                return null;
            }
            throw failed;
        }
    }

    private static @Nullable KeyStore byBouncyCastle(byte[] content, char[] password) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
        try {
            store.load(new ByteArrayInputStream(content), password);
            return store;
        } catch (IOException wrong) {
            return null;
        }
    }

    /** As it was typed, then in the other forms of Unicode: whoever made the file may have typed its accents in another way. */
    private static List<char[]> forms(byte[] password) {
        CharBuffer typed = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(password));
        List<char[]> forms = new ArrayList<>();
        forms.add(Arrays.copyOf(typed.array(), typed.length()));
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            char[] other = Normalizer.normalize(typed, form).toCharArray();
            if (forms.stream().noneMatch(known -> Arrays.equals(known, other))) {
                forms.add(other);
            }
        }
        Arrays.fill(typed.array(), '\0');
        return forms;
    }
}
