package org.vanthu.signing.internal.report;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationTrouble;

/** Our reasons in the words of EN 319 102-1, table 6. */
final class SubIndications {

    private SubIndications() {}

    /** Why a signature is not valid; empty when it is, or when the standard has no word for it. */
    static Set<String> of(SignatureReport signature) {
        Set<String> found = new LinkedHashSet<>();
        if (signature.verdict() == Verdict.VALID) {
            return found;
        }
        for (VerificationTrouble kind : VerificationTrouble.values()) {
            if (signature.reasons().stream().anyMatch(reason -> reason.is(kind))) {
                of(kind).ifPresent(found::add);
            }
        }
        if (signature.changes().stream().anyMatch(change -> change.standing() != LaterChange.Standing.PERMITTED)) {
            found.add("SIG_CONSTRAINTS_FAILURE");
        }
        return found;
    }

    private static Optional<String> of(VerificationTrouble reason) {
        return Optional.ofNullable(
                switch (reason) {
                    case DIGEST_DIFFERS -> "HASH_FAILURE";
                    case SIGNATURE_DIFFERS -> "SIG_CRYPTO_FAILURE";
                    case BROKEN_SIGNATURE,
                            BYTE_RANGE_WRONG,
                            CONTENTS_WRONG,
                            PADDING_NOT_ZERO,
                            REVISION_CUT,
                            APPENDED_BYTES,
                            CMS_UNREADABLE,
                            CMS_SIGNERS,
                            SUBFILTER_UNKNOWN -> "FORMAT_FAILURE";
                    case CERTIFICATE_MISSING, SIGNING_CERTIFICATE_DIFFERS, SIGNER_NAMED_WRONGLY ->
                        "NO_SIGNING_CERTIFICATE_FOUND";
                    case ALGORITHM_UNKNOWN, ALGORITHM_WEAK -> "CRYPTO_CONSTRAINTS_FAILURE_NO_POE";
                    case NO_TRUST_ANCHOR, CHAIN_INCOMPLETE -> "NO_CERTIFICATE_CHAIN_FOUND";
                    case CHAIN_BROKEN -> "CERTIFICATE_CHAIN_GENERAL_FAILURE";
                    case NOT_FOR_SIGNING -> "CHAIN_CONSTRAINTS_FAILURE";
                    case EXPIRED_WHEN_SIGNED -> "EXPIRED";
                    case NOT_YET_VALID_WHEN_SIGNED -> "NOT_YET_VALID";
                    case EXPIRED_NOW_WITHOUT_PROOF_OF_TIME -> "OUT_OF_BOUNDS_NO_POE";
                    case REVOKED -> "REVOKED";
                    case REVOKED_AFTER_SIGNING -> "REVOKED_NO_POE";
                    case REVOCATION_UNKNOWN -> "TRY_LATER";
                    case CONTENT_OUTSIDE -> "SIGNED_DATA_NOT_FOUND";
                    default -> null;
                });
    }
}
