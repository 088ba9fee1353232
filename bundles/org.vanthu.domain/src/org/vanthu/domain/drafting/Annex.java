package org.vanthu.domain.drafting;

import java.util.Optional;
import org.vanthu.domain.Sha256;

/**
 * An annex in a file of its own: the agency signs each (NĐ 30/2020, Annex I, II.8).
 *
 * @param order from 1
 * @param name as shown, with its ending
 * @param file the PDF as approved
 * @param size in bytes
 * @param pages how many it has; 0 where they were not counted yet
 * @param signed the PDF as the agency signed it, once it did
 * @param signedSize its size in bytes, 0 before
 */
public record Annex(
        int order, String name, Sha256 file, long size, int pages, Optional<Sha256> signed, long signedSize) {

    /** As the agency signed it. */
    public Annex signed(Sha256 sealed, long sealedSize) {
        return new Annex(order, name, file, size, pages, Optional.of(sealed), sealedSize);
    }

    /** With its pages counted. */
    public Annex counted(int found) {
        return new Annex(order, name, file, size, found, signed, signedSize);
    }
}
