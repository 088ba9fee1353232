package org.vanthu.spi.store;

import org.vanthu.domain.audit.MerkleTree;
import org.vanthu.domain.audit.SignedHead;

/**
 * A head of the log together with what is needed to go on from it.
 *
 * @param head the signed head
 * @param frontier {@link MerkleTree#frontier()} of the tree at that size
 */
public record SealedState(SignedHead head, String frontier) {

    /** The tree at this head. */
    public MerkleTree tree() {
        return MerkleTree.resume(head.size(), frontier);
    }
}
