package org.vanthu.domain.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.domain.Sha256;

/**
 * A growing tree of SHA-256 hashes as in RFC 6962, section 2.1. It keeps only the roots of its full subtrees, at most 63
 * hashes, so it grows by ten million leaves in constant memory. Not safe for several threads.
 */
public final class MerkleTree {

    /** Roots of the full subtrees from the largest to the smallest: one for each 1 in the binary form of the size. */
    private final List<byte[]> frontier;

    private final MessageDigest digest = Sha256.digest();
    private long size;

    private MerkleTree(long size, List<byte[]> frontier) {
        if (Long.bitCount(size) != frontier.size()) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has " + Long.bitCount(size)
                    + " full subtrees, not " + frontier.size());
        }
        this.size = size;
        this.frontier = new ArrayList<>(frontier);
    }

    /** A tree without leaves. */
    public static MerkleTree empty() {
        return new MerkleTree(0, List.of());
    }

    /** The tree that {@link #frontier()} was taken from when it had {@code size} leaves. */
    public static MerkleTree resume(long size, String frontier) {
        List<byte[]> roots = frontier.isEmpty()
                ? List.of()
                : List.of(frontier.split(" ")).stream()
                        .map(HexFormat.of()::parseHex)
                        .toList();
        return new MerkleTree(size, roots);
    }

    /** The hash of a leaf with this content: SHA-256 of a zero byte and the content. */
    public static byte[] leafHash(byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) 0);
        return digest.digest(content);
    }

    /** Adds the hash of the next leaf. */
    public void add(byte[] leafHash) {
        byte[] merged = leafHash;
        for (long full = size; (full & 1) == 1; full >>>= 1) {
            merged = node(frontier.removeLast(), merged);
        }
        frontier.add(merged);
        size++;
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** The hash over all leaves; that of nothing for an empty tree. */
    public Sha256 root() {
        if (frontier.isEmpty()) {
            return Sha256.of(new byte[0]);
        }
        byte[] root = frontier.getLast();
        for (int i = frontier.size() - 2; i >= 0; i--) {
            root = node(frontier.get(i), root);
        }
        return Sha256.ofDigest(root);
    }

    /** What has to be kept to go on later: hashes in hexadecimal, separated by blanks. */
    public String frontier() {
        return frontier.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(" "));
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
