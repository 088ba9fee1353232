package org.vanthu.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.FilePlace;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Risk;

/** The files of issued documents, and what is known of their proofs. */
public interface KeptFiles {

    void add(KeptFile file);

    /** The files of a document, the main file first. */
    List<KeptFile> of(DocumentId document);

    /**
     * How far files that came before such files were kept have been looked through; empty when none of them was. Held for this
     * transaction until it ends.
     */
    Optional<FilePlace> searchedTo();

    /** Notes how far they have been looked through now. */
    void searchedTo(FilePlace last);

    /**
     * A walk through the bytes of incoming files.
     *
     * @param last the last file that was read; empty at its beginning
     */
    record Walk(Instant begun, Optional<FilePlace> last) {}

    /** Where the walk through the bytes of incoming files stands. */
    Walk walk();

    /** Notes where it stands now. */
    void walk(Walk walked);

    /** Keeps a file no longer that was kept only because its bytes were damaged. */
    void leave(KeptFile file);

    /** All bytes that a file of a document has had, the issued ones first. */
    List<Sha256> versions(DocumentId document, int part);

    /** Files to be looked at by now, those that have waited longest first. */
    List<KeptFile> due(Instant now, int limit);

    /**
     * Writes what was found out, and the new bytes where there are any.
     *
     * @param before the file as it was read; when somebody else has renewed it meanwhile nothing is written
     * @return whether it was written
     */
    boolean write(KeptFile before, KeptFile after);

    /**
     * Files of an organisation, those at the worst risk first.
     *
     * @param least only files at this risk or a worse one
     * @param after the last one of the page before, as it was then, if any
     */
    List<KeptFile> byRisk(OrganisationId organisation, Risk least, Optional<KeptFile> after, int limit);

    /** How many files of an organisation are at each risk that is real. */
    Map<Risk, Long> risks(OrganisationId organisation);
}
