package org.vanthu.domain.document;

/**
 * Who signed a document, as it is printed (Annex VI, {@code SignerInfo}).
 *
 * @param position position with capacity, up to 100 characters: {@code KT. CHỦ TỊCH, PHÓ CHỦ TỊCH}
 * @param fullName full name without academic title, up to 50 characters
 */
public record Signer(String position, String fullName) {

    /** Nobody named. */
    public static final Signer NONE = new Signer("", "");

    public Signer {
        position = Words.tidy(position);
        fullName = Words.tidy(fullName);
    }
}
