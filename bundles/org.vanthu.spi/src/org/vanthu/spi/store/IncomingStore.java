package org.vanthu.spi.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.DuplicateKeys;
import org.vanthu.domain.document.FilePlace;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.routing.IncomingDocument;

/** Registered incoming documents and their files. */
public interface IncomingStore {

    /** Adds a document with the keys by which it is recognised again. */
    void add(IncomingDocument document);

    /**
     * Writes the changed form of a document, which was read in this transaction in the version before.
     *
     * @param document with the next version
     * @throws IllegalStateException when somebody else has written it meanwhile
     */
    void write(IncomingDocument document);

    Optional<IncomingDocument> find(DocumentId document);

    /** Those of these documents that there are. */
    List<IncomingDocument> findAll(Set<DocumentId> documents);

    /** The document, held for this transaction, so that who changes it next sees what was done here. */
    Optional<IncomingDocument> hold(DocumentId document);

    /** Documents of an organisation that share a key, the latest first; cancelled and returned ones too. */
    List<IncomingDocument> duplicates(OrganisationId organisation, DuplicateKeys keys, int limit);

    /** Documents of an organisation whose code begins so, leading zeros, case and kinds of dash aside, the latest first. */
    List<IncomingDocument> byCode(OrganisationId organisation, String beginning, int limit);

    /** A page of the register in the order of arrival numbers, beginning after a number. */
    List<IncomingDocument> register(RegisterYear book, int afterNumber, int limit);

    /** Adds files or further versions of files; what is there is never changed. */
    void addFiles(List<DocumentFile> files);

    /**
     * Files of all documents, of those registered first on.
     *
     * @param last of the page before, if any
     */
    List<DocumentFile> filesAfter(Optional<FilePlace> last, int limit);

    /** Every version of every file of a document, by position and version. */
    List<DocumentFile> files(DocumentId document);
}
