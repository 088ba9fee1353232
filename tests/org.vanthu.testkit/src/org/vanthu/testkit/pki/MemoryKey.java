package org.vanthu.testkit.pki;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureAlgorithm;
import org.vanthu.spi.signing.SigningKey;

/** A signer's key on P-256 in memory: for tests in which the token is not what is tested. */
public final class MemoryKey implements SigningKey {

    private final KeyPair key;
    private final List<X509Certificate> chain;

    MemoryKey(KeyPair key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** Keeps the key and its certificates in a PKCS#12 file under this password. */
    public Path save(Path file, String password) {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", key.getPrivate(), password.toCharArray(), chain.toArray(Certificate[]::new));
            store.store(out, password.toCharArray());
            return file;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public List<SignatureAlgorithm> algorithms() {
        return List.of(SignatureAlgorithm.ECDSA_SHA256);
    }

    @Override
    public Outcome<byte[]> sign(SignatureAlgorithm algorithm, byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(content);
            return Outcome.done(signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A CMS that signs this content without holding it and without naming its certificate among what is signed. */
    public byte[] detached(byte[] content) {
        return cms(content, false);
    }

    /** The same, holding what it signs. */
    public byte[] around(byte[] content) {
        return cms(content, true);
    }

    /** A bare RSA signature over SHA-1, as programs made before there was CMS. */
    public byte[] bare(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA1withRSA");
            signature.initSign(key.getPrivate());
            signature.update(content);
            return new DEROctetString(signature.sign()).getEncoded();
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private byte[] cms(byte[] content, boolean holding) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()), certificate()));
            generator.addCertificates(new JcaCertStore(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content), holding)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
