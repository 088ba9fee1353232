package org.vanthu.spi.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureAlgorithm;

/** A private key that can be used but not seen, with its certificate. Valid while its token is open. */
public interface SigningKey {

    /** The signer's certificate. */
    X509Certificate certificate();

    /** The chain from the signer's certificate upwards, as far as it is known; the first is {@link #certificate()}. */
    List<X509Certificate> chain();

    /** What the key can do, best first; never empty. */
    List<SignatureAlgorithm> algorithms();

    /**
     * Signs some bytes. They are given whole and not as their digest, because the keys of Windows take nothing else.
     * Troubles: {@link TokenTrouble#REMOVED}, {@link TokenTrouble#PIN_WRONG} (a key that wants its PIN each time),
     * {@link TokenTrouble#DRIVER_FAILS}, and {@link TokenTrouble#DRIVER_ENDED} or {@link TokenTrouble#DRIVER_TOO_SLOW}, after
     * which the next signature is tried with the driver started anew; after a removal the token must be opened again.
     *
     * @param algorithm one of {@link #algorithms()}
     * @param content what is signed; a few hundred bytes for a CMS, whatever the size of the document
     * @return the signature as CMS carries it (ECDSA in its DER form)
     */
    Outcome<byte[]> sign(SignatureAlgorithm algorithm, byte[] content);

    /**
     * The same with something to do meanwhile.
     *
     * @param meanwhile done on this thread while a token in another process is at work, else before; perhaps not if the token
     *     is not reached. What fails in it is told by its own result.
     */
    default Outcome<byte[]> sign(SignatureAlgorithm algorithm, byte[] content, FutureTask<?> meanwhile) {
        meanwhile.run();
        return sign(algorithm, content);
    }
}
