package org.vanthu.domain.document;

import java.util.Optional;

/**
 * The two keys by which a document is recognised as already registered (NĐ 30/2020, Annex VI Part I, III.1.h): the
 * document identifier, or number, notation and issuer together. Both are normalised, so that an index finds them.
 *
 * @param identifier the normalised identifier, empty when the document has none
 * @param codeAndIssuer the normalised number, notation and issuer, empty when one of them is missing
 */
public record DuplicateKeys(Optional<String> identifier, Optional<String> codeAndIssuer) {

    /** Why a document counts as a duplicate. */
    public enum Reason {
        SAME_IDENTIFIER,
        SAME_CODE_AND_ISSUER
    }

    /** The keys of these fields. */
    public static DuplicateKeys of(IncomingFields fields) {
        return new DuplicateKeys(identifier(fields.identifier()), codeAndIssuer(fields.code(), fields.organName()));
    }

    private static Optional<String> identifier(String identifier) {
        return identifier.isBlank() ? Optional.empty() : Optional.of(Words.codeKey(identifier));
    }

    private static Optional<String> codeAndIssuer(DocumentCode code, String issuer) {
        return code.number().isBlank() || code.notation().isBlank() || issuer.isBlank()
                ? Optional.empty()
                : Optional.of(code.key() + "|" + Words.key(issuer));
    }

    /** Whether there is anything to compare. */
    public boolean isEmpty() {
        return identifier.isEmpty() && codeAndIssuer.isEmpty();
    }

    /** Why a document with the other keys is a duplicate of this one; the identifier speaks first. */
    public Optional<Reason> sameAs(DuplicateKeys other) {
        if (identifier.isPresent() && identifier.equals(other.identifier)) {
            return Optional.of(Reason.SAME_IDENTIFIER);
        }
        return codeAndIssuer.isPresent() && codeAndIssuer.equals(other.codeAndIssuer)
                ? Optional.of(Reason.SAME_CODE_AND_ISSUER)
                : Optional.empty();
    }
}
