package org.vanthu.spi.signing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureReport;

/**
 * The server's look at a file that comes back from a desk: the bytes handed out are its beginning, exactly one signature
 * was added and covers the whole file, it verifies, its certificate is a registered one, and nothing else changed.
 */
public interface SignedReturn {

    /**
     * Judges the returned file.
     * Troubles: {@link SigningTrouble#NOT_THE_PREPARED_FILE}, {@link SigningTrouble#NOT_SIGNED},
     * {@link SigningTrouble#SIGNATURE_NOT_INTACT}, {@link SigningTrouble#NOT_THE_REGISTERED_CERTIFICATE},
     * {@link SigningTrouble#FORBIDDEN_CHANGE}, {@link SigningTrouble#FIELD_NOT_AS_ORDERED},
     * {@link TokenTrouble#CERTIFICATE_EXPIRED}, {@link TokenTrouble#CERTIFICATE_NOT_YET_VALID}.
     *
     * @param prepared the file as it was handed out
     * @param returned the file as it came back
     * @param expectation who had to sign, where
     * @return the signature that was added
     */
    Outcome<SignatureReport> check(Path prepared, Path returned, Expectation expectation);

    /**
     * What has to have happened.
     *
     * @param field name of the field that had to be signed; {@code ""} for any new one (annex, copy)
     * @param registered certificates of the account, or of the agency's seal, that may be used
     * @param fields text fields that had to be filled, with their values; no other may have changed
     * @param now the moment of checking
     */
    record Expectation(String field, Set<Fingerprint> registered, Map<String, String> fields, Instant now) {
        public Expectation {
            registered = Set.copyOf(registered);
            fields = Map.copyOf(fields);
        }
    }
}
