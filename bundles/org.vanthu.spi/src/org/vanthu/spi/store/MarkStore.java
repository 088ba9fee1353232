package org.vanthu.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.Id;
import org.vanthu.domain.signature.MarkImage;

/** The pictures of people's signatures and of agencies' seals. */
public interface MarkStore {

    /** The picture of a person (an account) or of a body's seal (an organisation). */
    Optional<MarkImage> of(Id holder);

    /** Keeps the picture in place of the one before. */
    void keep(Id holder, MarkImage image, Instant at);
}
