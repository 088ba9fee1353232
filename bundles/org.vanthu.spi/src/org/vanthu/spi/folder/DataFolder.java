package org.vanthu.spi.folder;

import java.nio.file.Path;
import java.util.List;
import org.vanthu.spi.blob.Blobs;

/** The folder in which an office keeps everything, held by this process alone until closed. */
public interface DataFolder extends AutoCloseable {

    /** Where it is. */
    Path path();

    /** The database's own folder; may not exist yet. */
    Path database();

    /** The folder of the log files; exists. */
    Path logs();

    /** A folder for what is only needed for a while; emptied when the data folder is opened. */
    Path scratch();

    /**
     * Small files that belong into a backup besides the database and the files of documents: settings and keys. Relative to
     * {@link #path()}; the one that makes the folder a data folder comes last.
     */
    List<Path> kept();

    /** The files of documents. */
    Blobs blobs();

    /** The key that signs the heads of the event log. */
    LogKey logKey();

    @Override
    void close();
}
