package org.vanthu.api.audit;

import java.nio.file.Path;
import org.vanthu.domain.Sha256;

/**
 * An export that was written.
 *
 * @param events how many events it holds
 * @param hash the hash of the file
 * @param publicKey what to check it with, 64 hexadecimal digits
 */
public record ExportReport(Path file, long events, Sha256 hash, String publicKey) {}
