package org.vanthu.spi.blob;

import org.vanthu.domain.Sha256;

/**
 * A file that is kept.
 *
 * @param hash its name
 * @param size its length in bytes
 */
public record StoredBlob(Sha256 hash, long size) {}
