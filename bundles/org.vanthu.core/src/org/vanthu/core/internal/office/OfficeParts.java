package org.vanthu.core.internal.office;

import org.vanthu.spi.TimeSource;
import org.vanthu.spi.blob.Blobs;
import org.vanthu.spi.store.OfficeStore;

/** The outside parts an office works with. */
public record OfficeParts(OfficeStore store, Blobs blobs, TimeSource time) {}
