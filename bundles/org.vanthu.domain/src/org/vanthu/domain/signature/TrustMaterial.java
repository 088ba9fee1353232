package org.vanthu.domain.signature;

import java.util.List;

/**
 * What an organisation relies on when it verifies signatures.
 *
 * @param roots its own trusted roots and those of the bodies above it
 * @param revocationLists the newest certificate revocation list of each issuer, DER
 */
public record TrustMaterial(List<TrustedRoot> roots, List<byte[]> revocationLists) {

    public TrustMaterial {
        roots = List.copyOf(roots);
        revocationLists = List.copyOf(revocationLists);
    }
}
