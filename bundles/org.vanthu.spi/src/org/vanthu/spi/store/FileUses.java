package org.vanthu.spi.store;

import java.util.List;
import org.vanthu.domain.Sha256;

/** Which files of documents the database names, in whatever table. */
public interface FileUses {

    /**
     * Hashes that are named, each once, in their order.
     *
     * @param after only greater ones: the last of the page before, empty text for the first page
     * @param limit the most hashes answered
     */
    List<Sha256> page(String after, int limit);
}
