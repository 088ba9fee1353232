package org.vanthu.domain.signature;

/** The algorithms that may be used for signing (TT 15/2025/TT-BKHCN): RSA from 2048 bit, ECDSA from 256, SHA-2. */
public enum SignatureAlgorithm {
    RSA_PSS_SHA256(Family.RSA_PSS, "SHA-256"),
    RSA_PSS_SHA384(Family.RSA_PSS, "SHA-384"),
    RSA_PSS_SHA512(Family.RSA_PSS, "SHA-512"),
    RSA_SHA256(Family.RSA, "SHA-256"),
    RSA_SHA384(Family.RSA, "SHA-384"),
    RSA_SHA512(Family.RSA, "SHA-512"),
    ECDSA_SHA256(Family.ECDSA, "SHA-256"),
    ECDSA_SHA384(Family.ECDSA, "SHA-384"),
    ECDSA_SHA512(Family.ECDSA, "SHA-512");

    /** Kinds of signature scheme. */
    public enum Family {
        /** RSASSA-PSS, salt as long as the digest. */
        RSA_PSS,
        /** RSASSA-PKCS1-v1_5. */
        RSA,
        /** ECDSA on a NIST curve. */
        ECDSA
    }

    private final Family family;
    private final String digest;

    SignatureAlgorithm(Family family, String digest) {
        this.family = family;
        this.digest = digest;
    }

    /** The scheme. */
    public Family family() {
        return family;
    }

    /** The digest as the JDK names it. */
    public String digest() {
        return digest;
    }

    /** Length of the digest in bytes. */
    public int digestLength() {
        return Integer.parseInt(digest.substring("SHA-".length())) / Byte.SIZE;
    }
}
