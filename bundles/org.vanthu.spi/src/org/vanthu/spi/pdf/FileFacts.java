package org.vanthu.spi.pdf;

import java.util.Optional;

/**
 * What a file is.
 *
 * @param kind judged by content
 * @param size bytes
 * @param pdf facts of a PDF, empty for any other kind
 */
public record FileFacts(FileKind kind, long size, Optional<PdfFacts> pdf) {}
