package org.vanthu.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Sha256;

class MerkleTreeTest {

    /** The leaves and roots of the test of Certificate Transparency's reference implementation of RFC 6962. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfTheReferenceImplementation() {
        MerkleTree tree = MerkleTree.empty();
        List<String> roots = new ArrayList<>();

        for (String leaf : LEAVES) {
            tree.add(MerkleTree.leafHash(HexFormat.of().parseHex(leaf)));
            roots.add(tree.root().hex());
        }

        assertEquals(ROOTS, roots);
    }

    @Test
    void anEmptyTreeHasTheHashOfNothing() {
        assertEquals(Sha256.of(new byte[0]), MerkleTree.empty().root());
    }

    @Test
    void aTreeResumedAnywhereGrowsToTheSameRoot() {
        for (int stop = 0; stop <= 40; stop++) {
            MerkleTree whole = MerkleTree.empty();
            MerkleTree first = MerkleTree.empty();
            grow(whole, 0, 41);
            grow(first, 0, stop);

            MerkleTree resumed = MerkleTree.resume(first.size(), first.frontier());
            grow(resumed, stop, 41);

            assertEquals(whole.root(), resumed.root(), "stopped at " + stop);
        }
    }

    @Test
    void aTreeIsNotResumedFromWhatCannotBelongToItsSize() {
        MerkleTree five = MerkleTree.empty();
        grow(five, 0, 5);

        assertThrows(IllegalArgumentException.class, () -> MerkleTree.resume(4, five.frontier()));
        assertThrows(IllegalArgumentException.class, () -> MerkleTree.resume(5, ""));
    }

    @Test
    void aHeadThatBindsNothingOrIsNotSignedIsNone() {
        Sha256 root = Sha256.of(new byte[0]);
        Instant at = Instant.parse("2026-11-23T01:00:00Z");

        assertThrows(IllegalArgumentException.class, () -> new SignedHead(0, root, at, "00".repeat(64)));
        assertThrows(IllegalArgumentException.class, () -> new SignedHead(1, root, at, "00".repeat(63)));
        assertThrows(IllegalArgumentException.class, () -> new SignedHead(1, root, at, "0G".repeat(64)));
        assertEquals(1, new SignedHead(1, root, at, "0a".repeat(64)).size());
    }

    private static void grow(MerkleTree tree, int from, int to) {
        for (int i = from; i < to; i++) {
            tree.add(MerkleTree.leafHash(new byte[] {(byte) i}));
        }
    }
}
