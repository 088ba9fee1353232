package org.vanthu.api.office;

import org.vanthu.domain.signature.SigningServices;

/**
 * What counts for a body's signatures.
 *
 * @param services what counts
 * @param source whose decision it is
 * @param setBy name of the body that has set it; {@code ""} when nobody has
 */
public record ServicesInUse(SigningServices services, Source source, String setBy) {

    /** Whose decision it is. */
    public enum Source {
        /** The body's own. */
        OWN,
        /** That of a body above it. */
        ABOVE,
        /** Nobody has decided anything: signatures are made without proof of time. */
        NOBODY
    }
}
