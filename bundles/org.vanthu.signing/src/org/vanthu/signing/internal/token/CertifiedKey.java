package org.vanthu.signing.internal.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.vanthu.spi.signing.SamplePki.Holder;

/**
 * A sample's key on its way into a token.
 *
 * @param holder whose it is
 * @param key PKCS #8
 * @param chain the certificates, the holder's own first
 */
record CertifiedKey(Holder holder, byte[] key, List<X509Certificate> chain) {

    CertifiedKey {
        chain = List.copyOf(chain);
    }

    RSAPrivateCrtKey rsa() {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this program encoded the key", impossible);
        }
    }
}
