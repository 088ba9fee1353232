package org.vanthu.signing.internal.token;

import com.sun.jna.NativeLong;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.Sha256;

/**
 * Finds the private key of a certificate. Tokens name both by the same identifier, but not always: a certificate that was renewed may
 * have another one or none, and several keys may have the same. So the key itself decides where it can.
 */
final class PrivateKeySearch {

    private static final byte[] TRIAL = Sha256.of(new byte[] {'V', 'T'}).bytes();

    private final Cryptoki cryptoki;
    private final long session;
    private final Trial trial;

    /** Has a key on an elliptic curve sign a digest. */
    @FunctionalInterface
    interface Trial {
        byte[] sign(long key, byte[] digest) throws CryptokiFailure;
    }

    PrivateKeySearch(Cryptoki cryptoki, long session, Trial trial) {
        this.cryptoki = cryptoki;
        this.session = session;
        this.trial = trial;
    }

    /** The key, if the token shows one that can be it. */
    Optional<Long> of(X509Certificate certificate) throws CryptokiFailure {
        boolean rsa = certificate.getPublicKey() instanceof RSAPublicKey;
        List<Long> all = ofType(
                cryptoki.find(session, new Template().word(Ck.CLASS, Ck.PRIVATE_KEY)), rsa ? Ck.KEY_RSA : Ck.KEY_EC);
        List<Long> named = named(all, certificate);
        return rsa ? rsaKey(all, named, (RSAPublicKey) certificate.getPublicKey()) : curveKey(all, named, certificate);
    }

    private List<Long> ofType(List<Long> keys, long type) throws CryptokiFailure {
        List<Long> found = new ArrayList<>();
        for (long key : keys) {
            byte[] value = cryptoki.attribute(session, key, Ck.KEY_TYPE);
            if (value.length != NativeLong.SIZE || number(value) == type) {
                found.add(key);
            }
        }
        return found;
    }

    private static long number(byte[] value) {
        ByteBuffer bytes = ByteBuffer.wrap(value).order(ByteOrder.nativeOrder());
        return value.length == Long.BYTES ? bytes.getLong() : bytes.getInt();
    }

    /** Those of them with the identifier of the certificate's object. */
    private List<Long> named(List<Long> keys, X509Certificate certificate) throws CryptokiFailure {
        List<Long> named = new ArrayList<>();
        for (long object : cryptoki.find(session, new Template().word(Ck.CLASS, Ck.CERTIFICATE))) {
            byte[] id = cryptoki.attribute(session, object, Ck.ID);
            if (id.length > 0 && Arrays.equals(cryptoki.attribute(session, object, Ck.VALUE), encoded(certificate))) {
                for (long key : keys) {
                    if (Arrays.equals(cryptoki.attribute(session, key, Ck.ID), id)) {
                        named.add(key);
                    }
                }
            }
        }
        return named;
    }

    private Optional<Long> rsaKey(List<Long> all, List<Long> named, RSAPublicKey wanted) throws CryptokiFailure {
        List<Long> silent = new ArrayList<>();
        for (long key : all) {
            byte[] modulus = cryptoki.attribute(session, key, Ck.MODULUS);
            if (modulus.length == 0) {
                silent.add(key);
            } else if (new BigInteger(1, modulus).equals(wanted.getModulus())) {
                return Optional.of(key);
            }
        }
        return named.stream().filter(silent::contains).findFirst();
    }

    /** A private key does not tell its point: where the identifier leaves a choice, or none, a signature tells. */
    private Optional<Long> curveKey(List<Long> all, List<Long> named, X509Certificate certificate)
            throws CryptokiFailure {
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        for (long key : named.isEmpty() ? all : named) {
            if (signsFor(key, certificate)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private boolean signsFor(long key, X509Certificate certificate) throws CryptokiFailure {
        try {
            Signature verifier = Signature.getInstance("NONEwithECDSA");
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(TRIAL);
            return verifier.verify(CryptokiKey.asDer(trial.sign(key, TRIAL)));
        } catch (CryptokiFailure failure) {
            if (failure.meansRemoved()) {
                throw failure;
            }
            return false;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
    }
}
