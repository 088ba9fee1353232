package org.vanthu.api.keeping;

import org.vanthu.domain.keeping.KeptFile;

/**
 * A kept file as an administrator sees it: by its number and notation, without its content.
 *
 * @param code number and notation of the document
 */
public record KeptRow(KeptFile file, String code) {}
