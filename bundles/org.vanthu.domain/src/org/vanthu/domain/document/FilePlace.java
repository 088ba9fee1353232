package org.vanthu.domain.document;

import org.vanthu.domain.DocumentId;

/** Which version of which file of which document; what files are gone through by. */
public record FilePlace(DocumentId document, int position, int version) {}
