package org.vanthu.domain.document;

/**
 * A recipient as the metadata names it (Annex VI, {@code To}).
 *
 * @param organId its code, to 35 characters; empty when it has none
 * @param organName its name, to 200 characters
 */
public record NamedRecipient(String organId, String organName) {

    public NamedRecipient {
        organId = Words.tidy(organId);
        organName = Words.tidy(organName);
    }
}
