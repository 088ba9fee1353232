package org.vanthu.domain.numbering;

/** What a register records. */
public enum RegisterKind {
    /** Sổ đăng ký văn bản đến: gives arrival numbers. */
    INCOMING,
    /** Sổ đăng ký văn bản đi: gives the numbers of issued documents. */
    OUTGOING
}
