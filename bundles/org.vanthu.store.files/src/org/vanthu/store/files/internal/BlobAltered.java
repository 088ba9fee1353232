package org.vanthu.store.files.internal;

import java.io.IOException;
import org.vanthu.domain.Sha256;

/** The bytes of a file are not those of its name. */
final class BlobAltered extends IOException {

    private static final long serialVersionUID = 1L;

    BlobAltered(Sha256 hash) {
        super("the stored file " + hash + " is altered");
    }
}
