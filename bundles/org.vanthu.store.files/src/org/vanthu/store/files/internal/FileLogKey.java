package org.vanthu.store.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.vanthu.spi.folder.LogKey;

/**
 * The key of the event log in {@code keys/event-log.key}, and its public half in {@code keys/event-log.pub} for whoever is
 * to check exports. Only the owner of the data folder can read the first.
 */
final class FileLogKey implements LogKey {

    private static final String ALGORITHM = "Ed25519";
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private FileLogKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    static FileLogKey in(Path folder) throws IOException {
        Path secret = folder.resolve("event-log.key");
        Path open = folder.resolve("event-log.pub");
        if (!Files.exists(secret)) {
            make(folder, secret, open);
        }
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            byte[] raw = HexFormat.of().parseHex(Files.readString(open).strip());
            return new FileLogKey(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(secret))),
                    keys.generatePublic(new X509EncodedKeySpec(join(X509, raw))));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw new IOException("the key of the event log is damaged", damaged);
        }
    }

    /** The public half first: a secret without it would be an unusable key after a crash between the two. */
    private static void make(Path folder, Path secret, Path open) throws IOException {
        DurableFiles.createFolders(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] raw = raw(pair.getPublic());
            DurableFiles.write(open, (HexFormat.of().formatHex(raw) + "\n").getBytes());
            DurableFiles.write(secret, pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(privateKey);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the key of the event log does not sign", failed);
        }
    }

    @Override
    public byte[] publicKey() {
        return raw(publicKey);
    }

    @Override
    public boolean verify(byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(publicKey);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, X509.length, encoded.length);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
