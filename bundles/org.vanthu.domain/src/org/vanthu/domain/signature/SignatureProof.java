package org.vanthu.domain.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a file carries to prove one signature, or one time stamp over the document, later. Whether any of it is to be believed is
 * for the verification.
 *
 * @param field full name of the signature field
 * @param kind what kind of signature it is
 * @param amount the level that the file carries enough for, also where the signature is of a kind that has no levels; empty for time
 *     stamps over the document
 * @param chain the certificate of the signer, or of the stamping authority, and those above it as far as the file has them
 * @param stamp the time stamp beside the signature; of a time stamp over the document that one itself
 * @param states what the file says about the certificates of the chain and of the time stamp
 */
public record SignatureProof(
        String field,
        SignatureReport.Kind kind,
        Optional<SignatureLevel> amount,
        List<SignerIdentity> chain,
        Optional<Stamp> stamp,
        List<State> states) {

    public SignatureProof {
        chain = List.copyOf(chain);
        states = List.copyOf(states);
    }

    /**
     * A time stamp.
     *
     * @param time the time stamped
     * @param chain the certificate of the authority and those above it as far as the file has them
     */
    public record Stamp(Instant time, List<SignerIdentity> chain) {
        public Stamp {
            chain = List.copyOf(chain);
        }
    }

    /**
     * What was said about a certificate.
     *
     * @param holder whose certificate
     * @param revokedAt since when it is revoked; empty when it is good
     * @param source a status answer or a revocation list
     * @param by the authority in whose name it is said
     * @param made when it was made
     */
    public record State(
            String holder, Optional<Instant> revokedAt, ServiceAnswer.Kind source, String by, Instant made) {}

    /** What a file carries enough for: the lowest amount of its signatures; empty where none holds. */
    public static Optional<SignatureLevel> lowestAmount(List<SignatureProof> proofs) {
        return proofs.stream().flatMap(one -> one.amount().stream()).min(SignatureLevel::compareTo);
    }

    /**
     * Until when the signatures of a file can be proven by what is in it: as long as the newest time stamp over the document lasts,
     * or without one the shortest of what each signature rests on.
     *
     * @param proofs those of one file, in the order in which they were made
     * @return empty when there is nothing that could end
     */
    public static Optional<Instant> provableUntil(List<SignatureProof> proofs) {
        return proofs.stream()
                .filter(proof -> proof.kind() == SignatureReport.Kind.TIME_STAMP)
                .reduce((older, newer) -> newer)
                .flatMap(newest -> end(newest.chain()))
                .or(() -> proofs.stream()
                        .flatMap(proof -> end(proof.restsOn()).stream())
                        .min(Instant::compareTo));
    }

    /** With a time stamp, and the state of the certificates kept, the signature outlives its own certificate. */
    private List<SignerIdentity> restsOn() {
        return states.isEmpty() ? chain : stamp.map(Stamp::chain).orElse(chain);
    }

    private static Optional<Instant> end(List<SignerIdentity> chain) {
        return chain.stream().map(SignerIdentity::notAfter).min(Instant::compareTo);
    }
}
