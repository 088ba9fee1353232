package org.vanthu.signing.internal.token;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Makes key files as two other programs do. */
final class KeyFileMaker {

    private final Path folder;
    private final KeyPair pair;
    private final List<X509Certificate> chain;

    KeyFileMaker(Path folder, KeyPair pair, List<X509Certificate> chain) {
        this.folder = folder;
        this.pair = pair;
        this.chain = chain;
    }

    /** As Java's keytool makes it. */
    Path byJava(String name, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("ký", pair.getPrivate(), password.toCharArray(), chain.toArray(Certificate[]::new));
            return saved(store, name, password);
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The certificates without the key. */
    Path withoutKey(String name, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("chứng thư", chain.getFirst());
            return saved(store, name, password);
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Path saved(KeyStore store, String name, String password) throws GeneralSecurityException, IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    /** As {@code openssl pkcs12 -export} makes it with these options. */
    Path byOpenssl(String name, String password, String... options) {
        StringWriter certificates = new StringWriter();
        try {
            Path key = Files.writeString(
                    folder.resolve(name + ".key"),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            for (X509Certificate certificate : chain) {
                certificates.append(pem("CERTIFICATE", certificate.getEncoded()));
            }
            Path all = Files.writeString(folder.resolve(name + ".pem"), certificates.toString());
            Path secret = Files.writeString(folder.resolve(name + ".password"), password);
            Path file = folder.resolve(name);
            List<String> command = new ArrayList<>(List.of("openssl", "pkcs12", "-export"));
            command.addAll(List.of("-inkey", key.toString(), "-in", all.toString(), "-out", file.toString()));
            command.addAll(List.of("-passout", "file:" + secret));
            command.addAll(List.of(options));
            run(command);
            return file;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + type + "-----\n";
    }
}
