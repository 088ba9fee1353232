package org.vanthu.api.incoming;

import org.vanthu.domain.document.DuplicateKeys;
import org.vanthu.domain.routing.IncomingDocument;

/** A registered document that looks the same as one that is being entered, and why. */
public record DuplicateFound(IncomingDocument document, DuplicateKeys.Reason reason) {}
