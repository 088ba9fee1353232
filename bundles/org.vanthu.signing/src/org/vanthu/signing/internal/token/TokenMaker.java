package org.vanthu.signing.internal.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.vanthu.spi.signing.TokenDriver;

/** Sets up tokens of a software driver: initialises them, imports keys, writes certificates. For samples and tests. */
public final class TokenMaker {

    private static final byte[] KEY_ID = {1};
    private static final byte[] OFFICER_PIN = "87654321".getBytes(StandardCharsets.US_ASCII);

    private final Cryptoki cryptoki;

    private TokenMaker(Cryptoki cryptoki) {
        this.cryptoki = cryptoki;
    }

    /** Starts a driver for making tokens. */
    static TokenMaker on(TokenDriver driver, Modules modules) throws CryptokiFailure {
        return new TokenMaker(modules.start(driver).cryptoki());
    }

    /** An empty token with a PIN. @return its slot, good until the driver is started anew */
    long initialise(String label, String pin) throws CryptokiFailure {
        long slot = freeSlot();
        cryptoki.initialiseToken(slot, OFFICER_PIN, label);
        long session = cryptoki.openSession(slot, Ck.SERIAL_SESSION | Ck.RW_SESSION);
        try {
            cryptoki.login(session, Ck.SECURITY_OFFICER, OFFICER_PIN);
            cryptoki.initialisePin(session, pin.getBytes(StandardCharsets.UTF_8));
            cryptoki.logout(session);
        } finally {
            cryptoki.closeSession(session);
        }
        return slot;
    }

    private long freeSlot() throws CryptokiFailure {
        for (long slot : cryptoki.slots(false)) {
            if (!cryptoki.tokenInfo(slot).says(Ck.FLAG_TOKEN_INITIALIZED)) {
                return slot;
            }
        }
        throw new IllegalStateException("the driver offers no empty slot");
    }

    String serial(long slot) throws CryptokiFailure {
        return cryptoki.tokenInfo(slot).serial();
    }

    /** Writes an RSA key made elsewhere, with its certificates, the holder's own first. */
    void importKey(long slot, String pin, RSAPrivateCrtKey key, List<X509Certificate> chain) throws CryptokiFailure {
        importKey(slot, pin, key, chain, new Template());
    }

    /** The same, with further attributes of the private key. */
    void importKey(long slot, String pin, RSAPrivateCrtKey key, List<X509Certificate> chain, Template attributes)
            throws CryptokiFailure {
        inSession(slot, pin, session -> {
            attributes
                    .word(Ck.CLASS, Ck.PRIVATE_KEY)
                    .word(Ck.KEY_TYPE, Ck.KEY_RSA)
                    .yes(Ck.TOKEN)
                    .yes(Ck.PRIVATE)
                    .yes(Ck.SENSITIVE)
                    .yes(Ck.SIGN)
                    .bytes(Ck.ID, KEY_ID)
                    .bytes(Ck.MODULUS, unsigned(key.getModulus()))
                    .bytes(Ck.PUBLIC_EXPONENT, unsigned(key.getPublicExponent()))
                    .bytes(Ck.PRIVATE_EXPONENT, unsigned(key.getPrivateExponent()))
                    .bytes(Ck.PRIME_1, unsigned(key.getPrimeP()))
                    .bytes(Ck.PRIME_2, unsigned(key.getPrimeQ()))
                    .bytes(Ck.EXPONENT_1, unsigned(key.getPrimeExponentP()))
                    .bytes(Ck.EXPONENT_2, unsigned(key.getPrimeExponentQ()))
                    .bytes(Ck.COEFFICIENT, unsigned(key.getCrtCoefficient()));
            cryptoki.createObject(session, attributes);
            write(session, chain);
        });
    }

    /** Writes a key on an elliptic curve made elsewhere, with its certificates, the holder's own first. */
    void importKey(
            long slot, String pin, java.security.interfaces.ECPrivateKey key, byte[] curve, List<X509Certificate> chain)
            throws CryptokiFailure {
        inSession(slot, pin, session -> {
            cryptoki.createObject(
                    session,
                    new Template()
                            .word(Ck.CLASS, Ck.PRIVATE_KEY)
                            .word(Ck.KEY_TYPE, Ck.KEY_EC)
                            .yes(Ck.TOKEN)
                            .yes(Ck.PRIVATE)
                            .yes(Ck.SENSITIVE)
                            .yes(Ck.SIGN)
                            .bytes(Ck.ID, KEY_ID)
                            .bytes(Ck.EC_PARAMS, curve)
                            .bytes(Ck.VALUE, unsigned(key.getS())));
            write(session, chain);
        });
    }

    /** Writes a certificate with an identifier of its own, as after a renewal. */
    void importCertificate(long slot, String pin, X509Certificate certificate, byte[] id) throws CryptokiFailure {
        inSession(slot, pin, session -> write(session, List.of(certificate), id));
    }

    private void write(long session, Collection<X509Certificate> chain) throws CryptokiFailure {
        write(session, chain, KEY_ID);
    }

    private void write(long session, Collection<X509Certificate> chain, byte[] id) throws CryptokiFailure {
        boolean own = true;
        for (X509Certificate certificate : chain) {
            try {
                Template template = new Template()
                        .word(Ck.CLASS, Ck.CERTIFICATE)
                        .word(Ck.CERTIFICATE_TYPE, 0)
                        .yes(Ck.TOKEN)
                        .no(Ck.PRIVATE)
                        .text(
                                Ck.LABEL,
                                org.vanthu.domain.signature.DistinguishedNames.commonName(
                                        certificate.getSubjectX500Principal()))
                        .bytes(Ck.SUBJECT, certificate.getSubjectX500Principal().getEncoded())
                        .bytes(Ck.ISSUER, certificate.getIssuerX500Principal().getEncoded())
                        .bytes(Ck.VALUE, certificate.getEncoded());
                if (own) {
                    template.bytes(Ck.ID, id);
                }
                cryptoki.createObject(session, template);
                own = false;
            } catch (java.security.cert.CertificateEncodingException impossible) {
                throw new IllegalStateException("a parsed certificate has its encoding", impossible);
            }
        }
    }

    private interface InSession {
        void run(long session) throws CryptokiFailure;
    }

    private void inSession(long slot, String pin, InSession work) throws CryptokiFailure {
        long session = cryptoki.openSession(slot, Ck.SERIAL_SESSION | Ck.RW_SESSION);
        try {
            cryptoki.login(session, Ck.USER, pin.getBytes(StandardCharsets.UTF_8));
            work.run(session);
            cryptoki.logout(session);
        } finally {
            cryptoki.closeSession(session);
        }
    }

    private static byte[] unsigned(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
