package org.vanthu.signing.internal.sign;

import java.util.concurrent.FutureTask;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.SigningKey;

/**
 * The CMS of a PAdES baseline signature (EN 319 142-1, EN 319 122-1): detached, one signer, the signing certificate bound
 * by its hash, and no signing time, which PAdES keeps in the signature dictionary.
 */
final class Cms implements TailSigner.Contents {

    private final SigningKey key;
    private final Signatory signatory;

    Cms(SigningKey key, Signatory signatory) {
        this.key = key;
        this.signatory = signatory;
    }

    @Override
    public Outcome<byte[]> over(byte[] documentDigest, FutureTask<?> meanwhile) {
        byte[] attributes = signatory.attributes(documentDigest);
        return key.sign(signatory.algorithm(), attributes, meanwhile)
                .map(signature -> signatory.assemble(attributes, signature));
    }
}
