package org.vanthu.spi.store;

import java.util.List;
import java.util.Optional;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.copying.DocumentCopy;

/** True copies and extracts. Nothing of them is ever removed. */
public interface CopyStore {

    void add(DocumentCopy copy);

    /** Writes a changed copy over the version before it; the caller holds what it changes. */
    void write(DocumentCopy copy);

    Optional<DocumentCopy> find(CopyId copy);

    /** A copy, held for this transaction until it ends: nobody sends it while it is taken back. */
    Optional<DocumentCopy> hold(CopyId copy);

    /** The copies of a document, the newest first. */
    List<DocumentCopy> of(DocumentId document);
}
