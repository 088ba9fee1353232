package org.vanthu.api.files;

import java.util.List;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.domain.signature.SignatureReport;

/**
 * A document as it was when somebody signed it, beside what it is now.
 *
 * @param signed the bytes that the signature covers
 * @param now the whole file
 * @param signature with what was done after it
 * @param pages that show something else now
 */
public record SignedRevision(FileContent signed, FileContent now, SignatureReport signature, List<ChangedPage> pages) {

    public SignedRevision {
        pages = List.copyOf(pages);
    }
}
