package org.vanthu.spi.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/**
 * Files named by their SHA-256. A file is there whole or not at all, is never overwritten, and its bytes are checked
 * against its name whenever they are read.
 */
public interface Blobs {

    /** The most bytes one file may have where nothing else is configured: 200 MB. */
    long DEFAULT_LIMIT = 200L * 1000 * 1000;

    /** The most bytes one file may have here. */
    long limit();

    /** Keeps the content, as {@link #put(InputStream, long)} with the limit this store is configured with. */
    Outcome<StoredBlob> put(InputStream content);

    /**
     * Keeps the content durably and answers its name. Nothing is left behind when it is refused. The caller closes the
     * stream.
     *
     * @param limit the most bytes accepted
     * @return refused with {@link BlobTrouble#TOO_LARGE}, {@link BlobTrouble#DISK_FULL}, {@link BlobTrouble#NOT_READ}
     */
    Outcome<StoredBlob> put(InputStream content, long limit);

    /**
     * Keeps a file that was written into the scratch folder of the same data folder, durably, without copying it where that
     * can be done. Once it is kept, the file is gone from where it was; when it is refused, what is left of it stays the caller's.
     *
     * @param hash of its bytes, as the caller found it while writing them
     * @return refused with {@link BlobTrouble#DISK_FULL}, {@link BlobTrouble#NOT_READ}
     */
    Outcome<StoredBlob> adopt(Path file, Sha256 hash);

    /**
     * The content. Reading the last byte throws {@link IOException} if the bytes are not those of the name any more; who
     * stops earlier has read unchecked bytes.
     *
     * @return refused with {@link BlobTrouble#MISSING}, {@link BlobTrouble#NOT_READ}
     */
    Outcome<InputStream> open(Sha256 hash);

    /**
     * The whole content, checked.
     *
     * @return refused with {@link BlobTrouble#MISSING}, {@link BlobTrouble#ALTERED}, {@link BlobTrouble#NOT_READ}
     */
    Outcome<byte[]> read(Sha256 hash);

    /**
     * Reads the file through and compares; answers its size in bytes.
     *
     * @return refused with {@link BlobTrouble#MISSING}, {@link BlobTrouble#ALTERED}, {@link BlobTrouble#NOT_READ}
     */
    Outcome<StoredBlob> verify(Sha256 hash);

    /** Whether there is a file of this name; says nothing about its bytes. */
    boolean exists(Sha256 hash);

    /** The names of all files, in their order. The caller closes the stream. */
    Stream<Sha256> list();

    /** Takes away what interrupted writing has left; called once when the office opens, before anything is put. */
    Outcome<Nothing> sweep();
}
