package org.vanthu.bench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.PendingSignature;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.SigningQueue;
import org.vanthu.spi.signing.VerificationPolicy;

/** A batch as signing window and terminal do it: prepared ahead, signed, and read back by the verifier before it counts. */
final class SignedBatch {

    private final PdfSigner signer;
    private final SignatureVerifier verifier;
    private final VerificationPolicy policy;
    private final Path source;

    SignedBatch(PdfSigner signer, SignatureVerifier verifier, VerificationPolicy policy, Path source) {
        this.signer = signer;
        this.verifier = verifier;
        this.policy = policy;
        this.source = source;
    }

    /** Signs the file so many times; throws if one of them is not valid. */
    void sign(SigningKey key, int documents) {
        List<Path> targets = IntStream.range(0, documents)
                .mapToObj(i -> source.resolveSibling("batch-" + i + ".pdf"))
                .toList();
        new SigningQueue<>(new Steps(key), new Demanding()).sign(targets);
    }

    private final class Steps implements SigningQueue.Steps<Path, Verdict> {

        private final SigningKey key;

        Steps(SigningKey key) {
            this.key = key;
        }

        @Override
        public Outcome<PendingSignature> prepare(Path target) {
            return signer.prepare(
                    source,
                    target,
                    key,
                    new SigningOrder.Invisible(Instant.now()),
                    SignatureLevel.B_B,
                    OnlineServices.NONE);
        }

        @Override
        public Outcome<Verdict> finish(Path target, SignedPdf signed) {
            Verdict verdict = verifier.verify(target, policy).verdict();
            try {
                Files.delete(target);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return Outcome.done(verdict);
        }
    }

    private static final class Demanding implements SigningQueue.Follower<Path, Verdict> {

        @Override
        public boolean stop() {
            return false;
        }

        @Override
        public void begun(Path target) {
            // the end counts
        }

        @Override
        public void ended(Path target, Outcome<Verdict> outcome) {
            if (outcome.orThrow() != Verdict.VALID) {
                throw new IllegalStateException(target + " is read back as " + outcome);
            }
        }
    }
}
