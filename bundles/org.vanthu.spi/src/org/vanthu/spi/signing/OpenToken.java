package org.vanthu.spi.signing;

import java.time.Instant;
import java.util.List;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;

/** A token whose PIN was given. Closing it logs out; close it as soon as the batch is done. */
public interface OpenToken extends AutoCloseable {

    /** Which token this is. */
    Token token();

    /** All certificates on it, those of authorities too. */
    List<TokenCertificate> certificates();

    /**
     * The key that belongs to the certificate with this fingerprint, checked before it is used (TT 15/2025).
     * Troubles: {@link TokenTrouble#CERTIFICATE_NOT_ON_TOKEN}, {@link TokenTrouble#KEY_NOT_ON_TOKEN},
     * {@link TokenTrouble#CERTIFICATE_EXPIRED}, {@link TokenTrouble#CERTIFICATE_NOT_YET_VALID},
     * {@link TokenTrouble#CERTIFICATE_NOT_FOR_SIGNING}, {@link TokenTrouble#KEY_TOO_WEAK}, {@link TokenTrouble#REMOVED};
     * of a file {@link KeyFileTrouble#CERTIFICATE_NOT_IN_FILE}, {@link KeyFileTrouble#KEY_NOT_IN_FILE},
     * {@link KeyFileTrouble#KEY_UNUSABLE}; of the store of Windows {@link WindowsStoreTrouble#CERTIFICATE_NOT_IN_STORE},
     * {@link WindowsStoreTrouble#KEY_NOT_IN_STORE}, {@link WindowsStoreTrouble#NOT_SIGNED}.
     *
     * @param now the moment at which the certificate must be valid
     */
    Outcome<SigningKey> key(Fingerprint certificate, Instant now);

    @Override
    void close();
}
